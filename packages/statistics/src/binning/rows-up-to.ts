/** How many of the ascending values are <= `value`, by halving; the first `known` are known to be. */
export function rowsUpTo(ascending: Float64Array, value: number, known = 0): number {
  let [low, high] = [known, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending values are < `value`. */
export function rowsBelow(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
