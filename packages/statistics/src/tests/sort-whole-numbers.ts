/**
 * Sorts whole numbers by counting how often each comes; undefined, and nothing touched, where one is
 * not whole, is -0, or they span more values than there are numbers.
 *
 * Flags, counts and ages in days are such: one pass in place of the several of a radix sort.
 */
export function sortWholeNumbers(
  numbers: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> | undefined {
  const rows = numbers.length;
  const range = wholeRange(numbers);
  if (range === undefined || !(range.greatest - range.least <= rows)) return undefined;
  const { least, greatest } = range;
  const counts = new Uint32Array(greatest - least + 1);
  for (let row = 0; row < rows; row += 1) counts[numbers[row] - least] += 1;
  let from = 0;
  for (let at = 0; at < counts.length; at += 1) {
    const to = from + counts[at];
    if (to > from) numbers.fill(least + at, from, to);
    from = to;
  }
  return numbers;
}

function wholeRange(numbers: Float64Array): { least: number; greatest: number } | undefined {
  const rows = numbers.length;
  let [least, greatest] = [Infinity, -Infinity];
  for (let row = 0; row < rows; row += 1) {
    const value = numbers[row];
    if (Math.trunc(value) !== value || Object.is(value, -0)) return undefined;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { least, greatest };
}
