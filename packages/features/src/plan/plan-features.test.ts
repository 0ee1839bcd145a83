import { expect, test } from 'vitest';
import { count, max, mean, sum } from '../expression/aggregates.ts';
import { greater, ratio, subtract } from '../expression/build.ts';
import { columnsOf } from '../expression/columns.ts';
import type { Expression } from '../expression/expression.ts';
import { rowsOf, where } from '../expression/rows.ts';
import { defineTable } from '../table-contract.ts';
import { planFeatures, type Plan } from './plan-features.ts';

const label = { en: 'x', fr: 'x' };
const integer = { type: 'integer' } as const;
const clients = defineTable({
  name: 'clients',
  label,
  columns: { client: integer, income: integer },
  key: ['client'],
  references: [],
});
const loans = defineTable({
  name: 'loans',
  label,
  columns: { client: integer, loan: integer, day: integer, amount: integer },
  key: ['loan'],
  references: [],
});
const states = defineTable({
  name: 'states',
  label,
  columns: { loan: integer, month: integer, late: integer },
  key: [],
  references: [],
});
const { income } = columnsOf(clients);
const { amount, day } = columnsOf(loans);
const { late } = columnsOf(states);
const ofClient = rowsOf(loans, { per: clients, by: 'client', when: 'day' });
const ofLoan = rowsOf(states, { per: loans, by: 'loan', when: 'month' });

function plan(formulas: readonly Expression[], tables = ['loans', 'states']): Plan {
  const features = formulas.map((expression, at) => ({
    name: `f${at}`,
    meaning: label,
    unit: 'none' as const,
    expression,
  }));
  return planFeatures(features, new Set(tables));
}

test('aggregates over one table and key stand in one block, each once', () => {
  const debt = sum(ofClient, amount);
  const { blocks, joined, features } = plan([
    debt,
    ratio(debt, income),
    count(where(ofClient, greater(day, -30))),
  ]);
  expect(blocks.map(({ name, columns }) => [name, columns.length])).toEqual([
    ['loans by client', 2],
  ]);
  expect(joined).toEqual(blocks);
  expect(features[1].expression).toMatchObject({
    left: { kind: 'number-column', name: 'loans by client:1' },
    right: income,
  });
});

test('the inner blocks come first, and only the outer ones are joined to the applications', () => {
  const { blocks, joined } = plan([
    mean(ofClient, max(ofLoan, late)),
    sum(where(ofClient, greater(count(ofLoan), 2)), amount),
  ]);
  expect(blocks.map(({ name }) => name)).toEqual(['states by loan', 'loans by client']);
  expect(blocks[1].inner).toEqual([blocks[0]]);
  expect(joined).toEqual([blocks[1]]);
});

test('an aggregate over values that its own block gives waits for it', () => {
  const ofSameClient = rowsOf(loans, { per: loans, by: 'client', when: 'day' });
  const aboveUsual = subtract(amount, mean(ofSameClient, amount));
  const { blocks } = plan([max(ofClient, aboveUsual), sum(ofClient, amount)]);
  expect(blocks.map(({ name, columns }) => [name, columns.length])).toEqual([
    ['loans by client', 2],
    ['loans by client 2', 1],
  ]);
});

test('an aggregate over a table that is not there is missing, wherever it stands', () => {
  const { blocks, features, absent } = plan(
    [count(ofLoan), mean(ofClient, max(ofLoan, late)), sum(ofClient, amount)],
    ['loans'],
  );
  expect(features[0].expression).toEqual({ kind: 'missing' });
  expect(blocks[0].columns[0].aggregate).toMatchObject({ of: { kind: 'missing' } });
  expect(absent).toEqual(['states']);
});
