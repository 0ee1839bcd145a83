import { checkShare } from '../check-argument.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { LabelledScores } from '../labelled-scores.ts';
import type { Interval } from './interval.ts';
import { placements, type Placements } from './placements.ts';
import { mean, variance } from './sample-moments.ts';

export interface AucEstimate {
  readonly auc: number;
  readonly standardError: number;
  readonly interval: Interval;
}

export interface DelongRequest extends LabelledScores {
  /** Confidence level; .95 where absent. */
  readonly level?: number;
  /**
   * Where the interval is symmetric: `logit` (default) on log(AUC / (1 - AUC)), so that it stays
   * between 0 and 1; `plain` on the AUC itself, cut at 0 and 1.
   */
  readonly scale?: 'logit' | 'plain';
}

/**
 * AUC with DeLong's standard error and interval.
 *
 * Classes that are perfectly separated have a standard error of 0 and an interval without width: the
 * method cannot see beyond the sample; give more rows. Source: DeLong, DeLong & Clarke-Pearson,
 * "Comparing the areas under two or more correlated ROC curves", Biometrics 44, 1988; parity with
 * the O(mn) definition in test/parity/statistics.
 *
 * @throws STATISTICS_CLASS_TOO_SMALL, STATISTICS_ARGUMENT_INVALID for the level, and the errors of
 * `checkLabelledScores`
 */
export function delongInterval(request: DelongRequest): AucEstimate {
  const { level = 0.95, scale = 'logit' } = request;
  checkShare('level', level);
  return aucEstimate(placements(request, 'DeLong interval'), level, scale);
}

/** As `delongInterval`, from placements made before. */
export function aucEstimate(
  placed: Placements,
  level: number,
  scale: 'logit' | 'plain',
): AucEstimate {
  const auc = mean(placed.positives);
  const standardError = delongStandardError(placed);
  const z = normalQuantile((1 + level) / 2);
  const [lower, upper] =
    scale === 'logit'
      ? logitLimits(auc, z * standardError)
      : [Math.max(auc - z * standardError, 0), Math.min(auc + z * standardError, 1)];
  return { auc, standardError, interval: { lower, upper, level } };
}

/** Root of the sum of each class's placement variance over its size. */
export function delongStandardError({ positives, negatives }: Placements): number {
  return Math.sqrt(variance(positives) / positives.length + variance(negatives) / negatives.length);
}

function logitLimits(auc: number, margin: number): [number, number] {
  if (margin === 0) return [auc, auc];
  const logit = Math.log(auc / (1 - auc));
  const logitMargin = margin / (auc * (1 - auc));
  return [1 / (1 + Math.exp(logitMargin - logit)), 1 / (1 + Math.exp(-logitMargin - logit))];
}
