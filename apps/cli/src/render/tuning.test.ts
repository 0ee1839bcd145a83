import type { Trial } from '@octroi/training';
import { expect, test } from 'vitest';
import type { TuningDocument } from '../tune/tuning.ts';
import { renderTuning } from './tuning.ts';

const trial: Trial = {
  number: 4,
  bracket: 1,
  settings: { model: 'lgbm', rounds: 1200, parameters: { learning_rate: 0.03 }, keep: 0.9 },
  areas: [0.75, 0.77],
};
const interval = { lower: 0.74, upper: 0.78, level: 0.95 };
const document: TuningDocument = {
  ...{ format: 'octroi-settings', preset: 'demo20', createdAt: '', version: '1', dataHash: '' },
  models: {
    lgbm: {
      trial: 4,
      rounds: 1200,
      parameters: {},
      keep: 0.9,
      leaveOut: ['a', 'b'],
      meanArea: 0.76,
    },
  },
  ...{ seed: 1, folds: 2, shuffles: 3, trials: 19, minutes: 2.5, interrupted: false },
  rows: { development: 4000, untouched: 1000 },
  leaders: [trial],
  measure: {
    ...{ model: 'lgbm', rows: 1000, auc: 0.76, interval, startingAuc: 0.757, difference: 0.003 },
    differenceInterval: { lower: -0.001, upper: 0.007, level: 0.95 },
    verdict: 'tie',
  },
};
const display = { width: Infinity, colour: false };

test('the winner is measured on rows that chose nothing, and a tie is called a tie', () => {
  const text = renderTuning(document, { ...display, language: 'en' });
  expect(text).toContain(
    'demo20: 19 trials in 2.5 minutes, on 4,000 development rows in 2 folds (seed 1).',
  );
  expect(text).toMatch(/▸ 4 +lgbm +0\.7600 +> 90 % +1,200 +learning_rate 0\.03/);
  expect(text).toContain('lgbm: 2 features left out, no better than chance.');
  expect(text).toContain(
    'AUC 0.7600 [0.7400, 0.7800]; with Octroi’s own settings 0.7570. Difference +0.0030 [-0.0010, 0.0070]: tie',
  );
});

test('in French', () => {
  const text = renderTuning(document, { ...display, language: 'fr' });
  expect(text).toContain('Écart +0,0030 [-0,0010 ; 0,0070] : à égalité');
});

test('of a search that had no time there is nothing but how to go on', () => {
  const nothing = { ...document, models: {}, leaders: [], measure: null };
  expect(renderTuning(nothing, { ...display, language: 'en' })).toContain(
    '--minutes gives it longer',
  );
});
