import type { CategorySample } from '../binning/category-counts.ts';
import type { LabelledScores } from '../labelled-scores.ts';
import type { ConfusionMatrix } from '../metrics/confusion-matrix.ts';

/** The rows of one group: outcomes of the rule, and sums of the probabilities on its two sides. */
export interface GroupCounts {
  readonly group: string;
  readonly rows: number;
  readonly matrix: ConfusionMatrix;
  readonly grantedProbability: number;
  readonly refusedProbability: number;
}

export type GroupCountsRequest = LabelledScores & {
  readonly groups: CategorySample;
} & (AtThreshold | Decided);

interface AtThreshold {
  /** Refused at a score of this or more. */
  readonly threshold: number;
  readonly refused?: undefined;
}

/** By a rule that is not one cut-off on the score. */
interface Decided {
  /** 1 is refused; one a row. */
  readonly refused: ArrayLike<number>;
  readonly threshold?: undefined;
}

export interface AllGroupCounts {
  /** In the order of the levels; those without a row are left out. */
  readonly groups: readonly GroupCounts[];
  /** Rows whose group is not known. */
  readonly withoutGroup: number;
}

/** Counts every group under the rule. */
export function countGroups(request: GroupCountsRequest): AllGroupCounts {
  const { scores, labels, groups } = request;
  const isRefused = ruleOf(request);
  // For each group: TN, FP, FN, TP.
  const cells = new Float64Array(4 * groups.levels.length);
  const sums = new Float64Array(2 * groups.levels.length);
  let withoutGroup = 0;
  for (let row = 0; row < scores.length; row += 1) {
    const code = groups.codes[row];
    if (code < 0) {
      withoutGroup += 1;
      continue;
    }
    const refused = isRefused(row);
    cells[4 * code + 2 * labels[row] + refused] += 1;
    sums[2 * code + refused] += scores[row];
  }
  const counted = groups.levels.map((group, code): GroupCounts => {
    const [trueNegatives, falsePositives, falseNegatives, truePositives] = cells.subarray(4 * code);
    return {
      group,
      rows: trueNegatives + falsePositives + falseNegatives + truePositives,
      matrix: { trueNegatives, falsePositives, falseNegatives, truePositives },
      grantedProbability: sums[2 * code],
      refusedProbability: sums[2 * code + 1],
    };
  });
  return { groups: counted.filter(({ rows }) => rows > 0), withoutGroup };
}

function ruleOf(request: GroupCountsRequest): (row: number) => number {
  if (request.refused !== undefined) {
    const { refused } = request;
    return (row) => refused[row];
  }
  const { scores, threshold } = request;
  return (row) => Number(scores[row] >= threshold);
}
