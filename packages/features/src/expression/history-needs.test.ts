import { expect, test } from 'vitest';
import { count, latestText, sum } from './aggregates.ts';
import { greater, ratio } from './build.ts';
import { columnsOf } from './columns.ts';
import type { Expression } from './expression.ts';
import { historyNeeds, type HistoryNeed } from './history-needs.ts';
import { rowsOf, where } from './rows.ts';
import { clients, loans, months, ofClient, ofLoan } from '../testing/loan-tables.ts';

const { income } = columnsOf(clients);
const { amount, purpose } = columnsOf(loans);
const { late } = columnsOf(months);
const monthsOfClient = rowsOf(months, { per: clients, by: 'client', when: 'month' });
const needs = (...formulas: Expression[]): HistoryNeed[] =>
  historyNeeds(formulas.map((expression) => ({ expression })));

test('a preset of applications alone needs nothing', () => {
  expect(needs(income, ratio(income, 2))).toEqual([]);
});

test('a table’s own columns, its date and its key are needed, and no more', () => {
  expect(needs(ratio(sum(ofClient, amount), income))).toEqual([
    { table: 'loans', columns: ['amount', 'client', 'day'], ties: [{ key: 'client' }] },
  ]);
});

test('rows of rows need the key of both tables; one table may be tied in several ways', () => {
  const late90 = where(ofClient, greater(sum(ofLoan, late), 90));
  expect(needs(latestText(late90, purpose), count(ofClient), count(monthsOfClient))).toEqual([
    { table: 'loans', columns: ['client', 'day', 'loan', 'purpose'], ties: [{ key: 'client' }] },
    {
      table: 'months',
      columns: ['client', 'late', 'loan', 'month'],
      ties: [{ key: 'loan', to: 'loans' }, { key: 'client' }],
    },
  ]);
});
