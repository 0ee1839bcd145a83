import { expect, test } from 'vitest';
import { evaluateFeatures } from './evaluate/evaluate-features.ts';
import { ratio } from './expression/build.ts';
import { columnsOf } from './expression/columns.ts';
import type { Feature, Preset } from './feature.ts';
import { formPreset } from './form-preset.ts';
import { defineTable } from './table-contract.ts';

const loans = defineTable({
  name: 'loans',
  label: { en: 'loans', fr: 'prêts' },
  columns: {
    debt: { type: 'real', sentinels: [{ equals: 0, meaning: { en: 'none', fr: 'aucune' } }] },
    income: { type: 'real' },
    job: { type: 'text' },
  },
  key: [],
  references: [],
});
const { debt, income, job } = columnsOf(loans);
const feature = (name: string, expression: Feature['expression']): Feature => ({
  name,
  meaning: { en: name, fr: name },
  unit: 'none',
  expression,
});
const preset: Preset = {
  name: 'all',
  meaning: { en: 'all', fr: 'tout' },
  features: [feature('BURDEN', ratio(debt, income)), feature('JOB', job), feature('debt', debt)],
  learnt: [],
  levels: { JOB: ['cook'] },
  twoLevel: [],
  weak: [],
  bending: [],
  categories: 'native',
};

test('features are read by their own names, as numbers or texts; a column keeps its sentinels', () => {
  const rows = [
    { BURDEN: 0.5, JOB: 'cook', debt: 0 },
    { debt: 3, income: 6, job: 'cook' },
  ];
  const { columns } = evaluateFeatures(formPreset(preset).features, rows);
  expect(columns).toEqual([
    { kind: 'number', name: 'BURDEN', values: Float64Array.of(0.5, NaN) },
    { kind: 'category', name: 'JOB', levels: ['cook'], codes: Int32Array.of(0, -1) },
    { kind: 'number', name: 'debt', values: Float64Array.of(NaN, 3) },
  ]);
});

test('all else of the preset stays', () => {
  expect({ ...formPreset(preset), features: [] }).toEqual({ ...preset, features: [] });
});
