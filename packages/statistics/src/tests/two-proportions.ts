import { OctroiError } from '@octroi/core';
import { checkCount, checkShare } from '../check-argument.ts';
import { normalQuantile, normalSurvival } from '../distributions/normal.ts';
import type { Interval } from '../intervals/interval.ts';

/** How many of the rows have the property. */
export interface Proportion {
  readonly successes: number;
  readonly rows: number;
}

export interface TwoProportionsRequest {
  readonly reference: Proportion;
  readonly current: Proportion;
  /** Confidence level of the interval; .95 where absent. */
  readonly level?: number;
}

export interface TwoProportionsTest {
  /** Share in the current window less share in the reference. */
  readonly difference: number;
  /** `difference` over its standard error under one pooled share; 0 where all rows are alike. */
  readonly z: number;
  /** Two-sided, right in the tail down to 1e-300. */
  readonly pValue: number;
  /** Of the difference: Newcombe's hybrid of two Wilson intervals (1998, method 10). */
  readonly interval: Interval;
}

/**
 * The z-test of two proportions with a pooled standard error.
 *
 * As in Evidently 0.7.21, whose z has the other sign and whose p-value is 2 (1 - Φ|z|): the same
 * above 1e-16. All rows alike in both windows: z = 0, p = 1.
 *
 * @throws STATISTICS_ARGUMENT_INVALID
 */
export function twoProportions(request: TwoProportionsRequest): TwoProportionsTest {
  const { reference, current, level = 0.95 } = request;
  const [before, after] = [shareOf(reference, 'reference'), shareOf(current, 'current')];
  const pooled = (reference.successes + current.successes) / (reference.rows + current.rows);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / reference.rows + 1 / current.rows));
  const difference = after - before;
  const z = difference === 0 ? 0 : difference / error;
  const [old, recent] = [wilson(reference, level), wilson(current, level)];
  const lower = difference - Math.hypot(after - recent.lower, old.upper - before);
  const upper = difference + Math.hypot(recent.upper - after, before - old.lower);
  return {
    difference,
    z,
    pValue: 2 * normalSurvival(Math.abs(z)),
    interval: { lower, upper, level },
  };
}

function shareOf({ successes, rows }: Proportion, name: string): number {
  checkCount(`rows of the ${name}`, rows, 1);
  checkCount(`successes of the ${name}`, successes, 0);
  if (successes <= rows) return successes / rows;
  throw new OctroiError('STATISTICS_ARGUMENT_INVALID', {
    name: `successes of the ${name}`,
    value: successes,
    expected: `0 … ${String(rows)}`,
  });
}

function wilson({ successes, rows }: Proportion, level: number): Interval {
  const z = normalQuantile((1 + checkShare('level', level)) / 2);
  const weight = rows + z * z;
  const centre = (successes + (z * z) / 2) / weight;
  const margin = (z / weight) * Math.sqrt((successes * (rows - successes)) / rows + (z * z) / 4);
  return {
    lower: successes === 0 ? 0 : centre - margin,
    upper: successes === rows ? 1 : centre + margin,
    level,
  };
}
