import type { Boosters, BoosterModel } from '@octroi/boosters';
import type { Matrix } from '@octroi/core';
import { openScorer } from '@octroi/scoring';
import { withoutLevels } from './native-engines.ts';

export interface ContributionGap {
  /** Largest difference from the native contributions, relative to the largest of the row. */
  readonly furthest: number;
  /** Largest difference between base + contributions and the raw score. */
  readonly unexplained: number;
}

/** How far contributions and base are from the native ones, and from adding up to the score. */
export async function compareContributions(
  boosters: Boosters,
  model: BoosterModel,
  matrix: Matrix,
): Promise<ContributionGap> {
  const output = 'contributions';
  const native = await boosters.predict({ model, matrix: withoutLevels(matrix), output });
  const scorer = openScorer({ engine: model.engine, bytes: Buffer.from(model.text) });
  const { base, contributions } = scorer.explain(matrix);
  const scores = scorer.score(matrix);
  const width = matrix.columns.length;
  let [furthest, unexplained] = [0, 0];
  for (let row = 0; row < matrix.rows; row += 1) {
    const ours = [...contributions.subarray(row * width, (row + 1) * width), base];
    const theirs = native.subarray(row * (width + 1), (row + 1) * (width + 1));
    const largest = Math.max(...theirs.map(Math.abs));
    const apart = ours.map((value, column) => Math.abs(value - theirs[column]) / largest);
    furthest = Math.max(furthest, ...apart);
    const sum = ours.reduce((total, value) => total + value, 0);
    unexplained = Math.max(unexplained, Math.abs(sum - scores[row]));
  }
  return { furthest, unexplained };
}
