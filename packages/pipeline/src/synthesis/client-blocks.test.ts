import { expect, test } from 'vitest';
import { clientBlocks, clientsPerBlock, populationAt } from './client-blocks.ts';

const portfolio = { clients: { labelled: 307_511, unlabelled: 48_744 }, parts: [] };

test('a population is the share of the full size, and never empty', () => {
  expect(populationAt(portfolio, 1)).toEqual({ labelled: 307_511, unlabelled: 48_744 });
  expect(populationAt(portfolio, 0.1)).toEqual({ labelled: 30_751, unlabelled: 4874 });
  expect(populationAt(portfolio, 1e-9)).toEqual({ labelled: 1, unlabelled: 0 });
});

test.each([1, 0.1, 0.003, 0.000_01])(
  'the blocks of scale %f cover the population once, test clients spread evenly',
  (scale) => {
    const population = populationAt(portfolio, scale);
    const share = population.unlabelled / (population.labelled + population.unlabelled);
    let next = 0;
    let unlabelled = 0;
    for (const block of clientBlocks(population, 1)) {
      expect(block.first).toBe(next);
      expect(block.clients).toBeLessThanOrEqual(clientsPerBlock);
      expect(Math.abs(block.unlabelled - share * block.clients)).toBeLessThan(1.01);
      next += block.clients;
      unlabelled += block.unlabelled;
    }
    expect([next, unlabelled]).toEqual([
      population.labelled + population.unlabelled,
      population.unlabelled,
    ]);
  },
);

test('each block has a source of its own, whatever was drawn before', () => {
  const population = { labelled: 3 * clientsPerBlock, unlabelled: 0 };
  const inOrder = [...clientBlocks(population, 5)].map(({ random }) => random.uniform());
  const backwards = [...clientBlocks(population, 5)]
    .reverse()
    .map(({ random }) => random.uniform())
    .reverse();
  expect(backwards).toEqual(inOrder);
  expect(new Set(inOrder).size).toBe(3);
});
