import { expect, test } from 'vitest';
import { mean, sum } from './aggregates.ts';
import { ratio } from './build.ts';
import { columnsOf } from './columns.ts';
import { newest, rowsOf, where, within } from './rows.ts';
import { clients, loans, ofClient } from '../testing/loan-tables.ts';

const { income } = columnsOf(clients);
const { amount, day, purpose } = columnsOf(loans);

test('rows are ordered by date, then by key; without a key by all columns, as the file has them', () => {
  const orderOf = (table: typeof loans): string[] =>
    rowsOf(table, { per: clients, by: 'client', when: 'day' }).order.map(
      ({ name, direction }) => `${name} ${direction}`,
    );
  expect(orderOf(loans)).toEqual(['day descending', 'loan ascending']);
  expect(orderOf({ ...loans, key: [] })).toEqual([
    'day descending',
    'purpose ascending',
    'amount ascending',
    'loan ascending',
    'client ascending',
    'debt ascending',
    'credit ascending',
    'status ascending',
  ]);
});

test('rows are narrowed step by step, and the rows narrowed stay as they were', () => {
  const few = newest(within(ofClient, day, 365), 3);
  expect(few.steps.map(({ kind }) => kind)).toEqual(['where', 'where', 'end']);
  expect(ofClient.steps).toHaveLength(1);
  expect(where(ofClient)).toEqual(ofClient);
});

test('an aggregate stands among the outer table’s columns, and knows its decimals', () => {
  expect(ratio(sum(ofClient, amount), income)).toMatchObject({
    left: { statistic: 'sum', decimals: 2 },
    right: { name: 'income' },
  });
  expect(mean(ofClient, ratio(amount, 3))).toMatchObject({ decimals: 6 });
});

test('what cannot be computed does not compile', () => {
  // @ts-expect-error a sum over text
  sum(ofClient, purpose);
  // @ts-expect-error a column of another table
  sum(ofClient, income);
  // @ts-expect-error a formula over two tables
  sum(ofClient, ratio(amount, income));
  // @ts-expect-error a column that does not exist
  expect(columnsOf(loans).purse).toBeUndefined();
  // @ts-expect-error a key that the outer table lacks
  rowsOf(loans, { per: clients, by: 'loan', when: 'day' });
  // @ts-expect-error rows of one table narrowed by a column of another
  within(ofClient, income, 365);
});
