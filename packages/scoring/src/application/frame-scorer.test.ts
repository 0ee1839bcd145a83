import { evaluateFeatures, type Row } from '@octroi/features';
import { expect, test } from 'vitest';
import { loanBundle, loanPreset } from '../testing/loan-bundle.ts';
import { openApplicationScorer } from './application-scorer.ts';
import { openFrameScorer } from './frame-scorer.ts';

const jobs = ['cook', 'pilot', 'diver', null];
const rows = Array.from({ length: 20_000 }, (_, at): Row => ({
  income: at % 7 === 0 ? null : at / 1000,
  debt: at % 11,
  band: at % 3,
  job: jobs[at % 4],
  town: at % 2 === 0 ? 'south' : 'north',
}));

test('a frame is assessed as its rows are, to the bit, whatever the batch', () => {
  const frame = evaluateFeatures(loanPreset.features, rows);
  expect(openFrameScorer(loanBundle()).assess(frame)).toEqual(
    openApplicationScorer(loanBundle(), loanPreset).assess(rows),
  );
});

test('a frame without a feature of the model is refused', () => {
  const frame = evaluateFeatures(loanPreset.features.slice(1), rows.slice(0, 2));
  expect(() => openFrameScorer(loanBundle()).assess(frame)).toThrow(
    expect.objectContaining({ code: 'FEATURE_MISSING_FROM_FRAME' }),
  );
  expect(openFrameScorer(loanBundle()).assess({ rows: 0, columns: frame.columns })).toEqual([]);
});
