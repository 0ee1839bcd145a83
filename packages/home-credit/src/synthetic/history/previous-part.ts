import type { Random } from '@octroi/core';
import type { ClientBlock, SyntheticPart } from '@octroi/features';
import { quantileCurve } from '../quantile-curve.ts';
import { decisionAges } from '../shares/previous-shares.ts';
import { writeCard } from './card-rows.ts';
import { cardTable } from './card-table.ts';
import { clientsOf, rest, type Client } from './client.ts';
import { leaning } from './copula.ts';
import { fitCounts } from './fit-counts.ts';
import { instalmentsTable, writeInstalments } from './instalment-rows.ts';
import { drawCourse } from './loan-course.ts';
import { posTable, writePosMonths } from './pos-rows.ts';
import {
  consumer,
  drawPrevious,
  drawTaken,
  revolving,
  type PreviousLoan,
} from './previous-loan.ts';
import { writePrevious } from './previous-rows.ts';
import { previousTable } from './previous-table.ts';
import { rowSheet, rowsOf, type RowSheet } from './row-sheet.ts';

const tables = [previousTable, posTable, instalmentsTable, cardTable] as const;
const firstId = 1_000_001;
/** Above any identifier in previous_application. */
const firstLostId = 1_000_000_001;

/** Loans, and clients with a card, whose months are there without an application. */
const lostLoans = 0.045;
const lostCards = 0.042;
const ages = quantileCurve(decisionAges);
const mostInstalments = 60;

/**
 * previous_application, POS_CASH_balance, installments_payments and credit_card_balance.
 *
 * Months and payments of the loans that were taken up are written in random order as long as there
 * are rows; where there are too few, loans without an application make up for them.
 */
export const previousPart: SyntheticPart = {
  tables,
  draw: (block) => {
    const sheets = tables.map((table) => rowSheet(table, block.rows[table.name].rows));
    const [previous, pos, payments, months] = sheets;
    const write = loanWriter(block, { previous, pos, payments, months });
    const { loans, lost } = drawLoans(block);
    for (const loan of loans) write(loan);
    const random = block.random.fork('more loans');
    const clients = clientsOf(block);
    for (let more = lost; [pos, payments, months].some(isOpen); more += 1) {
      const client = clients[random.integer(clients.length)];
      const decided = -Math.round(ages(0.1 + 0.9 * random.uniform()));
      const loan = isOpen(months) ? revolving : consumer;
      write(drawTaken(random, { id: lostId(block, more), client, number: 0, decided }, loan));
    }
    return tables.map((table, at) => rowsOf(table, sheets[at]));
  },
};

function isOpen({ used, rows }: RowSheet): boolean {
  return used < rows;
}

interface Sheets {
  readonly previous: RowSheet;
  readonly pos: RowSheet;
  readonly payments: RowSheet;
  readonly months: RowSheet;
}

/** A function that writes a loan and what came of it to the sheets. */
function loanWriter(block: ClientBlock, sheets: Sheets): (loan: PreviousLoan) => void {
  const random = block.random.fork('loans');
  const late = new Float64Array(mostInstalments);
  const idle = { rows: 0 };
  return (loan) => {
    const isCard = loan.loan === revolving;
    const course = loan.taken && !isCard ? drawCourse(random, loan, late) : undefined;
    if (loan.id < firstLostId) writePrevious(sheets.previous, random, { loan, course });
    if (course !== undefined) {
      writePosMonths(sheets.pos, random, { loan, course });
      writeInstalments(sheets.payments, random, { loan, course });
    } else if (loan.taken) {
      writeCard(sheets, random, { loan, idle });
    }
  };
}

function lostId(block: ClientBlock, lost: number): number {
  return firstLostId + block.first + lost;
}

/** The loans of a block in random order, with those whose application is lost. */
function drawLoans(block: ClientBlock): { loans: PreviousLoan[]; lost: number } {
  const random = block.random.fork('previous');
  const clients = clientsOf(block);
  const { first, rows } = block.rows[previousTable.name];
  const counts = Float64Array.from(clients, (client) => countOf(client, random));
  fitCounts(counts, rows, random);
  const loans: PreviousLoan[] = [];
  const lost: PreviousLoan[] = [];
  const nextLost = (): number => lostId(block, lost.length);
  clients.forEach((client, at) => {
    decisionsOf(random, client, counts[at]).forEach((decided, number) => {
      const id = firstId + first + loans.length;
      const loan = drawPrevious(random, { id, client, number, decided });
      loans.push(loan);
      if (!loan.taken || loan.loan === revolving || random.uniform() >= lostLoans) return;
      lost.push(drawTaken(random, { id: nextLost(), client, number, decided }, loan.loan));
    });
    if (random.uniform() >= lostCards) return;
    const decided = -2930;
    lost.push(drawTaken(random, { id: nextLost(), client, number: 0, decided }, revolving));
  });
  return { loans: shuffled(random, [...loans, ...lost]), lost: lost.length };
}

/** Log-normal, at least one for most clients. */
function countOf({ cash: isCash, income, appetite, test }: Client, random: Random): number {
  if (random.uniform() < (isCash ? 0.046 : 0.08) * (test ? 0.5 : 1)) return 0;
  const score = 0.08 * income + 0.08 * appetite + rest(0.08, 0.08) * random.normal();
  const median = 4 * (isCash ? 1.03 : 0.77) * (test ? 1.1 : 1);
  return Math.max(1, Math.floor(median * Math.exp(0.73 * score)));
}

/** Days of the decisions, oldest first. */
function decisionsOf(random: Random, client: Client, count: number): Float64Array {
  return Float64Array.from(
    { length: count },
    () => -Math.max(Math.round(ages(1 - leaning(random, client.appetite, 0.12))), 2),
  ).sort();
}

function shuffled(random: Random, loans: readonly PreviousLoan[]): PreviousLoan[] {
  const order = random.shuffle(Uint32Array.from(loans.keys()));
  return Array.from(order, (at) => loans[at]);
}
