import { createRandom, numberColumnNamed, columnsByName, type Matrix } from '@octroi/core';
import type { LearntFeature } from '@octroi/features';
import { encode, type EncodedColumn } from '@octroi/scoring';
import { rocAuc } from '@octroi/statistics';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../rows-of.ts';
import { learntLoans, learntPreset } from '../testing/learnt-loans.ts';
import { encodeTrainingRows } from './encode-training-rows.ts';
import { oneHot } from './encoding-plan.ts';
import { fitEncoder } from './fit-encoder.ts';
import { fitLearnt } from './fit-learnt.ts';

const { frame, labels, groups } = learntLoans(2000, 9);
const rows = groups.filter((row) => row % 4 !== 0);
const others = groups.filter((row) => row % 4 === 0);
const featureNamed = (name: string): LearntFeature => {
  const feature = learntPreset.learnt.find((one) => one.name === name);
  if (feature === undefined) throw new Error(name);
  return feature;
};
const fitted = (name: string, own = labels): EncodedColumn =>
  fitLearnt(featureNamed(name), { frame, labels: own, rows });
const valuesOf = (column: EncodedColumn, of: Int32Array): Float32Array =>
  encode({ columns: [column] }, frame, of).values;
/** Area under the curve among rows that have a value. */
const areaOf = (values: Float32Array, of: Int32Array, own = labels): number => {
  const present = of.map((_, at) => at).filter((at) => !Number.isNaN(values[at]));
  return rocAuc({
    labels: Float32Array.from(present, (at) => own[of[at]]),
    scores: Float64Array.from(present, (at) => values[at]),
  });
};
const fromLabels = learntPreset.learnt
  .filter(({ kind }) => kind === 'neighbour-share' || kind === 'row-risk')
  .map(({ name }) => name);

test.each(fromLabels)('%s tells of rows it was not learnt from', (name) => {
  expect(areaOf(valuesOf(fitted(name), others), others)).toBeGreaterThan(0.55);
});

test('the digits that tell of the risk have the weights', () => {
  const column = fitted('risk of earlier loans, mean');
  if (column.kind !== 'row-risk') throw new Error(column.kind);
  const [first, second, third] = column.weights;
  expect(second[8] - second[2]).toBeGreaterThan(2);
  for (const weight of [...first, ...third]) expect(Math.abs(weight)).toBeLessThan(0.7);
});

test('what is expected of a value is its least-squares line', () => {
  const column = fitted('debt unexpected');
  const columns = columnsByName(frame);
  const [debt, income] = ['debt', 'income'].map((name) => numberColumnNamed(columns, name).values);
  const residuals = valuesOf(column, rows);
  const sum = (of: (row: number, at: number) => number): number =>
    rows.reduce((total, row, at) => total + of(row, at), 0);
  expect(sum((_, at) => residuals[at]) / rows.length).toBeCloseTo(0, 5);
  const known = (row: number): number => (Number.isNaN(income[row]) ? 0 : income[row]);
  const mean = sum(known) / sum((row) => (Number.isNaN(income[row]) ? 0 : 1));
  const product = sum((row, at) => (known(row) === 0 ? 0 : (income[row] - mean) * residuals[at]));
  expect(product / rows.length).toBeCloseTo(0, 4);
  expect(sum((row, at) => (debt[row] - 1.5) * residuals[at])).toBeGreaterThan(0);
});

test('nothing is learnt from rows outside the training rows', () => {
  const altered = {
    ...frame,
    columns: frame.columns.map((column) => {
      if (column.kind !== 'number') return column;
      const values = column.values.map((value, row) => (row % 4 === 0 ? -999 : value));
      return { ...column, values };
    }),
  };
  const turned = labels.map((label, row) => (row % 4 === 0 ? 1 - label : label));
  for (const feature of learntPreset.learnt) {
    expect(fitLearnt(feature, { frame: altered, labels: turned, rows })).toEqual(
      fitLearnt(feature, { frame, labels, rows }),
    );
  }
});

test('a list of rows is read by what is learnt from it, and given to no model as it is', () => {
  const { columns } = fitEncoder({ preset: learntPreset, frame, labels, rows, plan: oneHot });
  const readers = columns.filter(({ source }) => source === 'earlier loans');
  expect(readers.map(({ kind }) => kind)).toEqual(['row-risk', 'row-risk', 'row-risk']);
});

describe('where the target is drawn by lot', () => {
  const drawn = createRandom(6).shuffle(labels.slice());
  const learning = { preset: learntPreset, frame, labels: drawn, rows, plan: oneHot };
  const encoder = fitEncoder(learning);
  const encoded = encodeTrainingRows(encoder, { ...learning, groups, seed: 2 });
  const column = ({ columns, values }: Matrix, name: string): Float32Array => {
    const at = columns.findIndex((own) => own.name === name);
    return values.subarray(at * rows.length, (at + 1) * rows.length);
  };

  test.each(fromLabels)('%s learnt on its own rows would give labels away', (name) => {
    const own = column(encode(encoder, frame, rows), name);
    expect(areaOf(own, rows, drawn)).toBeGreaterThan(name === 'defaults alike' ? 0.65 : 0.53);
  });

  test.each(fromLabels)('%s tells training rows nothing', (name) => {
    const noise = 4 * standardError(rowsOf(drawn, rows));
    expect(Math.abs(areaOf(column(encoded, name), rows, drawn) - 0.5)).toBeLessThan(noise);
  });
});

/** Of the area under the curve of scores drawn by lot (Mann and Whitney). */
function standardError(truth: Float32Array): number {
  const defaults = truth.reduce((sum, label) => sum + label, 0);
  const repaid = truth.length - defaults;
  return Math.sqrt((truth.length + 1) / (12 * defaults * repaid));
}
