import type { Random } from '@octroi/core';
import { cardGaps } from '../shares/card-shares.ts';
import { cardColumns as at, cardStates } from './card-table.ts';

const [active, completed, signed] = cardStates.keys();

/** Months in which the cards of a block lay idle so far, whose drawings are not told. */
export interface IdleMonths {
  rows: number;
}

/** All months of a card where as many are wanted, else those that are wanted or none. */
export function idleMonths(random: Random, length: number, wanted: number): number {
  if (wanted >= length) return length;
  return random.uniform() < 0.5 ? Math.max(Math.round(wanted), 0) : 0;
}

/** Writes a month in which a card lay idle; before it is ripe, no instalment is told. */
export function writeIdle(
  row: Float64Array,
  { limit, ripe, random }: { limit: number; ripe: boolean; random: Random },
): void {
  row.fill(0, at.balance);
  row[at.limit] = limit;
  for (const column of [at.atm, at.other, at.shops, at.atmCount, at.otherCount, at.shopsCount]) {
    row[column] = NaN;
  }
  if (random.uniform() >= cardGaps.idlePaid) row[at.paid] = NaN;
  row[at.state] = ripe ? (random.uniform() < 0.25 ? completed : active) : signedOrActive(random);
  if (ripe) return;
  row[at.due] = NaN;
  row[at.mature] = NaN;
}

function signedOrActive(random: Random): number {
  return random.uniform() < 0.04 ? signed : active;
}
