import { checkCount } from '../check-argument.ts';
import { checkProbabilities, type LabelledScores } from '../labelled-scores.ts';

/** Rows of like probability: what was said of them, and what came. */
export interface ReliabilityBin {
  readonly rows: number;
  readonly meanProbability: number;
  /** Share of defaults, from 0 to 1. */
  readonly defaulted: number;
}

export interface ReliabilityRequest extends LabelledScores {
  /** Wanted; as many as there are rows where there are fewer. */
  readonly bins: number;
}

/**
 * Rows in groups of equal size, ascending in probability; equal probabilities keep their order.
 *
 * @throws STATISTICS_ARGUMENT_INVALID for the bins, and the errors of `checkProbabilities`
 */
export function reliabilityBins(request: ReliabilityRequest): ReliabilityBin[] {
  const { scores, labels } = request;
  checkCount('bins', request.bins, 1);
  checkProbabilities(request, 'reliability');
  const order = Uint32Array.from(scores.keys()).sort(
    (one, other) => scores[one] - scores[other] || one - other,
  );
  const bins = Math.min(request.bins, order.length);
  return Array.from({ length: bins }, (_, bin) => {
    const from = Math.round((bin * order.length) / bins);
    const rows = order.subarray(from, Math.round(((bin + 1) * order.length) / bins));
    let [probability, defaults] = [0, 0];
    for (const row of rows) {
      probability += scores[row];
      defaults += labels[row];
    }
    return {
      rows: rows.length,
      meanProbability: probability / rows.length,
      defaulted: defaults / rows.length,
    };
  });
}

/** Mean distance between what was said and what came, bins weighed by their rows. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  let [distance, all] = [0, 0];
  for (const { rows, meanProbability, defaulted } of bins) {
    distance += rows * Math.abs(meanProbability - defaulted);
    all += rows;
  }
  return distance / all;
}
