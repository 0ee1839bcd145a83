import { expect, test } from 'vitest';
import { defineTable } from '../table-contract.ts';
import type { Feature } from '../feature.ts';
import { sum } from './aggregates.ts';
import { add, featureNamed, flag, greater, meanOf, ratio } from './build.ts';
import { columnsOf } from './columns.ts';
import type { Expression } from './expression.ts';
import { resolveFeatures } from './resolve-features.ts';
import { rowsOf, where } from './rows.ts';

const clients = defineTable({
  name: 'clients',
  label: { en: 'clients', fr: 'clients' },
  columns: { client: { type: 'integer' }, income: { type: 'real' }, job: { type: 'text' } },
  key: ['client'],
  references: [],
});
const loans = defineTable({
  name: 'loans',
  label: { en: 'loans', fr: 'prêts' },
  columns: { client: { type: 'integer' }, day: { type: 'integer' }, amount: { type: 'real' } },
  key: [],
  references: [],
});
const { income, job } = columnsOf(clients);
const { amount, day } = columnsOf(loans);
const ofClient = rowsOf(loans, { per: clients, by: 'client', when: 'day' });
const feature = (name: string, expression: Expression): Feature => ({
  name,
  meaning: { en: name, fr: name },
  unit: 'none',
  expression,
});
const resolve = (formulas: Readonly<Record<string, Expression>>): Expression[] =>
  resolveFeatures(Object.entries(formulas).map(([name, of]) => feature(name, of))).map(
    ({ expression }) => expression,
  );

test('a reference becomes the formula it names, wherever it stands and whichever comes first', () => {
  const debt = sum(ofClient, amount);
  const burden = ratio(featureNamed('DEBT'), income);
  const [high, , , both] = resolve({
    HIGH: flag(greater(featureNamed('BURDEN'), 0.5)),
    BURDEN: burden,
    DEBT: debt,
    BOTH: meanOf(featureNamed('DEBT'), featureNamed('BURDEN')),
  });
  expect(high).toEqual(flag(greater(ratio(debt, income), 0.5)));
  expect(both).toEqual(meanOf(debt, ratio(debt, income)));
});

test('features without a reference stay the objects they were', () => {
  const features = [feature('DEBT', sum(ofClient, amount)), feature('JOB', job)];
  expect(resolveFeatures(features)).toEqual(features);
  expect(resolveFeatures(features)[0]).toBe(features[0]);
});

test('a long chain is resolved once a feature, not once a path', () => {
  const doubled = Array.from({ length: 60 }, (_, at) =>
    feature(`F${at + 1}`, add(featureNamed(`F${at}`), featureNamed(`F${at}`))),
  );
  const [, first, second] = resolveFeatures([feature('F0', income), ...doubled]);
  expect(second.expression).toEqual(add(add(income, income), add(income, income)));
  expect(first.expression).toEqual(add(income, income));
});

test.each<[string, Readonly<Record<string, Expression>>, object]>([
  [
    'a name that no feature has',
    { A: ratio(featureNamed('B'), 2) },
    { code: 'FEATURE_UNKNOWN', values: { feature: 'A', reference: 'B' } },
  ],
  [
    'a text feature',
    { A: ratio(featureNamed('JOB'), 2), JOB: job },
    { code: 'FEATURE_UNKNOWN', values: { feature: 'A', reference: 'JOB' } },
  ],
  [
    'itself',
    { A: add(featureNamed('A'), 1) },
    { code: 'FEATURE_CYCLE', values: { cycle: 'A → A' } },
  ],
  [
    'a feature that leads back',
    {
      START: add(featureNamed('A'), 1),
      A: add(featureNamed('B'), 1),
      B: flag(greater(featureNamed('C'), 1)),
      C: featureNamed('A'),
    },
    { code: 'FEATURE_CYCLE', values: { cycle: 'A → B → C → A' } },
  ],
  [
    'a feature from inside an aggregate',
    { A: sum(ofClient, ratio(amount, featureNamed('B'))), B: income },
    { code: 'FEATURE_REFERENCE_INSIDE', values: { reference: 'B' } },
  ],
  [
    'a feature from a condition on rows',
    { A: sum(where(ofClient, greater(day, featureNamed('B'))), amount), B: income },
    { code: 'FEATURE_REFERENCE_INSIDE', values: { reference: 'B' } },
  ],
])('a reference to %s is a known error', (_, formulas, error) => {
  expect(() => resolve(formulas)).toThrow(expect.objectContaining(error));
});

test('a name used twice is a known error, alike formulas or not', () => {
  expect(() => resolveFeatures([feature('A', income), feature('A', income)])).toThrow(
    expect.objectContaining({ code: 'FEATURE_NAME_TWICE', values: { feature: 'A' } }),
  );
});
