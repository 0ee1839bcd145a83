import type { ClassProjection } from '@octroi/statistics';
import { expect, test } from 'vitest';
import { tabSeparated } from '../charts/tab-separated.ts';
import { importanceFigures, sideFigures } from './figures.ts';
import { labelOf } from './label-of.ts';
import { modelsEn } from './words-en.ts';
import { modelsFr } from './words-fr.ts';

test('a table is copied with every digit, the reader’s decimal sign and no stray tab', () => {
  const table = {
    columns: [{ title: 'modèle' }, { title: 'AUC', decimals: 2 }],
    rows: [
      ['a\tb\nc', 0.123456789],
      ['none', null],
      ['round', 12000],
    ],
  };
  expect(tabSeparated(table, ',')).toBe('modèle\tAUC\na b c\t0,123456789\nnone\t\nround\t12000');
});

const point = (x: number, defaulted: boolean) => ({ x, y: 0, defaulted });
const plane: ClassProjection = {
  model: 'log_reg',
  points: [point(-2, false), point(-1, true), point(-1, false), point(0, true)],
  boundary: -1,
  auc: 0.75,
  heaviest: { x: [], y: [] },
};

test('both sides of a boundary are counted, a point on it with the refused', () => {
  expect(sideFigures(plane, modelsEn).rows).toEqual([
    ['granted side', 1, 0, 0],
    ['refused side', 1, 2, 2 / 3],
  ]);
  expect(sideFigures({ ...plane, boundary: null }, modelsFr).rows).toEqual([
    ['côté accordé', 2, 2, 0.5],
    ['côté refusé', 0, 0, null],
  ]);
});

test('importance has a row a feature by its label, empty where a measure is missing', () => {
  const value = { estimate: 0.2, lower: 0.1, upper: 0.3 };
  const features = [{ feature: 'age', meanAbsoluteShap: value, gain: null, permutation: value }];
  const labels = { age: { en: 'Age', fr: 'Âge' } };
  const label = (feature: string): string => labelOf(labels, feature, 'fr');
  const named = { words: modelsFr, label };
  expect(importanceFigures(features, 'shap', named).rows).toEqual([['Âge', 0.2, 0.1, 0.3]]);
  expect(importanceFigures(features, 'gain', named).rows).toEqual([['Âge', null, null, null]]);
});

test('a feature without a label keeps its name, whatever the name', () => {
  expect(labelOf({}, 'toString', 'en')).toBe('toString');
});
