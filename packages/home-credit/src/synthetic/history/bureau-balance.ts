import type { ClientBlock } from '@octroi/features';
import type { Random } from '@octroi/core';
import { monthlyStates } from '../shares/bureau-shares.ts';
import type { BureauCredit } from './bureau-credit.ts';
import { bureauBalanceTable } from './bureau-table.ts';
import { chanceOf } from './copula.ts';
import { daysPerMonth } from './month.ts';
import { rowSheet, type RowSheet } from './row-sheet.ts';

const mostMonths = 97;
const width = bureauBalanceTable.columns.length;

/** Positions of the states; the closed one follows those of `monthlyStates`. */
const [inTime, unknown, firstLate] = monthlyStates.levels.keys();
const closed = monthlyStates.levels.length;

/** Share of credits whose months are there without the credit itself. */
const lostShare = 0.055;
/** Share of credits whose newest months are not told. */
const silentShare = 0.12;
/** Above any identifier in bureau. */
const firstLostId = 1_000_000_001;
/** Probit of falling into arrears, a month. */
const lateProbit = -2.1;

/**
 * Monthly states of a block's credits.
 *
 * Every client without a label has them, and as many others, drawn at random, as the rows asked for
 * allow; the last credit's newest months are missing. Where all credits together have too few months,
 * months of credits that are not in bureau make up for them.
 */
export function drawBalances(block: ClientBlock, credits: readonly BureauCredit[]): RowSheet {
  const random = block.random.fork('bureau-balance');
  const range = block.rows[bureauBalanceTable.name];
  const sheet = rowSheet(bureauBalanceTable, range.rows);
  const states = new Uint8Array(mostMonths);
  const write = (credit: BureauCredit, id: number): void => {
    const months = drawStates(random, credit, states);
    const silent = random.uniform() < silentShare ? Math.floor(random.uniform() * months) : 0;
    writeMonths(sheet, { id, states: states.subarray(0, months), silent });
  };
  const nextLostId = (): number => firstLostId + range.first + sheet.used;
  for (const credit of inOrder(random, credits)) {
    if (sheet.used === sheet.rows) break;
    write(credit, credit.id);
    if (random.uniform() < lostShare && sheet.used < sheet.rows) write(credit, nextLostId());
  }
  while (sheet.used < sheet.rows) {
    writeMonths(sheet, { id: nextLostId(), states: states.fill(inTime), silent: 0 });
  }
  return sheet;
}

/** Credits of clients in the test file, then those of the other clients in random order. */
function inOrder(random: Random, credits: readonly BureauCredit[]): BureauCredit[] {
  const places = new Map<number, number>();
  for (const { client } of credits) {
    if (!places.has(client.id)) places.set(client.id, client.test ? -1 : random.uniform());
  }
  const placeOf = ({ client }: BureauCredit): number => places.get(client.id) ?? 0;
  return credits.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Draws the states from the opening to the application, oldest first; gives their number. */
function drawStates(random: Random, credit: BureauCredit, states: Uint8Array): number {
  const months = Math.min(Math.floor(-credit.opened / daysPerMonth) + 1, mostMonths);
  const open = Number.isNaN(credit.ended)
    ? months
    : Math.min(Math.ceil((credit.ended - credit.opened) / daysPerMonth), months);
  const late = credit.late ? 4 * chanceOf(lateProbit, 0.3, credit.client.arrears) : 0;
  const after = random.uniform() < 0.87 ? closed : unknown;
  let state: number = random.uniform() < 0.56 ? inTime : unknown;
  for (let month = 0; month < open; month += 1) {
    states[month] = state;
    const uniform = random.uniform();
    const falls = state === inTime && uniform < late;
    state = falls ? firstLate : monthlyStates.pick(random.uniform(), state, false);
  }
  states.fill(after, open, months);
  return months;
}

/** The states of a credit, oldest first, and how many of the newest are not told. */
interface Months {
  readonly id: number;
  readonly states: Uint8Array;
  readonly silent: number;
}

/** Newest month first, as in the source; where rows run out, the oldest months are told. */
function writeMonths(sheet: RowSheet, { id, states, silent }: Months): void {
  const { values } = sheet;
  const told = Math.min(states.length - silent, sheet.rows - sheet.used);
  for (let month = told - 1; month >= 0; month -= 1) {
    const place = sheet.used * width;
    values[place] = id;
    values[place + 1] = month - states.length + 1;
    values[place + 2] = states[month];
    sheet.used += 1;
  }
}
