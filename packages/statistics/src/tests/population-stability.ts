import { sharesOf, type BinCounts, type BinShares } from './shares.ts';

/**
 * What an empty bin counts as, since a logarithm of 0 is infinite.
 *
 * - `half-row` (default): half a row of its window; a bin empty in both windows counts for nothing.
 * - `evidently`: as Evidently 0.7.21 does: the share .0001, or a millionth of the smallest share of the
 *   window where that is .0001 or less.
 */
export type EmptyBins = 'half-row' | 'evidently';

export interface PopulationStability {
  /** PSI: 0 where the windows agree. For a characteristic of the applicants it is called CSI. */
  readonly index: number;
  /** What each bin adds to the index; never negative. */
  readonly contributions: Float64Array;
  /** The index to be expected by chance alone where nothing has changed: (bins - 1)(1/n + 1/m). */
  readonly expectedByChance: number;
}

/**
 * Population stability index: Σ (p - q) log(p / q) over the bins.
 *
 * Give missing and unseen values bins of their own (`quantileBins`, `categoryBins`). One bin gives 0.
 *
 * @throws STATISTICS_BINS_MISMATCH, STATISTICS_COUNT_INVALID, STATISTICS_SAMPLE_EMPTY
 */
export function populationStability(
  counts: BinCounts,
  emptyBins: EmptyBins = 'half-row',
): PopulationStability {
  const shares = sharesOf(counts, 'PSI');
  const { reference, current } =
    emptyBins === 'half-row' ? halfRows(shares) : likeEvidently(shares);
  const contributions = reference.map((share, bin) => {
    const gap = share - current[bin];
    return gap === 0 ? 0 : gap * Math.log1p(gap / current[bin]);
  });
  const index = contributions.reduce((sum, term) => sum + term, 0);
  const used = shares.reference.filter((share, bin) => share > 0 || shares.current[bin] > 0).length;
  const expectedByChance = (used - 1) * (1 / shares.referenceRows + 1 / shares.currentRows);
  return { index, contributions, expectedByChance };
}

interface FilledShares {
  readonly reference: Float64Array;
  readonly current: Float64Array;
}

function halfRows(shares: BinShares): FilledShares {
  const { reference, current, referenceRows, currentRows } = shares;
  const fill = (own: Float64Array, other: Float64Array, rows: number): Float64Array =>
    own.map((share, bin) => (share === 0 && other[bin] > 0 ? 0.5 / rows : share));
  return {
    reference: fill(reference, current, referenceRows),
    current: fill(current, reference, currentRows),
  };
}

function likeEvidently({ reference, current }: BinShares): FilledShares {
  const fill = (shares: Float64Array): Float64Array => {
    const smallest = shares
      .filter((share) => share > 0)
      .reduce((one, other) => Math.min(one, other));
    const empty = smallest <= 0.0001 ? smallest / 1e6 : 0.0001;
    return shares.map((share) => (share === 0 ? empty : share));
  };
  return { reference: fill(reference), current: fill(current) };
}
