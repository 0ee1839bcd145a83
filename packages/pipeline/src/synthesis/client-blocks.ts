import { createRandom } from '@octroi/core';
import type { ClientBlock, RowRange, SyntheticPortfolio, SyntheticTable } from '@octroi/features';

/** Clients are drawn so many at a time: the unit of memory and of repetition. */
export const clientsPerBlock = 4096;

/** What a portfolio is drawn at: equal plans give equal rows. */
export interface Plan {
  readonly scale: number;
  readonly seed: number | string;
}

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

/** How many rows a table has at a scale, rounded. */
export function rowsAt(table: SyntheticTable, population: Population, scale: number): number {
  return typeof table.rows === 'string' ? population[table.rows] : Math.round(table.rows * scale);
}

export function blockCount({ labelled, unlabelled }: Population): number {
  return Math.ceil((labelled + unlabelled) / clientsPerBlock);
}

/**
 * A block of the population. It has its own source of randomness, whatever the order of work.
 *
 * Members of the test file and the rows of every table are spread evenly: a block ends where its
 * share of the clients ends, so that all blocks together give each total exactly.
 */
export function clientBlock(
  portfolio: SyntheticPortfolio,
  { scale, seed }: Plan,
  index: number,
): ClientBlock {
  const population = populationAt(portfolio, scale);
  const all = population.labelled + population.unlabelled;
  const first = index * clientsPerBlock;
  const end = Math.min(first + clientsPerBlock, all);
  const unlabelled = rangeOf(population.unlabelled, first / all, end / all);
  const labelled = { first: first - unlabelled.first, rows: end - first - unlabelled.rows };
  const rangeIn = (table: SyntheticTable): RowRange => {
    if (typeof table.rows === 'string') return { labelled, unlabelled }[table.rows];
    return rangeOf(rowsAt(table, population, scale), first / all, end / all);
  };
  const tables = portfolio.parts.flatMap((part) => part.tables);
  return {
    first,
    clients: end - first,
    unlabelled: unlabelled.rows,
    rows: Object.fromEntries(tables.map((table) => [table.name, rangeIn(table)])),
    random: createRandom(seed).fork('clients').fork(String(index)),
  };
}

/** The rows of a total that fall between two shares of it. */
function rangeOf(total: number, from: number, to: number): RowRange {
  const before = (share: number): number => Math.floor(share * total + 1e-9);
  return { first: before(from), rows: before(to) - before(from) };
}
