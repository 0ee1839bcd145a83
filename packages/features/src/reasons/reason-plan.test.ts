import { expect, test } from 'vitest';
import { ratio } from '../expression/build.ts';
import { columnsOf } from '../expression/columns.ts';
import type { Expression } from '../expression/expression.ts';
import type { Feature, Preset } from '../feature.ts';
import { defineTable } from '../table-contract.ts';
import type { ReasonGroup } from './reason-group.ts';
import { reasonPlan } from './reason-plan.ts';

const clients = defineTable({
  name: 'clients',
  label: { en: 'clients', fr: 'clients' },
  columns: {
    income: { type: 'real' },
    debt: { type: 'real' },
    age: { type: 'integer' },
    hour: { type: 'integer' },
  },
  key: [],
  references: [],
});
const { age, debt, hour, income } = columnsOf(clients);

const feature = (name: string, expression: Expression): Feature => ({
  name,
  meaning: { en: `the ${name}`, fr: `le ${name}` },
  unit: 'none',
  expression,
});
const preset: Preset = {
  name: 'all',
  meaning: { en: 'all', fr: 'tout' },
  features: [
    feature('debt', debt),
    feature('age', age),
    feature('debt.share', ratio(debt, income)),
    feature('debt/age', ratio(debt, age)),
    feature('hour', hour),
    { ...feature('rows', { kind: 'text-column', name: 'rows', sentinels: [] }), unit: 'rows' },
  ],
  learnt: [
    {
      ...{ kind: 'group-median-difference', name: 'debt among peers', unit: 'none', value: 'debt' },
      ...{ meaning: { en: 'debt among peers', fr: 'dette entre pairs' }, by: ['age'] },
    } as const,
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
  labels: {},
  demoPreset: 'none',
  demoForm: { groups: [] },
};
const group = (name: string, ...features: string[]): object => ({
  ...{ name, label: { en: name, fr: name }, features },
});

test('a feature goes to the first reason that names it, or is one of its own under its own label', () => {
  const reasons = [group('shares', '*.share'), group('debts', 'debt*')] as never;
  expect(reasonPlan({ ...portfolio, reasons }, preset)).toEqual([
    group('shares', 'debt.share'),
    group('debts', 'debt'),
    { name: 'hour', label: { en: 'the hour', fr: 'le hour' }, features: ['hour'] },
  ]);
});

test('no reason reads what law protects, is a list of rows, or is learnt', () => {
  const told = reasonPlan(portfolio, preset).flatMap(({ features }) => features);
  expect(told).toEqual(['debt', 'debt.share', 'hour']);
});

test('a reason that is told in one language alone does not compile', () => {
  const both: ReasonGroup = { name: 'debts', label: { en: 'Debts', fr: 'Dettes' }, features: [] };
  // @ts-expect-error the French label is missing
  const one: ReasonGroup = { name: 'debts', label: { en: 'Debts' }, features: [] };
  expect(one.label).not.toEqual(both.label);
});

test('a dot of a name stands for itself, and a reason without a feature is left out', () => {
  const reasons = [group('none', 'debt?share', 'our')] as never;
  expect(reasonPlan({ ...portfolio, reasons }, preset).map(({ name }) => name)).not.toContain(
    'none',
  );
});
