import { expect, test } from 'vitest';
import { modelNamed } from './models/index.ts';
import { partMatrices } from './part-matrices.ts';
import { loanPreset, syntheticLoans } from './testing/synthetic-loans.ts';

const loans = syntheticLoans(60, 2);
const rows = Int32Array.from({ length: 40 }, (_, row) => row);
const part = { fitting: rows, scored: Int32Array.of(41, 50) };
const [logReg, xgb, gb] = ['log_reg', 'xgb', 'gb'].map(modelNamed);
const request = { preset: loanPreset, ...loans, parameters: 'tuned', seed: 1 } as const;

test('models with one plan share matrices; one with a plan of its own has them alone', () => {
  const matrices = partMatrices({ ...request, models: [logReg, xgb, gb] }, part);
  const [ofXgb, ofLogReg, ofGb] = [xgb, logReg, gb].map(matrices);
  expect([ofXgb.fitting.rows, ofXgb.scored.rows]).toEqual([40, 2]);
  expect(ofGb.fitting).toBe(ofXgb.fitting);
  expect(ofLogReg.fitting.columns).not.toEqual(ofXgb.fitting.columns);
  expect([ofXgb, ofLogReg, ofGb].map(({ alone }) => alone)).toEqual([false, true, false]);
});
