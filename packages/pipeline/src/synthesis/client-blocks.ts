import { createRandom } from '@octroi/core';
import type { ClientBlock, SyntheticPortfolio } from '@octroi/features';

/** Clients are drawn so many at a time: the unit of memory and of repetition. */
export const clientsPerBlock = 4096;

export interface Population {
  readonly labelled: number;
  readonly unlabelled: number;
}

/** How many clients a scale stands for, rounded; at least one with a label. */
export function populationAt(portfolio: SyntheticPortfolio, scale: number): Population {
  return {
    labelled: Math.max(Math.round(portfolio.clients.labelled * scale), 1),
    unlabelled: Math.round(portfolio.clients.unlabelled * scale),
  };
}

/** The blocks of a population. Each has its own source of randomness, whatever the order of work. */
export function* clientBlocks(
  population: Population,
  seed: number | string,
): Generator<ClientBlock, void, undefined> {
  const clients = population.labelled + population.unlabelled;
  const unlabelledBefore = (client: number): number =>
    Math.floor((client / clients) * population.unlabelled + 1e-9);
  const random = createRandom(seed).fork('clients');
  for (let first = 0; first < clients; first += clientsPerBlock) {
    const end = Math.min(first + clientsPerBlock, clients);
    yield {
      first,
      clients: end - first,
      unlabelled: unlabelledBefore(end) - unlabelledBefore(first),
      random: random.fork(String(first / clientsPerBlock)),
    };
  }
}
