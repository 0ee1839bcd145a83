import { expect, it } from 'vitest';
import { startNativeEngines } from './native-engines.ts';
import { openMutatedFiles } from './open-mutated-files.ts';
import { smallModelFiles } from './small-model-files.ts';

it('ends in a typed error or in scores for every mutated file', async () => {
  await using boosters = await startNativeEngines();
  const { files, matrix } = await smallModelFiles(boosters);
  const outcome = openMutatedFiles(files, { count: 600, seed: 1, matrix });
  expect(outcome.failures).toEqual([]);
  expect(outcome.refused).toBeGreaterThan(300);
  expect(outcome.opened).toBeGreaterThan(20);
  expect(outcome.slowestMilliseconds).toBeLessThan(1000);
});
