import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { drawSettings, searchSpace, startingSettings } from './search-space.ts';
import { tunedModels } from './tree-settings.ts';

test.each(tunedModels)(
  '%s: what is drawn lies in the space, each parameter spread over it',
  (model) => {
    const random = createRandom(1);
    const drawn = Array.from({ length: 300 }, () => drawSettings(model, random));
    for (const [name, range] of Object.entries(searchSpace[model])) {
      const values = drawn.map(({ parameters, rounds, keep }) =>
        name === 'keep'
          ? keep
          : name === 'travel'
            ? rounds * parameters['learning_rate']
            : parameters[name],
      );
      if (range.kind === 'one-of') expect(new Set(values)).toEqual(new Set(range.values));
      else {
        const slack = name === 'travel' ? 0.05 : 0;
        expect(Math.min(...values)).toBeGreaterThanOrEqual(range.from - slack);
        expect(Math.max(...values)).toBeLessThanOrEqual(range.to + slack);
        const middle = Math.sqrt(range.from * range.to);
        const below = values.filter((value) => value < middle).length;
        expect(below).toBeGreaterThan(75);
        expect(below).toBeLessThan(225);
      }
    }
  },
);

test.each(tunedModels)('%s: near what did well, most parameters are as they were', (model) => {
  const start = startingSettings(model);
  const drawn = Array.from({ length: 100 }, (_, trial) =>
    drawSettings(model, createRandom(trial), start),
  );
  const same = drawn.map(
    ({ parameters }) =>
      Object.entries(parameters).filter(([name, value]) => start.parameters[name] === value).length,
  );
  expect(Math.max(...same)).toBeGreaterThanOrEqual(5);
  expect(drawn.every(({ parameters }) => Number.isFinite(parameters['learning_rate']))).toBe(true);
  expect(drawSettings(model, createRandom(7), start)).toEqual(
    drawSettings(model, createRandom(7), start),
  );
});

test('a search starts from the parameters of a training without one', () => {
  expect(startingSettings('lgbm')).toMatchObject({
    model: 'lgbm',
    rounds: 800,
    keep: 0,
    parameters: { learning_rate: 0.05, num_leaves: 5 },
  });
});
