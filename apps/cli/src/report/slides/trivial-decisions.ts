import type { ComparisonRow, MisclassificationCosts } from '@octroi/statistics';

/** What the rows a model was judged on cost without it. */
export interface TrivialDecisions {
  readonly defaults: number;
  readonly repaid: number;
  readonly approveAll: number;
  readonly refuseAll: number;
  /** Share of the cheaper of both that the model saves; negative where it costs more. */
  readonly saved: number;
}

/** Granting everyone, or no one: what a model has to beat. */
export function trivialDecisions(
  { matrix, cost }: Pick<ComparisonRow, 'matrix' | 'cost'>,
  costs: MisclassificationCosts,
): TrivialDecisions {
  const defaults = matrix.falseNegatives + matrix.truePositives;
  const repaid = matrix.trueNegatives + matrix.falsePositives;
  const approveAll = costs.falseNegativeCost * defaults;
  const refuseAll = costs.falsePositiveCost * repaid;
  const cheaper = Math.min(approveAll, refuseAll);
  return { defaults, repaid, approveAll, refuseAll, saved: cheaper === 0 ? 0 : 1 - cost / cheaper };
}
