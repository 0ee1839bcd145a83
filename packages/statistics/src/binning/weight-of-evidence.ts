/** How the rows of one bin turned out. */
export interface OutcomeCounts {
  /** Rows of label 1. */
  readonly defaults: number;
  /** Rows of label 0. */
  readonly goods: number;
}

/**
 * log((goods / all goods) / (defaults / all defaults)): above 0 where the bin is safer than the whole.
 *
 * Infinite where a class of the bin is empty, NaN where both are.
 */
export function weightOfEvidence(bin: OutcomeCounts, all: OutcomeCounts): number {
  return Math.log(bin.goods / all.goods / (bin.defaults / all.defaults));
}

/**
 * What a bin adds to the information value: (goods / all goods - defaults / all defaults) x its weight
 * of evidence, never below 0. An empty bin and one with an empty class add 0, as in optbinning.
 */
export function binInformation(bin: OutcomeCounts, all: OutcomeCounts): number {
  if (bin.defaults === 0 || bin.goods === 0) return 0;
  const difference = bin.goods / all.goods - bin.defaults / all.defaults;
  return difference * weightOfEvidence(bin, all);
}

/** Sum of what the bins add: Σ (g - d) log(g / d) over their shares of the goods and the defaults. */
export function informationValue(bins: readonly OutcomeCounts[], all: OutcomeCounts): number {
  return bins.reduce((sum, bin) => sum + binInformation(bin, all), 0);
}

/** Rows of all bins together. */
export function totalOutcomes(bins: readonly OutcomeCounts[]): OutcomeCounts {
  return bins.reduce(
    (sum, { defaults, goods }) => ({ defaults: sum.defaults + defaults, goods: sum.goods + goods }),
    { defaults: 0, goods: 0 },
  );
}
