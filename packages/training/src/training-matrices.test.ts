import { expect, test } from 'vitest';
import { modelNamed } from './models/index.ts';
import { trainingMatrices } from './training-matrices.ts';
import { loanPreset, syntheticLoans } from './testing/synthetic-loans.ts';

const loans = syntheticLoans(60, 2);
const rows = Int32Array.from({ length: 40 }, (_, row) => row);
const [logReg, xgb, gb] = ['log_reg', 'xgb', 'gb'].map(modelNamed);
const request = { preset: loanPreset, ...loans, parameters: 'tuned', seed: 1 } as const;

test('models with one plan share a matrix; one with a plan of its own has it alone', () => {
  const matrices = trainingMatrices({ ...request, models: [logReg, xgb, gb] }, rows);
  const [ofXgb, ofLogReg, ofGb] = [xgb, logReg, gb].map(matrices);
  expect(ofXgb.matrix.rows).toBe(40);
  expect(ofGb.matrix).toBe(ofXgb.matrix);
  expect(ofLogReg.matrix.columns).not.toEqual(ofXgb.matrix.columns);
  expect([ofXgb, ofLogReg, ofGb].map(({ alone }) => alone)).toEqual([false, true, false]);
});
