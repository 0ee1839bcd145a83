import type { Random } from '@octroi/core';
import { checkCount, checkShare } from '../check-argument.ts';
import type { CostPoint } from '../comparison/model-evaluation.ts';
import { drawBinomial } from '../distributions/binomial-sampler.ts';
import { percentileInterval } from '../intervals/percentile-interval.ts';
import { checkLabelledScores, type LabelledScores } from '../labelled-scores.ts';
import { checkCosts, type MisclassificationCosts } from '../metrics/business-cost.ts';

export interface CostBandRequest extends LabelledScores, MisclassificationCosts {
  /** Distinct, ascending. */
  readonly cutoffs: Float64Array;
  readonly random: Random;
  /** Number of resamples; 1,000 where absent. */
  readonly replicates?: number;
  /** Confidence level of each interval; .95 where absent. */
  readonly level?: number;
}

/**
 * Cost, share granted and share of defaults among the granted at each cut-off, the cost with its
 * bootstrap percentile interval.
 *
 * All cut-offs share the resamples. Only how often each interval between cut-offs is drawn matters,
 * and that is multinomial: the counts are drawn instead of the rows, exact in distribution, in a time
 * that does not grow with the number of rows.
 *
 * @throws STATISTICS_ARGUMENT_INVALID, and the errors of `checkLabelledScores`
 */
export function costBand(request: CostBandRequest): CostPoint[] {
  const { cutoffs, random, replicates = 1000, level = 0.95 } = request;
  checkCosts(request);
  checkCount('replicates', replicates, 2);
  checkShare('level', level);
  checkLabelledScores(request, 'cost band');
  const cells = countCells(request);
  const rows = request.labels.length;
  const drawn = cutoffs.length * replicates;
  const costs = new Float64Array(drawn);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const resample = drawCells(cells, rows, random);
    costsOf(resample, request).forEach((cost, cut) => {
      costs[cut * replicates + replicate] = cost;
    });
  }
  const estimates = costsOf(cells, request);
  return granted(cells, rows).map((point, cut) => {
    const replicated = costs.subarray(cut * replicates, (cut + 1) * replicates);
    const { lower, upper } = percentileInterval(replicated, level);
    return { threshold: cutoffs[cut], cost: estimates[cut], lower, upper, ...point };
  });
}

/** Rows by class between cut-offs: entry `cut` counts scores from cut-off `cut - 1` to below `cut`. */
interface Cells {
  readonly repaid: Uint32Array;
  readonly defaulted: Uint32Array;
}

function countCells({ scores, labels, cutoffs }: CostBandRequest): Cells {
  const repaid = new Uint32Array(cutoffs.length + 1);
  const defaulted = new Uint32Array(cutoffs.length + 1);
  for (let row = 0; row < scores.length; row += 1) {
    const counts = labels[row] === 1 ? defaulted : repaid;
    counts[cutoffsAtOrBelow(cutoffs, scores[row])] += 1;
  }
  return { repaid, defaulted };
}

function cutoffsAtOrBelow(cutoffs: Float64Array, score: number): number {
  let [from, to] = [0, cutoffs.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (cutoffs[middle] <= score) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** One multinomial draw of all cells, as binomial draws one after the other. */
function drawCells(cells: Cells, rows: number, random: Random): Cells {
  const left = { rows, draws: rows };
  const draw = (count: number): number => {
    if (count === 0 || left.draws === 0) return 0;
    const drawn = drawBinomial(random, left.draws, Math.min(count / left.rows, 1));
    left.rows -= count;
    left.draws -= drawn;
    return drawn;
  };
  return { repaid: cells.repaid.map(draw), defaulted: cells.defaulted.map(draw) };
}

function costsOf({ repaid, defaulted }: Cells, costs: MisclassificationCosts): Float64Array {
  const cutoffs = repaid.length - 1;
  const totals = new Float64Array(cutoffs);
  let misses = 0;
  for (let cut = 0; cut < cutoffs; cut += 1) {
    misses += defaulted[cut];
    totals[cut] = costs.falseNegativeCost * misses;
  }
  let alarms = 0;
  for (let cut = cutoffs - 1; cut >= 0; cut -= 1) {
    alarms += repaid[cut + 1];
    totals[cut] += costs.falsePositiveCost * alarms;
  }
  return totals;
}

function granted(
  { repaid, defaulted }: Cells,
  rows: number,
): Pick<CostPoint, 'approved' | 'badRate'>[] {
  let [good, bad] = [0, 0];
  return Array.from({ length: repaid.length - 1 }, (_, cut) => {
    good += repaid[cut];
    bad += defaulted[cut];
    const all = good + bad;
    return { approved: all / rows, badRate: all === 0 ? null : bad / all };
  });
}
