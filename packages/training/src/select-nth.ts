/**
 * Puts the value of rank `rank` (from 0) in its sorted place and returns it; no larger value is
 * before it, no smaller one behind. Reorders `values`, which must hold no NaN. O(n) on average.
 *
 * Source: Hoare, "Algorithm 65: Find", Communications of the ACM 4(7), 1961.
 */
export function selectNth(values: Float32Array | Float64Array, rank: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = medianOfThree(values[low], values[(low + high) >>> 1], values[high]);
    let [left, right] = [low, high];
    while (left <= right) {
      while (values[left] < pivot) left += 1;
      while (values[right] > pivot) right -= 1;
      if (left > right) break;
      const kept = values[left];
      values[left] = values[right];
      values[right] = kept;
      left += 1;
      right -= 1;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return values[rank];
}

function medianOfThree(one: number, other: number, third: number): number {
  return Math.max(Math.min(one, other), Math.min(Math.max(one, other), third));
}
