/**
 * The AUC of some scores on resamples of their rows, a resample being how often each row is in it.
 *
 * The scores are sorted once. Equal to `rocAuc` of the rows written out; ties count half.
 */
export function resampledAuc(
  scores: Float64Array,
  labels: ArrayLike<number>,
): (counts: Uint16Array) => number {
  const order = Uint32Array.from(scores, (_, row) => row).sort(
    (one, other) => scores[one] - scores[other],
  );
  const sorted = Uint8Array.from(order, (row) => labels[row]);
  /** 1 where the next row has a higher score. */
  const ends = Uint8Array.from(order, (row, place) =>
    place + 1 < order.length && scores[order[place + 1]] === scores[row] ? 0 : 1,
  );
  return (counts) => {
    let [halfPairs, negativesBelow, positives] = [0, 0, 0];
    let [tiedPositives, tiedNegatives] = [0, 0];
    for (let place = 0; place < order.length; place += 1) {
      const count = counts[order[place]];
      if (sorted[place] === 1) tiedPositives += count;
      else tiedNegatives += count;
      if (ends[place] === 0) continue;
      halfPairs += tiedPositives * (2 * negativesBelow + tiedNegatives);
      negativesBelow += tiedNegatives;
      positives += tiedPositives;
      tiedPositives = 0;
      tiedNegatives = 0;
    }
    return halfPairs / (2 * positives * negativesBelow);
  };
}
