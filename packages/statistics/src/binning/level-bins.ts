import { checkCount, checkShare } from '../check-argument.ts';
import type { CategorySample } from './category-counts.ts';
import type { BinningRules } from './monotone-bins.ts';
import { bestPartition } from './monotone-partition.ts';
import { informationValue, totalOutcomes, type OutcomeCounts } from './weight-of-evidence.ts';

export interface LevelBinsRequest
  extends CategorySample, Pick<BinningRules, 'maximumBins' | 'minimumShare'> {
  /** 0 or 1 a row. */
  readonly labels: ArrayLike<number>;
}

export interface LevelBins {
  /** Levels of each bin, by ascending default rate; in a bin, by name. */
  readonly levels: readonly (readonly string[])[];
  /** One a bin. */
  readonly bins: readonly OutcomeCounts[];
  /** Levels of too few rows to be learnt from, together. */
  readonly rare: OutcomeCounts;
  readonly missing: OutcomeCounts;
  /** Of the bins, of rare levels and of missing rows. */
  readonly informationValue: number;
}

/** A level needs this many rows, and one in `mostLevels` of all. */
const leastRows = 50;
const mostLevels = 300;

/**
 * Bins of levels of the largest information value: levels are put in the order of their default rates
 * (the larger first where they are equal), then binned as numbers are. The order is learnt from the same
 * rows, so that levels of few rows are kept out of it.
 *
 * @throws STATISTICS_ARGUMENT_INVALID
 */
export function levelBins(request: LevelBinsRequest): LevelBins {
  const { codes, maximumBins = 6, minimumShare = 0.05 } = request;
  checkCount('maximumBins', maximumBins, 1);
  checkShare('minimumShare', minimumShare);
  const { common, rare, missing } = outcomesByLevel(request);
  if (common.length === 0) return { levels: [], bins: [], rare, missing, informationValue: 0 };
  const all = totalOutcomes([...common, rare, missing]);
  const { ends } = bestPartition({
    groups: common,
    all,
    maximumBins,
    minimumRows: minimumShare * codes.length,
    direction: 'ascending',
  });
  const parts = ends.map((end, at) => common.slice(at === 0 ? 0 : ends[at - 1], end));
  const bins = parts.map(totalOutcomes);
  return {
    levels: parts.map((part) => part.map(({ level }) => level).toSorted()),
    bins,
    rare,
    missing,
    informationValue: informationValue([...bins, rare, missing], all),
  };
}

interface LevelOutcomes extends OutcomeCounts {
  readonly level: string;
}

function outcomesByLevel({ levels, codes, labels }: LevelBinsRequest): {
  common: LevelOutcomes[];
  rare: OutcomeCounts;
  missing: OutcomeCounts;
} {
  const defaults = new Float64Array(levels.length + 1);
  const rows = new Float64Array(levels.length + 1);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] < 0 ? levels.length : codes[row];
    rows[code] += 1;
    if (labels[row] === 1) defaults[code] += 1;
  }
  const outcomeOf = (code: number): OutcomeCounts => ({
    defaults: defaults[code],
    goods: rows[code] - defaults[code],
  });
  const least = Math.max(leastRows, codes.length / mostLevels);
  const known = levels.map((level, code) => ({ level, rows: rows[code], ...outcomeOf(code) }));
  const common = known
    .filter((own) => own.rows >= least)
    .toSorted(
      (one, other) =>
        one.defaults / one.rows - other.defaults / other.rows || other.rows - one.rows,
    );
  return {
    common,
    rare: totalOutcomes(known.filter((own) => own.rows < least)),
    missing: outcomeOf(levels.length),
  };
}
