/**
 * Weights under which both classes weigh the same: rows / (2 x rows of the class).
 *
 * `ratio` is the weight of a default over that of a repaid loan.
 */
export function balancedWeights(labels: Float32Array): { weights: Float32Array; ratio: number } {
  const positives = labels.reduce((count, label) => count + label, 0);
  const negatives = labels.length - positives;
  const weights = labels.map(
    (label) => labels.length / (2 * (label === 1 ? positives : negatives)),
  );
  return { weights, ratio: negatives / positives };
}
