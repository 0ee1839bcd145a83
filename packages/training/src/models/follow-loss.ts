import type { ScoreStage } from '@octroi/scoring';
import { rowsOf } from '../rows-of.ts';
import { balancedWeights } from './class-weights.ts';
import type { LossCurve } from './model.ts';

/** Enough for the loss of a round to be known to some thousandths. */
const mostRows = 5000;

export interface FollowedRows {
  /** 1 is a default, 0 is none; of the first rows that were scored: those a model was not fitted on. */
  readonly labels: Float32Array;
  /** Whether both classes weigh the same, as they did in training. */
  readonly balanced: boolean;
}

/**
 * How the loss fell with each round, on rows a model was not fitted on, evenly spaced among them.
 *
 * It is read from the finished model's trees: asking the engine between rounds took an eighth of a
 * training's time (docs/benchmarks.md, tracking-overhead).
 */
export function followLoss(stages: readonly ScoreStage[], followed: FollowedRows): LossCurve {
  const { labels, balanced } = followed;
  if (labels.length === 0) return { of: 'validation', points: [] };
  const count = Math.min(labels.length, mostRows);
  const rows = Int32Array.from({ length: count }, (_, at) =>
    Math.floor((at * labels.length) / count),
  );
  const taken = rowsOf(labels, rows);
  const weights = balanced ? balancedWeights(taken).weights : undefined;
  const points = stages.map(({ trees, scores }) => ({
    round: trees,
    loss:
      rows.reduce(
        (sum, row, at) => sum + (weights?.[at] ?? 1) * lossOf(scores[row], taken[at]),
        0,
      ) / count,
  }));
  return { of: 'validation', points };
}

/** Negative log-likelihood of a label under raw log-odds, in nats; it does not overflow. */
function lossOf(logOdds: number, label: number): number {
  return Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds))) - label * logOdds;
}
