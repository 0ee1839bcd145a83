import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

type Numbers = readonly number[];

interface MatrixCase {
  readonly threshold: number;
  readonly matrix: readonly [readonly [number, number], readonly [number, number]];
  readonly accuracy: number;
  readonly recall: number;
  readonly f1: number;
  readonly precision?: number;
}

export interface RankingCase {
  readonly name: string;
  readonly labels: Numbers;
  readonly scores: Numbers;
  readonly otherScores: Numbers;
  readonly rocAuc: number;
  readonly gini: number;
  readonly ks: number;
  readonly averagePrecision: number;
  readonly logLoss: number;
  readonly brier: number;
  readonly roc: { readonly fpr: Numbers; readonly tpr: Numbers; readonly thresholds: Numbers };
  readonly precisionRecall: { readonly precisions: Numbers; readonly recalls: Numbers };
  readonly matrices: readonly MatrixCase[];
  readonly best: {
    /** A number, or "inf" or "-inf". */
    readonly threshold: number | string;
    readonly cost: number;
    readonly costs: Numbers;
  };
  readonly delong: {
    readonly auc: number;
    readonly standardError: number;
    readonly plain: Numbers;
    readonly logit: Numbers;
  };
  readonly paired: {
    readonly difference: number;
    readonly standardError: number;
    readonly z: number;
    readonly pValue: number;
    readonly interval: Numbers;
  };
}

interface BootstrapCase {
  readonly name: string;
  readonly estimate: number;
  readonly replicates: Numbers;
  readonly jackknife: readonly Numbers[];
  readonly percentile: Numbers;
  readonly bca: Numbers;
}

export interface ParityCases {
  readonly level: number;
  readonly costs: readonly [number, number];
  readonly normal: {
    readonly z: Numbers;
    readonly survival: Numbers;
    readonly cdf: Numbers;
    readonly probability: Numbers;
    readonly quantile: Numbers;
  };
  readonly rankings: readonly RankingCase[];
  readonly bootstrap: readonly BootstrapCase[];
}

/** The numbers of scipy and scikit-learn that make_cases.py wrote. */
export const parityCases = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'cases.json'), 'utf8'),
) as ParityCases;

/** Every entry within 1e-12 of the expected one, relatively; 1e-15 where the expected is about 0. */
export function expectClose(actual: ArrayLike<number>, expected: Numbers): void {
  expect(actual.length).toBe(expected.length);
  const worst = Array.from(actual, (value, index) => ({ index, value, wanted: expected[index] }))
    .map((pair) => ({ ...pair, excess: excessOf(pair.value, pair.wanted) }))
    .find(({ excess }) => !(excess <= 0));
  expect(worst).toBeUndefined();
}

function excessOf(value: number, wanted: number): number {
  if (value === wanted) return 0;
  return Math.abs(value - wanted) - Math.min(1e-12 * Math.abs(wanted) + 1e-15, 1e-12);
}
