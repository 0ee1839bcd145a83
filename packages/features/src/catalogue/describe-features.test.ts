import { expect, test } from 'vitest';
import { count, sum } from '../expression/aggregates.ts';
import { featureNamed, ratio } from '../expression/build.ts';
import { columnsOf } from '../expression/columns.ts';
import type { Expression } from '../expression/expression.ts';
import { rowsOf } from '../expression/rows.ts';
import type { Feature, Preset } from '../feature.ts';
import { defineTable } from '../table-contract.ts';
import { describeFeatures } from './describe-features.ts';

const clients = defineTable({
  name: 'clients',
  label: { en: 'clients', fr: 'clients' },
  columns: { client: { type: 'integer' }, income: { type: 'real' }, age: { type: 'integer' } },
  key: ['client'],
  references: [],
});
const loans = defineTable({
  name: 'loans',
  label: { en: 'loans', fr: 'prêts' },
  columns: { client: { type: 'integer' }, loan: { type: 'integer' }, day: { type: 'integer' } },
  key: [],
  references: [],
});
const months = defineTable({
  name: 'months',
  label: { en: 'months', fr: 'mois' },
  columns: { loan: { type: 'integer' }, month: { type: 'integer' } },
  key: [],
  references: [],
});
const { age, income } = columnsOf(clients);
const ofClient = rowsOf(loans, { per: clients, by: 'client', when: 'day' });
const ofLoan = rowsOf(months, { per: loans, by: 'loan', when: 'month' });

const feature = (name: string, expression: Expression): Feature => ({
  name,
  meaning: { en: name, fr: name },
  unit: 'none',
  expression,
});
const preset: Preset = {
  name: 'all',
  meaning: { en: 'all', fr: 'tout' },
  features: [
    feature('income', income),
    { ...feature('age', age), monotone: 'decreasing' },
    feature('MONTHS', sum(ofClient, count(ofLoan))),
    feature('MONTHS_TO_AGE', ratio(featureNamed('MONTHS'), featureNamed('age'))),
  ],
  learnt: [
    {
      kind: 'group-median-difference',
      name: 'MONTHS_AGAINST_PEERS',
      meaning: { en: 'against peers', fr: 'face aux pairs' },
      unit: 'count',
      value: 'MONTHS',
      by: ['age'],
    },
  ],
  levels: {},
  twoLevel: [],
  weak: [],
  bending: [],
  categories: 'native',
};
const portfolio = {
  labelled: 'clients',
  protectedColumns: ['age'],
  labels: { income: { label: { en: 'Income', fr: 'Revenu' }, unit: 'euro' } },
  demoPreset: 'none',
  demoForm: { groups: [] },
} as const;
const described = describeFeatures(portfolio, preset);

test('every feature is described in its order, what is learnt last', () => {
  expect(described.map(({ name, formula }) => [name, formula])).toEqual([
    ['income', 'income'],
    ['age', 'age'],
    ['MONTHS', 'sum(count(months)) over loans'],
    ['MONTHS_TO_AGE', 'MONTHS / age'],
    ['MONTHS_AGAINST_PEERS', 'MONTHS - its median among training rows alike in age'],
  ]);
});

test('sources are found through references and through every level of rows', () => {
  expect(described.map(({ sources }) => sources)).toEqual([
    ['clients'],
    ['clients'],
    ['loans', 'months'],
    ['clients', 'loans', 'months'],
    ['loans', 'months', 'clients'],
  ]);
});

test('what reads a protected column is protected, by reference or by group too', () => {
  expect(described.filter((one) => one.protected).map(({ name }) => name)).toEqual([
    'age',
    'MONTHS_TO_AGE',
    'MONTHS_AGAINST_PEERS',
  ]);
});

test('a column is called as the portfolio calls it, a direction is told where declared', () => {
  expect(described[0].meaning).toEqual({ en: 'Income', fr: 'Revenu' });
  expect(described.map(({ monotone }) => monotone)).toEqual([null, 'decreasing', null, null, null]);
});
