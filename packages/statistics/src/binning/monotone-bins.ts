import { checkCount, checkShare } from '../check-argument.ts';
import { bestCuts } from './best-cuts.ts';
import type { Direction } from './monotone-partition.ts';
import { shortestBetween } from './shortest-between.ts';
import { outcomesBetween, sortedOutcomes } from './sorted-outcomes.ts';
import { informationValue, totalOutcomes, type OutcomeCounts } from './weight-of-evidence.ts';

export interface BinningRules {
  /** Bins beside that of missing rows; 6 where absent. */
  readonly maximumBins?: number;
  /** Of all rows, in each bin; .05 where absent. */
  readonly minimumShare?: number;
  /** How the default rate moves with the value; `auto` takes the better, and is what holds where absent. */
  readonly direction?: Direction | 'auto';
}

export interface MonotoneBinsRequest extends BinningRules {
  /** One value a row; NaN is missing. */
  readonly values: Float64Array;
  /** 0 or 1 a row. */
  readonly labels: ArrayLike<number>;
}

export interface MonotoneBins {
  /** Upper ends, which belong to their bins, ascending; the last bin has none. */
  readonly edges: readonly number[];
  /** One a bin: `edges.length + 1`, or none where no row has a value. */
  readonly bins: readonly OutcomeCounts[];
  readonly missing: OutcomeCounts;
  readonly direction: Direction;
  /** Of the bins and of missing rows. */
  readonly informationValue: number;
}

/**
 * Bins of the largest information value whose default rates move in one direction.
 *
 * How they are found is said in `bestCuts`. Missing rows have a bin of their own, outside of order, share
 * and count. Where no two bins are allowed, all values share one. An edge is the shortest decimal that
 * parts the values on its two sides.
 *
 * @throws STATISTICS_ARGUMENT_INVALID
 */
export function monotoneBins(request: MonotoneBinsRequest): MonotoneBins {
  const { maximumBins = 6, minimumShare = 0.05 } = request;
  checkCount('maximumBins', maximumBins, 1);
  checkShare('minimumShare', minimumShare);
  const sorted = sortedOutcomes(request.values, request.labels);
  const { values, missing } = sorted;
  if (values.length === 0) {
    return { edges: [], bins: [], missing, direction: 'ascending', informationValue: 0 };
  }
  const { cuts, direction } = bestCuts(sorted, {
    maximumBins,
    minimumRows: minimumShare * request.values.length,
    direction: request.direction ?? 'auto',
  });
  const bins = cuts.slice(1).map((to, at) => outcomesBetween(sorted, cuts[at], to));
  return {
    edges: cuts.slice(1, -1).map((cut) => shortestBetween(values[cut - 1], values[cut])),
    bins,
    missing,
    direction,
    informationValue: informationValue([...bins, missing], totalOutcomes([...bins, missing])),
  };
}
