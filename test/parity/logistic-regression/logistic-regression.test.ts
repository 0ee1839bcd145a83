import { readFileSync } from 'node:fs';
import path from 'node:path';
import { scoreLinear } from '@octroi/scoring';
import { describe, expect, test } from 'vitest';
import {
  fitLogisticRegression,
  type LogisticRegression,
} from '../../../packages/training/src/logistic-regression/fit-logistic-regression.ts';
import { syntheticRows } from './synthetic-rows.ts';

interface ParityCase {
  readonly name: string;
  readonly rows: number;
  readonly seed: number;
  readonly inverseL2: number;
  readonly weighting: 'none' | 'balanced' | 'by row';
  readonly positives: number;
  readonly medians: readonly number[];
  readonly means: readonly number[];
  readonly scales: readonly number[];
  readonly coefficients: readonly number[];
  readonly intercept: number;
  readonly logOdds: readonly number[];
}

const cases = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'cases.json'), 'utf8'),
) as readonly ParityCase[];

const largestGap = (ours: readonly number[], theirs: readonly number[]): number =>
  Math.max(...ours.map((value, index) => Math.abs(value - theirs[index])));

function weightsOf(labels: Float32Array, { weighting, positives }: ParityCase): Float32Array {
  if (weighting === 'none') return labels.map(() => 1);
  if (weighting === 'by row') return labels.map((_, row) => (row % 4) / 2);
  const sizes = [labels.length - positives, positives];
  return labels.map((label) => labels.length / (2 * sizes[label]));
}

describe.each(cases)('$name', (parity) => {
  const { matrix, labels } = syntheticRows(parity.rows, parity.seed);
  const fit = (): Promise<LogisticRegression> =>
    fitLogisticRegression({
      matrix,
      labels,
      weights: weightsOf(labels, parity),
      inverseL2: parity.inverseL2,
      tolerance: 1e-9,
    });

  test('the rows are those of the script', () => {
    expect(labels.reduce((sum, label) => sum + label, 0)).toBe(parity.positives);
  });

  test('medians, means and scales equal scikit-learn', async () => {
    const { columns } = (await fit()).model;
    // The gaps are relative to each column's scale; medians are kept as 32-bit floats.
    columns.forEach(({ median, mean, scale }, index) => {
      expect(median).toBe(Math.fround(parity.medians[index]));
      expect(Math.abs(mean - parity.means[index]) / scale).toBeLessThan(1e-6);
      expect(Math.abs(scale / parity.scales[index] - 1)).toBeLessThan(1e-6);
    });
  });

  test('coefficients and log-odds equal scikit-learn to 1e-6', async () => {
    const { model, converged } = await fit();
    const coefficients = model.columns.map(({ coefficient }) => coefficient);
    expect(converged).toBe(true);
    expect(largestGap(coefficients, parity.coefficients)).toBeLessThan(1e-6);
    expect(Math.abs(model.intercept - parity.intercept)).toBeLessThan(1e-6);
    const logOdds = Array.from(scoreLinear(model, matrix).subarray(0, parity.logOdds.length));
    expect(largestGap(logOdds, parity.logOdds)).toBeLessThan(1e-5);
  });
});
