import type { ClientBlock, SyntheticPortfolio } from '@octroi/features';
import { expect, test } from 'vitest';
import { blockCount, clientBlock, clientsPerBlock, populationAt } from './client-blocks.ts';

const history = { name: 'history', columns: [], rows: 27_299_925 };
const unlabelledFile = { name: 'test', columns: [], rows: 'unlabelled' } as const;
const labelledFile = { name: 'train', columns: [], rows: 'labelled' } as const;
const portfolio: SyntheticPortfolio = {
  clients: { labelled: 307_511, unlabelled: 48_744 },
  parts: [{ tables: [history, unlabelledFile, labelledFile], draw: () => [] }],
};

function blocksOf(scale: number): ClientBlock[] {
  const count = blockCount(populationAt(portfolio, scale));
  return Array.from({ length: count }, (_, index) =>
    clientBlock(portfolio, { scale, seed: 1 }, index),
  );
}

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
    for (const block of blocksOf(scale)) {
      expect(block.first).toBe(next);
      expect(block.clients).toBeLessThanOrEqual(clientsPerBlock);
      expect(Math.abs(block.unlabelled - share * block.clients)).toBeLessThan(1.01);
      expect(block.rows['test']).toEqual({ first: unlabelled, rows: block.unlabelled });
      expect(block.rows['train'].first).toBe(next - unlabelled);
      next += block.clients;
      unlabelled += block.unlabelled;
    }
    expect([next, unlabelled]).toEqual([
      population.labelled + population.unlabelled,
      population.unlabelled,
    ]);
  },
);

test.each([1, 0.1, 0.37, 0.001, 1e-7])(
  'the rows of a table add up to its total at scale %f, block after block',
  (scale) => {
    let next = 0;
    for (const { rows } of blocksOf(scale)) {
      expect(rows['history'].first).toBe(next);
      next += rows['history'].rows;
    }
    expect(next).toBe(Math.round(27_299_925 * scale));
  },
);

test('each block has a source of its own, whatever was drawn before', () => {
  const scale = (3 * clientsPerBlock) / 356_255;
  const inOrder = blocksOf(scale).map(({ random }) => random.uniform());
  const backwards = blocksOf(scale)
    .reverse()
    .map(({ random }) => random.uniform())
    .reverse();
  expect(backwards).toEqual(inOrder);
  expect(new Set(inOrder).size).toBe(inOrder.length);
});
