import { checkCount } from '../check-argument.ts';
import type { ScoreHistogram } from '../comparison/model-evaluation.ts';
import { checkProbabilities, type LabelledScores } from '../labelled-scores.ts';

/**
 * Counts scores from 0 to the highest one by class, in at most `most` bins of a round width.
 *
 * @throws STATISTICS_ARGUMENT_INVALID for `most`, and the errors of `checkProbabilities`
 */
export function scoreHistogram({ scores, labels }: LabelledScores, most: number): ScoreHistogram {
  checkCount('most', most, 1);
  checkProbabilities({ scores, labels }, 'score histogram');
  const highest = scores.reduce((high, score) => Math.max(high, score), 0);
  const width = roundWidth(highest === 0 ? 1 : highest, most);
  const bins = Math.max(Math.ceil(highest / width), 1);
  const edges = Array.from({ length: bins + 1 }, (_, edge) =>
    Number((edge * width).toPrecision(12)),
  );
  const counts = [new Array<number>(bins).fill(0), new Array<number>(bins).fill(0)];
  scores.forEach((score, row) => {
    counts[labels[row]][binOf(score, edges)] += 1;
  });
  return { edges, repaid: counts[0], defaulted: counts[1] };
}

/** The narrowest of 1, 2, 5, 10, 20 … x 10^k that covers `span` in at most `most` bins. */
function roundWidth(span: number, most: number): number {
  const least = span / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((step) => Math.ceil(span / (step * power)) <= most) ?? 10;
  return factor * power;
}

/** By the edges themselves, so that rounding never puts a score beside its bin. */
function binOf(score: number, edges: readonly number[]): number {
  const last = edges.length - 2;
  let bin = Math.min(Math.floor(score / (edges[1] - edges[0])), last);
  while (bin < last && score >= edges[bin + 1]) bin += 1;
  while (bin > 0 && score < edges[bin]) bin -= 1;
  return bin;
}
