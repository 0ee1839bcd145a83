import { encode } from '@octroi/scoring';
import { rocAuc } from '@octroi/statistics';
import { expect, test } from 'vitest';
import { stratifiedFolds } from '../folds/stratified-folds.ts';
import { loanPreset, syntheticLoans } from '../testing/synthetic-loans.ts';
import { encodeTrainingRows } from './encode-training-rows.ts';
import { oneHot } from './encoding-plan.ts';
import { fitEncoder } from './fit-encoder.ts';

const { frame, labels, groups } = syntheticLoans(600, 8);
const street = frame.columns.findIndex(({ name }) => name === 'street');
const rows = groups.filter((row) => row % 3 !== 0);
const plan = { ...oneHot, categories: 'target-mean' } as const;
/** Every row lives in a street of its own. */
const alone = {
  ...frame,
  columns: frame.columns.map((column, index) =>
    index === street && column.kind === 'category' ? { ...column, codes: groups } : column,
  ),
};
const learning = { preset: loanPreset, frame: alone, labels, rows, plan };
const encoder = fitEncoder(learning);
const encoded = encodeTrainingRows(encoder, { ...learning, groups, seed: 4 });
const truth = Float32Array.from(rows, (row) => labels[row]);
const column = (matrix: typeof encoded, name: string): Float32Array => {
  const index = matrix.columns.findIndex((candidate) => candidate.name === name);
  return matrix.values.subarray(index * rows.length, (index + 1) * rows.length);
};

test('a mean learnt on all training rows would give every label away', () => {
  const scores = Float64Array.from(column(encode(encoder, alone, rows), 'street default share'));
  expect(rocAuc({ labels: truth, scores })).toBe(1);
});

test('a training row’s own label is not in its mean', () => {
  const foldOf = stratifiedFolds({
    labels: truth,
    groups: groups.slice(0, rows.length),
    folds: 5,
    seed: 4,
  });
  const shareOutside = [0, 1, 2, 3, 4].map((fold) => {
    const others = truth.filter((_, row) => foldOf[row] !== fold);
    return Math.fround(others.reduce((sum, label) => sum + label, 0) / others.length);
  });
  expect(Array.from(column(encoded, 'street default share'))).toEqual(
    Array.from(foldOf, (fold) => shareOutside[fold]),
  );
});

test('columns that know no label are those of the encoder', () => {
  const plain = encode(encoder, alone, rows);
  for (const name of ['income', 'debt', 'debt against job']) {
    expect(column(encoded, name)).toEqual(column(plain, name));
  }
});
