/** Rows whose bits differ. Throws where the two do not hold as many rows. */
export function differingRows(ours: Float64Array, theirs: Float64Array): number {
  if (ours.length !== theirs.length) throw new RangeError(`${ours.length} and ${theirs.length}`);
  const [left, right] = [new BigUint64Array(ours.buffer), new BigUint64Array(theirs.buffer)];
  return left.reduce((count, bits, row) => count + (bits === right[row] ? 0 : 1), 0);
}
