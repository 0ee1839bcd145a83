import { checkLabelledScores, type LabelledScores } from '../labelled-scores.ts';
import { OctroiError } from '@octroi/core';

/** Rows by label and decision; positive is refused. */
export interface ConfusionMatrix {
  /** Label 0, accepted. */
  readonly trueNegatives: number;
  /** Label 0, refused. */
  readonly falsePositives: number;
  /** Label 1, accepted. */
  readonly falseNegatives: number;
  /** Label 1, refused. */
  readonly truePositives: number;
}

/**
 * Counts the four outcomes of the rule "a score of `threshold` or more is refused".
 *
 * `threshold` may be `Infinity` (accept all) or `-Infinity` (refuse all).
 *
 * @throws STATISTICS_ARGUMENT_INVALID for a NaN threshold, and the errors of `checkLabelledScores`
 */
export function confusionMatrix(data: LabelledScores & { threshold: number }): ConfusionMatrix {
  const { scores, labels, threshold } = data;
  const { positives, negatives } = checkLabelledScores(data, 'confusion matrix');
  if (Number.isNaN(threshold)) {
    const expected = 'a number';
    throw new OctroiError('STATISTICS_ARGUMENT_INVALID', {
      name: 'threshold',
      value: threshold,
      expected,
    });
  }
  let [refused, truePositives] = [0, 0];
  for (let row = 0; row < scores.length; row += 1) {
    if (scores[row] < threshold) continue;
    refused += 1;
    truePositives += labels[row];
  }
  const falsePositives = refused - truePositives;
  return {
    trueNegatives: negatives - falsePositives,
    falsePositives,
    falseNegatives: positives - truePositives,
    truePositives,
  };
}
