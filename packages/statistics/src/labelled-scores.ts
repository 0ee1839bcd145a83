import { OctroiError } from '@octroi/core';

/**
 * Scored rows whose outcome is known: `scores[row]` belongs to `labels[row]`.
 *
 * A higher score means more risk; label 1 is the positive class (default), 0 the negative. Both have
 * one entry a row. Null policy: none may be missing; NaN is an error.
 */
export interface LabelledScores {
  readonly scores: Float64Array;
  readonly labels: ArrayLike<number>;
}

export interface ClassSizes {
  readonly positives: number;
  readonly negatives: number;
}

/**
 * Checks the rows and counts the classes. `metric` names the caller in errors.
 *
 * @throws STATISTICS_NO_ROWS, STATISTICS_LENGTH_MISMATCH, STATISTICS_SCORE_INVALID,
 * STATISTICS_LABEL_INVALID
 */
export function checkLabelledScores(data: LabelledScores, metric: string): ClassSizes {
  const { scores, labels } = data;
  if (scores.length !== labels.length) {
    throw new OctroiError('STATISTICS_LENGTH_MISMATCH', {
      metric,
      scores: scores.length,
      labels: labels.length,
    });
  }
  if (scores.length === 0) throw new OctroiError('STATISTICS_NO_ROWS', { metric });
  let positives = 0;
  for (let row = 0; row < scores.length; row += 1) {
    const [score, label] = [scores[row], labels[row]];
    if (!Number.isFinite(score)) {
      throw new OctroiError('STATISTICS_SCORE_INVALID', { metric, row, value: score });
    }
    if (label !== 0 && label !== 1) {
      throw new OctroiError('STATISTICS_LABEL_INVALID', { metric, row, value: label });
    }
    positives += label;
  }
  return { positives, negatives: scores.length - positives };
}

/**
 * Both classes must be there. `metric` names the caller in errors.
 *
 * @throws STATISTICS_ONE_CLASS
 */
export function checkBothClasses({ positives, negatives }: ClassSizes, metric: string): void {
  if (positives > 0 && negatives > 0) return;
  throw new OctroiError('STATISTICS_ONE_CLASS', {
    metric,
    rows: positives + negatives,
    label: positives === 0 ? 0 : 1,
  });
}

/**
 * As `checkLabelledScores`, and every score must be a probability.
 *
 * @throws STATISTICS_PROBABILITY_INVALID and those of `checkLabelledScores`
 */
export function checkProbabilities(data: LabelledScores, metric: string): ClassSizes {
  const sizes = checkLabelledScores(data, metric);
  const outside = data.scores.findIndex((score) => score < 0 || score > 1);
  if (outside !== -1) {
    throw new OctroiError('STATISTICS_PROBABILITY_INVALID', {
      metric,
      row: outside,
      value: data.scores[outside],
    });
  }
  return sizes;
}
