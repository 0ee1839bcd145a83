import { readFileSync } from 'node:fs';
import path from 'node:path';

type Numbers = readonly number[];

export interface SampleCase {
  readonly name: string;
  readonly reference: Numbers;
  readonly current: Numbers;
  /** Whether numpy held the values as whole numbers. */
  readonly integers: boolean;
  readonly statistic: number;
  readonly sign: 1 | -1;
  readonly exact: number;
  readonly asymptotic?: number;
  readonly wasserstein: number;
  /** Of the reference, divisor rows. */
  readonly deviation: number;
  readonly mean: number;
  readonly sturges: {
    readonly edges: Numbers;
    readonly reference: Numbers;
    readonly current: Numbers;
  };
  /** The nine inner deciles of the reference, each one of its values. */
  readonly deciles: Numbers;
  /** Estimate, lower and upper limit; absent for one row or two constants. */
  readonly meanDifference?: Numbers;
}

/** Two even grids of values (i + 1/2) / rows, the second one shifted. */
export interface GridCase {
  readonly rows: number;
  readonly others: number;
  readonly shift: number;
  readonly statistic: number;
  readonly pValue: number;
  readonly wasserstein: number;
}

export interface CountCase {
  readonly name: string;
  readonly reference: Numbers;
  readonly current: Numbers;
  readonly natural: number;
  readonly base2: number;
  readonly hellinger: number;
  readonly totalVariation: number;
  readonly psi: number;
  readonly psiLikeEvidently: number;
  /** Statistic, degrees of freedom, p-value. */
  readonly homogeneity: Numbers;
  /** The same; the statistic may be "inf". */
  readonly fit: readonly [number | 'inf', number, number];
  /** Wasserstein distance where bin k has the value k². */
  readonly moved: number;
}

export interface ProportionCase {
  /** Successes and rows. */
  readonly reference: readonly [number, number];
  readonly current: readonly [number, number];
  readonly z: number;
  readonly pValue: number;
  readonly interval: Numbers;
}

export interface DriftCases {
  readonly level: number;
  /** Rows, distance, survival. */
  readonly kolmogorov: readonly (readonly [number, number, number])[];
  /** Rows of both samples, statistic, p-value. */
  readonly deck: readonly [number, number, number, number];
  /** Degrees of freedom, x, survival. */
  readonly chiSquare: readonly (readonly [number, number, number])[];
  /** Degrees of freedom, noncentrality, x, survival. */
  readonly noncentralChiSquare: readonly (readonly [number, number, number, number])[];
  readonly grids: readonly GridCase[];
  readonly samples: readonly SampleCase[];
  readonly counts: readonly CountCase[];
  readonly proportions: readonly ProportionCase[];
  readonly adjustments: readonly { readonly pValues: Numbers; readonly adjusted: Numbers }[];
}

/** The numbers of scipy and numpy that make_drift_cases.py wrote. */
export const driftCases = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'drift-cases.json'), 'utf8'),
) as DriftCases;

/** The distance of a value from the wanted one, in units of the wanted one. */
export function relativeGap(value: number, wanted: number): number {
  if (value === wanted) return 0;
  return wanted === 0 ? Math.abs(value) : Math.abs(value / wanted - 1);
}
