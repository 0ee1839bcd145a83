import { oneRun, packedHead } from './levels.ts';
import type { StoredType } from './stored-type-of.ts';

/** The values of a column before they are compressed. */
export interface Page {
  /** Which rows have a value, then those values. */
  readonly page: Uint8Array;
  readonly missing: number;
  /** As the type stores them; absent for texts and where every value is missing. */
  readonly smallest?: Uint8Array;
  readonly greatest?: Uint8Array;
}

/** Where pages are put together, one after the other: the values start at a place that 64-bit numbers may have. */
let scratch = new ArrayBuffer(0);

/** Numbers, of which NaN is missing. The page is good until the next one. */
export function numberPage(type: StoredType, values: Float64Array): Page {
  const { length } = values;
  const head = packedHead(length);
  const bitBytes = Math.ceil(length / 8);
  const start = Math.ceil((head.length + bitBytes) / 8) * 8;
  if (scratch.byteLength < start + length * 8) scratch = new ArrayBuffer(2 * (start + length * 8));
  const data = new Float64Array(scratch, start, length);
  const bits = new Uint8Array(scratch, start - bitBytes, bitBytes);
  const { count, smallest, greatest } = pack(values, data, bits);
  const missing = length - count;
  if (count === 0) return { page: oneRun(length, 0), missing };
  const [least, most] = [smallest, greatest].map((bound) => {
    const own = Float64Array.of(bound);
    if (type === 'integer') toWholes(own, 1);
    return new Uint8Array(own.buffer);
  });
  if (type === 'integer') toWholes(data, count);
  const before = missing === 0 ? oneRun(length, 1) : head;
  const from = start - before.length - (missing === 0 ? 0 : bitBytes);
  new Uint8Array(scratch).set(before, from);
  const page = new Uint8Array(scratch, from, start + count * 8 - from);
  return { page, missing, smallest: least, greatest: most };
}

/** Puts the values there are one after the other, and a bit for each row. */
function pack(
  values: Float64Array,
  data: Float64Array,
  bits: Uint8Array,
): { readonly count: number; readonly smallest: number; readonly greatest: number } {
  let [count, octet] = [0, 0];
  let [smallest, greatest] = [Infinity, -Infinity];
  const { length } = values;
  for (let row = 0; row < length; row += 1) {
    const value = values[row];
    const present = Number(!Number.isNaN(value));
    data[count] = value;
    count += present;
    octet |= present << (row & 7);
    if ((row & 7) === 7) {
      bits[row >> 3] = octet;
      octet = 0;
    }
    if (value < smallest) smallest = value;
    if (value > greatest) greatest = value;
  }
  if (length % 8 > 0) bits[bits.length - 1] = octet;
  return { count, smallest, greatest };
}

/** Turns 64-bit floats, whole numbers below 2^53, into 64-bit whole numbers in their place. */
function toWholes(values: Float64Array, count: number): void {
  const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * count);
  for (let at = 0; at < count; at += 1) {
    const value = values[at];
    halves[2 * at] = value;
    halves[2 * at + 1] = Math.floor(value / 2 ** 32);
  }
}
