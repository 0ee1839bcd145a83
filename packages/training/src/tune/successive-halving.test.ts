import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { meanArea, rungsOf, successiveHalving, type Trial } from './successive-halving.ts';
import type { TrialSettings } from './tree-settings.ts';

const settingsOf = (quality: number): TrialSettings => ({
  model: 'lgbm',
  rounds: 1,
  parameters: { quality },
  keep: 0,
});

/** A search whose trials are as good as one parameter says, but for what each fold adds. */
async function search(
  most: number,
): Promise<{ finished: Trial[]; ended: Trial[]; seen: number[] }> {
  const ended: Trial[] = [];
  const seen: number[] = [];
  const finished = await successiveHalving({
    folds: 5,
    parallel: 2,
    starting: [settingsOf(0.5)],
    draw: (trial) => settingsOf(createRandom(trial).uniform()),
    evaluate: async ({ parameters }, fold) => {
      if (seen.length === most) return undefined;
      seen.push(fold);
      return Promise.resolve(0.6 + parameters['quality'] / 10 + fold / 100);
    },
    onEnded: async (trial) => {
      ended.push(trial);
      return Promise.resolve();
    },
  });
  return { finished, ended, seen };
}

test('trials are halved after one fold, three, and all', () => {
  expect([2, 3, 5, 9, 10].map(rungsOf)).toEqual([
    [1, 2],
    [1, 3],
    [1, 3, 5],
    [1, 3, 9],
    [1, 3, 9, 10],
  ]);
});

test('a bracket is nine fits of one fold, six more and two; the best trial of each goes through', async () => {
  const perBracket = 9 + 3 * 2 + 1 * 2;
  const { finished, ended, seen } = await search(5 + 3 * perBracket);
  expect(seen.length).toBe(5 + 3 * perBracket);
  expect(ended.map(({ areas }) => areas.length).filter((folds) => folds === 5)).toHaveLength(4);
  expect(ended.map(({ areas }) => areas.length).filter((folds) => folds === 1)).toHaveLength(18);
  for (const bracket of [1, 2, 3]) {
    const own = ended.filter((trial) => trial.bracket === bracket);
    const through = own.find(({ areas }) => areas.length === 5);
    const best = Math.max(...own.map(({ settings }) => settings.parameters['quality']));
    expect(through?.settings.parameters['quality']).toBe(best);
  }
  expect(finished.map(meanArea)).toEqual(finished.map(meanArea).toSorted((a, b) => b - a));
});

test.each([0, 3, 5, 8, 17, 20])(
  'where the time ends after %i fits, what saw every fold is kept',
  async (most) => {
    const { finished } = await search(most);
    expect(finished).toHaveLength(most < 5 ? 0 : 1);
    if (most >= 5) expect(finished[0].number).toBe(0);
  },
);
