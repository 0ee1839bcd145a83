import { expect, test } from 'vitest';
import { count, latest, max, slope, weightedMean } from '../expression/aggregates.ts';
import { columnsOf } from '../expression/columns.ts';
import type { Expression } from '../expression/expression.ts';
import { newest, rowsOf, within } from '../expression/rows.ts';
import { defineTable } from '../table-contract.ts';
import { inNeededOrder } from './needed-order.ts';
import { planFeatures } from './plan-features.ts';

const label = { en: 'x', fr: 'x' };
const integer = { type: 'integer' } as const;
const clients = defineTable({
  ...{ name: 'clients', label, key: ['client'], references: [] },
  columns: { client: integer },
});
const loans = defineTable({
  ...{ name: 'loans', label, key: ['loan'], references: [] },
  columns: { client: integer, loan: integer, day: integer, amount: integer },
});
const { amount, day } = columnsOf(loans);
const rows = rowsOf(loans, { per: clients, by: 'client', when: 'day' });

const columnsLeftIn = (formulas: readonly Expression[]): string[][] => {
  const features = formulas.map((expression, at) => ({
    ...{ name: `f${at}`, meaning: label, unit: 'none' as const },
    expression,
  }));
  const [block] = planFeatures(features, new Set(['loans'])).blocks;
  return inNeededOrder(block).columns.map(({ aggregate }) =>
    aggregate.rows.order.map(({ name }) => name),
  );
};

test('rows whose order tells nothing are in none', () => {
  const formulas = [count(rows), max(within(rows, day, 365), amount), slope(rows, amount, day)];
  expect(columnsLeftIn(formulas)).toEqual([[], [], []]);
});

test.each([
  ['the newest value', latest(rows, amount)],
  ['weights by place', weightedMean(rows, amount, 0.5)],
  ['some of the newest rows', max(newest(rows, 3), amount)],
])('one aggregate that depends on the order keeps it for all: %s', (_, formula) => {
  expect(columnsLeftIn([count(rows), formula])).toEqual([
    ['day', 'loan'],
    ['day', 'loan'],
  ]);
});
