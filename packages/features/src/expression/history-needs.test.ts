import { expect, test } from 'vitest';
import { defineTable } from '../table-contract.ts';
import { count, latestText, sum } from './aggregates.ts';
import { greater, ratio } from './build.ts';
import { columnsOf } from './columns.ts';
import type { Expression } from './expression.ts';
import { historyNeeds, type HistoryNeed } from './history-needs.ts';
import { rowsOf, where } from './rows.ts';

const clients = defineTable({
  name: 'clients',
  label: { en: 'clients', fr: 'clients' },
  columns: { client: { type: 'integer' }, income: { type: 'real' } },
  key: ['client'],
  references: [],
});
const loans = defineTable({
  name: 'loans',
  label: { en: 'loans', fr: 'prêts' },
  columns: {
    loan: { type: 'integer' },
    client: { type: 'integer' },
    day: { type: 'integer' },
    amount: { type: 'real' },
    purpose: { type: 'text' },
  },
  key: ['loan'],
  references: [],
});
const months = defineTable({
  name: 'months',
  label: { en: 'months', fr: 'mois' },
  columns: {
    loan: { type: 'integer' },
    client: { type: 'integer' },
    month: { type: 'integer' },
    late: { type: 'integer' },
  },
  key: [],
  references: [],
});
const { income } = columnsOf(clients);
const { amount, purpose } = columnsOf(loans);
const { late } = columnsOf(months);
const ofClient = rowsOf(loans, { per: clients, by: 'client', when: 'day' });
const ofLoan = rowsOf(months, { per: loans, by: 'loan', when: 'month' });
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
