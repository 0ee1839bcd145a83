/** Beyond it a 64-bit float is not every whole number. */
export const largestSafe = 2 ** 53;

/** A whole number, exactly: as a 64-bit float where that is certain to hold it. */
export type Exact = number | bigint;

/** Exact sum of whole numbers, the first `count` of an array. */
export function exactSum(values: Float64Array, count: number): Exact {
  let sum = 0;
  let size = 0;
  for (let at = 0; at < count; at += 1) {
    sum += values[at];
    size += Math.abs(values[at]);
  }
  if (size < largestSafe) return sum;
  let exact = 0n;
  for (let at = 0; at < count; at += 1) exact += BigInt(values[at]);
  return exact;
}

/** Exact sum of the products of whole numbers below 2^45, pair by pair. */
export function exactSumOfProducts(ones: Float64Array, others: Float64Array, count: number): Exact {
  let sum = 0;
  let size = 0;
  for (let at = 0; at < count; at += 1) {
    const product = ones[at] * others[at];
    sum += product;
    size += Math.abs(product);
  }
  return size < largestSafe ? sum : wideSumOfProducts(ones, others, count);
}

/** So many products of halves of values below 2^45 add up to less than 2^53. */
const safeProducts = 64;
const halfBits = 23;
const half = 2 ** halfBits;

/** By halves of the values, whose products are added as 64-bit floats as long as those hold them. */
function wideSumOfProducts(ones: Float64Array, others: Float64Array, count: number): bigint {
  let exact = 0n;
  for (let start = 0; start < count; start += safeProducts) {
    const end = Math.min(start + safeProducts, count);
    let [high, middle, low] = [0, 0, 0];
    for (let at = start; at < end; at += 1) {
      const [one, other] = [ones[at], others[at]];
      const [oneHigh, otherHigh] = [Math.floor(one / half), Math.floor(other / half)];
      const [oneLow, otherLow] = [one - oneHigh * half, other - otherHigh * half];
      high += oneHigh * otherHigh;
      middle += oneHigh * otherLow + oneLow * otherHigh;
      low += oneLow * otherLow;
    }
    exact += (BigInt(high) << BigInt(2 * halfBits)) + (BigInt(middle) << BigInt(halfBits));
    exact += BigInt(low);
  }
  return exact;
}

/** n products - one * other, rounded once to a 64-bit float as `toDouble` rounds. */
export function moment(n: number, products: Exact, [one, other]: readonly [Exact, Exact]): number {
  if (typeof products === 'number' && typeof one === 'number' && typeof other === 'number') {
    const [first, second] = [n * products, one * other];
    const size = Math.abs(first) + Math.abs(second);
    if (size < largestSafe) return first - second;
  }
  return toDouble(BigInt(n) * BigInt(products) - BigInt(one) * BigInt(other));
}

/**
 * A whole number of at most 126 bits as a 64-bit float, the same in all engines: the number itself below
 * 2^53, else (a 2^64 + b 2^32) + c with a signed and b and c in [0, 2^32), in this order.
 */
export function toDouble(exact: Exact): number {
  if (typeof exact === 'number') return exact;
  const high = Number(exact >> 64n);
  const middle = Number((exact >> 32n) & 0xffffffffn);
  const low = Number(exact & 0xffffffffn);
  return high * 2 ** 64 + middle * 2 ** 32 + low;
}
