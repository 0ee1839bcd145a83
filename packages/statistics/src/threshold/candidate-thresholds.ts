/**
 * One threshold between each two neighbouring scores, and one beyond either end.
 *
 * `descendingScores` are distinct. The result has one entry more, descending: `Infinity` refuses
 * nobody, entry `k` the `k` highest scores, `-Infinity` everybody (rule: score >= threshold).
 */
export function candidateThresholds(descendingScores: Float64Array): Float64Array {
  const distinct = descendingScores.length;
  const thresholds = new Float64Array(distinct + 1);
  for (let cut = 1; cut < distinct; cut += 1) {
    thresholds[cut] = between(descendingScores[cut], descendingScores[cut - 1]);
  }
  thresholds[0] = Infinity;
  thresholds[distinct] = -Infinity;
  return thresholds;
}

/** Above `lower`, at most `upper`: halved before adding, as the sum of two large numbers overflows. */
export function between(lower: number, upper: number): number {
  const middle = lower / 2 + upper / 2;
  return middle > lower ? middle : upper;
}
