const number = new Float32Array(1);
const bits = new Uint32Array(number.buffer);

/**
 * The greatest 32-bit number below `value`: `x < value` is `x <= nextBelow(value)`. Below -Infinity
 * there is none, and NaN is given: nothing is at most NaN.
 */
export function nextBelow(value: number): number {
  if (value === -Infinity) return NaN;
  number[0] = value;
  if (number[0] === 0) bits[0] = 0x80000001;
  else if (number[0] > 0) bits[0] -= 1;
  else bits[0] += 1;
  return number[0];
}
