import {
  businessCost,
  costStandardError,
  f1Score,
  hanleyMcNeilError,
  type ConfusionMatrix,
  type MisclassificationCosts,
} from '@octroi/statistics';
import type { ReportedModel, ReportedResults } from './reported-results.ts';

/** What the reported figures give by themselves, without the data. */
export interface AuditFigures {
  readonly rows: number;
  readonly positives: number;
  readonly negatives: number;
  readonly baseRate: number;
  readonly acceptAllCost: number;
  readonly refuseAllCost: number;
  /** Of the base rate as every row's probability, in nats. */
  readonly nullLogLoss: number;
  readonly nullBrier: number;
  /** 1 / (1 + FN cost / FP cost): where a calibrated probability is best cut. */
  readonly bayesThreshold: number;
  readonly models: readonly ModelFigures[];
}

export interface ModelFigures {
  readonly model: string;
  readonly cost: number;
  readonly costError: number;
  /** NaN where it is not defined. */
  readonly f1: number;
  readonly recall: number;
  readonly fallOut: number;
  /** Null where no AUC is given, or one of 0 or 1. */
  readonly aucError: number | null;
}

/** The figures of all models; the classes are those of the first matrix. */
export function auditFigures({ models, costs }: ReportedResults): AuditFigures {
  const { positives, negatives } = classesOf(models[0].matrix);
  const rows = positives + negatives;
  const baseRate = positives / rows;
  const { falseNegativeCost, falsePositiveCost } = costs;
  return {
    rows,
    positives,
    negatives,
    baseRate,
    acceptAllCost: falseNegativeCost * positives,
    refuseAllCost: falsePositiveCost * negatives,
    nullLogLoss: entropyOf(baseRate),
    nullBrier: baseRate * (1 - baseRate),
    bayesThreshold: falsePositiveCost / (falsePositiveCost + falseNegativeCost),
    models: models.map((model) => modelFigures(model, costs)),
  };
}

export function classesOf(matrix: ConfusionMatrix): { positives: number; negatives: number } {
  return {
    positives: matrix.falseNegatives + matrix.truePositives,
    negatives: matrix.trueNegatives + matrix.falsePositives,
  };
}

function modelFigures(
  { name, matrix, auc }: ReportedModel,
  costs: MisclassificationCosts,
): ModelFigures {
  const { positives, negatives } = classesOf(matrix);
  const known = auc !== undefined && auc > 0 && auc < 1 && positives > 0 && negatives > 0;
  return {
    model: name,
    cost: businessCost(matrix, costs),
    costError: costStandardError(matrix, costs),
    f1: f1Score(matrix),
    recall: matrix.truePositives / positives,
    fallOut: matrix.falsePositives / negatives,
    aucError: known ? hanleyMcNeilError({ auc, positives, negatives }) : null,
  };
}

function entropyOf(share: number): number {
  const part = (p: number): number => (p === 0 ? 0 : -p * Math.log(p));
  return part(share) + part(1 - share);
}
