import { checkShare } from '../check-argument.ts';
import { normalQuantile, normalSurvival } from '../distributions/normal.ts';
import { delongStandardError } from './delong.ts';
import type { Interval } from './interval.ts';
import { placements, type Placements } from './placements.ts';
import { mean } from './sample-moments.ts';

export interface PairedDelongRequest {
  /** 0 or 1 a row. */
  readonly labels: ArrayLike<number>;
  /** Two models' scores of the same rows. */
  readonly scores: Float64Array;
  readonly otherScores: Float64Array;
  /** Confidence level; .95 where absent. */
  readonly level?: number;
}

export interface AucDifference {
  /** AUC of `scores` - AUC of `otherScores`. */
  readonly difference: number;
  readonly standardError: number;
  /** Difference over its standard error; 0 for two models that rank alike. */
  readonly z: number;
  /** Two-sided, of the hypothesis that both AUCs are equal. */
  readonly pValue: number;
  readonly interval: Interval;
}

/**
 * DeLong's test of two models on the same rows, which takes their correlation into account.
 *
 * Source as for `delongInterval`; the variance is that of the differences of placements, equal to
 * var(A) + var(B) - 2 cov(A, B) and never negative.
 *
 * @throws STATISTICS_CLASS_TOO_SMALL, STATISTICS_ARGUMENT_INVALID for the level, and the errors of
 * `checkLabelledScores`
 */
export function pairedDelong(request: PairedDelongRequest): AucDifference {
  const { labels, scores, otherScores, level = 0.95 } = request;
  checkShare('level', level);
  const one = placements({ labels, scores }, 'paired DeLong test');
  const other = placements({ labels, scores: otherScores }, 'paired DeLong test');
  return aucDifference(one, other, level);
}

/** As `pairedDelong`, from placements made before. */
export function aucDifference(one: Placements, other: Placements, level: number): AucDifference {
  const differences: Placements = {
    positives: one.positives.map((value, index) => value - other.positives[index]),
    negatives: one.negatives.map((value, index) => value - other.negatives[index]),
  };
  const difference = mean(differences.positives);
  const standardError = delongStandardError(differences);
  const z = difference === 0 ? 0 : difference / standardError;
  const margin = normalQuantile((1 + level) / 2) * standardError;
  return {
    difference,
    standardError,
    z,
    pValue: Math.min(2 * normalSurvival(Math.abs(z)), 1),
    interval: { lower: difference - margin, upper: difference + margin, level },
  };
}
