import type { Random } from '@octroi/core';
import { checkCount, checkShare } from '../check-argument.ts';
import { drawBinomial } from '../distributions/binomial-sampler.ts';
import type { Interval } from '../intervals/interval.ts';
import { percentileInterval } from '../intervals/percentile-interval.ts';
import { checkProbabilities } from '../labelled-scores.ts';
import type { ConfusionMatrix } from '../metrics/confusion-matrix.ts';
import { countGroups, type GroupCounts, type GroupCountsRequest } from './group-counts.ts';

/** Probabilities of default, outcomes, the group of each row, and the rule: 1 is a default. */
export type FairnessRequest = GroupCountsRequest & {
  readonly random: Random;
  /** Smaller groups are suppressed; 100 where absent. */
  readonly leastRows?: number;
  /** 2,000 where absent. */
  readonly replicates?: number;
  /** .95 where absent. */
  readonly level?: number;
};

/** A figure and its bootstrap percentile interval; NaN where it is not defined. */
export interface FairnessEstimate {
  readonly value: number;
  readonly interval: Interval;
}

export interface Fairness {
  /** Groups of enough rows, in the order of the levels. */
  readonly groups: readonly GroupFairness[];
  /** Too small to be told apart from chance, or from a person: counted, not measured. */
  readonly suppressed: readonly { readonly group: string; readonly rows: number }[];
  /** Rows whose group is not known; they take no part. */
  readonly withoutGroup: number;
  /**
   * Lowest share granted over the highest (the four-fifths rule asks for .8). fairlearn's
   * demographic_parity_ratio, for granting. NaN where fewer than two groups are left, or nobody is granted.
   */
  readonly adverseImpactRatio: FairnessEstimate;
  /**
   * Highest less lowest share granted among those who repay. fairlearn's equal_opportunity_difference.
   * Groups without one who repays take no part.
   */
  readonly equalOpportunityDifference: FairnessEstimate;
}

export interface GroupFairness {
  readonly group: string;
  readonly rows: number;
  readonly matrix: ConfusionMatrix;
  /** Share granted. */
  readonly granted: FairnessEstimate;
  /** Share granted over that of the group with the highest. */
  readonly impactRatio: FairnessEstimate;
  /** Share granted among those who repay. */
  readonly opportunity: FairnessEstimate;
  /** Mean probability beside the share of defaults, on either side of the cut-off. */
  readonly calibration: {
    readonly granted: SideCalibration;
    readonly refused: SideCalibration;
  };
}

export interface SideCalibration {
  readonly rows: number;
  readonly meanProbability: number;
  readonly defaultRate: FairnessEstimate;
}

/**
 * What a cut-off does to groups of applicants, with bootstrap intervals.
 *
 * Rows are drawn anew within each group: the four outcomes from their own shares, which is the same as
 * drawing rows. A lowest or highest over groups is taken anew in each draw.
 *
 * @throws STATISTICS_ARGUMENT_INVALID, and the errors of `checkProbabilities`
 */
export function measureFairness(request: FairnessRequest): Fairness {
  const { random, leastRows = 100, replicates = 2000, level = 0.95 } = request;
  checkProbabilities(request, 'fairness');
  checkCount('leastRows', leastRows, 1);
  checkCount('replicates', replicates, 1);
  checkShare('level', level);
  const { groups, withoutGroup } = countGroups(request);
  const kept = groups.filter(({ rows }) => rows >= leastRows);
  const draws = kept.map(({ matrix, group }) => {
    const own = random.fork(group);
    return Array.from({ length: replicates }, () => drawMatrix(matrix, own));
  });
  const matrices = kept.map(({ matrix }) => matrix);
  /** A figure of all kept groups, and of each draw of them. */
  const estimate = (of: (matrices: readonly ConfusionMatrix[]) => number): FairnessEstimate => {
    const drawn = Float64Array.from({ length: replicates }, (_, draw) =>
      of(draws.map((own) => own[draw])),
    ).filter((value) => !Number.isNaN(value));
    const value = of(matrices);
    const interval =
      Number.isNaN(value) || drawn.length === 0
        ? { lower: NaN, upper: NaN, level }
        : percentileInterval(drawn, level);
    return { value, interval };
  };
  return {
    groups: kept.map((counts, at) => groupFairness(counts, at, estimate)),
    suppressed: groups
      .filter(({ rows }) => rows < leastRows)
      .map(({ group, rows }) => ({ group, rows })),
    withoutGroup,
    adverseImpactRatio: estimate((all) => {
      const granted = all.map(grantedShare);
      return granted.length < 2 ? NaN : ratio(Math.min(...granted), Math.max(...granted));
    }),
    equalOpportunityDifference: estimate((all) => {
      const shares = all.map(opportunity).filter((share) => !Number.isNaN(share));
      return shares.length < 2 ? NaN : Math.max(...shares) - Math.min(...shares);
    }),
  };
}

type Estimate = (of: (matrices: readonly ConfusionMatrix[]) => number) => FairnessEstimate;

function groupFairness(counts: GroupCounts, at: number, estimate: Estimate): GroupFairness {
  const { group, rows, matrix, grantedProbability, refusedProbability } = counts;
  const { trueNegatives, falsePositives, falseNegatives, truePositives } = matrix;
  const side = (
    [goods, defaults]: readonly [number, number],
    probability: number,
    rate: (own: ConfusionMatrix) => number,
  ): SideCalibration => ({
    rows: goods + defaults,
    meanProbability: ratio(probability, goods + defaults),
    defaultRate: estimate((all) => rate(all[at])),
  });
  return {
    group,
    rows,
    matrix,
    granted: estimate((all) => grantedShare(all[at])),
    impactRatio: estimate((all) =>
      ratio(grantedShare(all[at]), Math.max(...all.map(grantedShare))),
    ),
    opportunity: estimate((all) => opportunity(all[at])),
    calibration: {
      granted: side([trueNegatives, falseNegatives], grantedProbability, (own) =>
        ratio(own.falseNegatives, own.falseNegatives + own.trueNegatives),
      ),
      refused: side([falsePositives, truePositives], refusedProbability, (own) =>
        ratio(own.truePositives, own.truePositives + own.falsePositives),
      ),
    },
  };
}

function grantedShare(matrix: ConfusionMatrix): number {
  const granted = matrix.trueNegatives + matrix.falseNegatives;
  return granted / (granted + matrix.falsePositives + matrix.truePositives);
}

function opportunity({ trueNegatives, falsePositives }: ConfusionMatrix): number {
  return ratio(trueNegatives, trueNegatives + falsePositives);
}

/** NaN over 0. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? NaN : part / whole;
}

/** The outcomes of as many rows drawn anew: classes first, then the decision within each. */
function drawMatrix(matrix: ConfusionMatrix, random: Random): ConfusionMatrix {
  const { trueNegatives, falsePositives, falseNegatives, truePositives } = matrix;
  const [goods, defaults] = [trueNegatives + falsePositives, falseNegatives + truePositives];
  const drawnGoods = drawBinomial(random, goods + defaults, goods / (goods + defaults));
  const drawnDefaults = goods + defaults - drawnGoods;
  const granted = drawnGoods === 0 ? 0 : drawBinomial(random, drawnGoods, trueNegatives / goods);
  const missed =
    drawnDefaults === 0 ? 0 : drawBinomial(random, drawnDefaults, falseNegatives / defaults);
  return {
    trueNegatives: granted,
    falsePositives: drawnGoods - granted,
    falseNegatives: missed,
    truePositives: drawnDefaults - missed,
  };
}
