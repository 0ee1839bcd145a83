/**
 * The probability behind the score of a model trained with class weights.
 *
 * Weighting positives `weightRatio` times as much as negatives multiplies the odds by that ratio
 * (Elkan, "The foundations of cost-sensitive learning", 2001, theorem 2); this divides them again.
 * A ratio of 1 leaves the score as it is.
 */
export function withoutClassWeights(score: number, weightRatio: number): number {
  return weightRatio === 1 ? score : score / (score + weightRatio * (1 - score));
}

/**
 * The score as if positives had been weighted `weightRatio` times as much as negatives: the inverse of
 * `withoutClassWeights`. A ratio of 1 leaves the score as it is.
 */
export function withClassWeights(score: number, weightRatio: number): number {
  if (weightRatio === 1) return score;
  const weighted = weightRatio * score;
  return weighted / (weighted + 1 - score);
}
