/** What a weight of 1 counts: weights are whole numbers, so that sums of them are exact. */
const weightOfOne = 1e9;

/** Weights of a `weighted-mean` by position from 0, in billionths; 0 beyond the last. */
export function weightsOf(decay: number): number[] {
  const weights: number[] = [];
  for (let position = 0; ; position += 1) {
    const weight = Math.floor(decay ** position * weightOfOne + 0.5);
    if (weight === 0) return weights;
    weights.push(weight);
  }
}
