import type { Random } from '@octroi/core';
import { quantileCurve } from '../quantile-curve.ts';
import { cardGaps, drawnOverLimit, paidOverDue } from '../shares/card-shares.ts';
import { idleMonths, writeIdle, type IdleMonths } from './card-idle.ts';
import { cardColumns as at, cardStates, cardTable } from './card-table.ts';
import { chanceOf, leaning } from './copula.ts';
import { writePayment } from './instalment-rows.ts';
import { money } from './money.ts';
import { daysPerMonth, oldestMonth } from './month.ts';
import type { PreviousLoan } from './previous-loan.ts';
import type { RowSheet } from './row-sheet.ts';

const width = cardTable.columns.length;
const [active] = cardStates.keys();
const drawn = quantileCurve(drawnOverLimit);
const paidShares = quantileCurve(paidOverDue);

/** What is written of cards: their months, and what was paid towards them. */
export interface CardSheets {
  readonly months: RowSheet;
  readonly payments: RowSheet;
}

/** A card from month to month. */
interface Card {
  readonly loan: PreviousLoan;
  readonly random: Random;
  /** Chance to draw in a month of use, to fall behind with a payment. */
  readonly draws: number;
  readonly slips: number;
  readonly inCash: number;
  /** Pays back much at a time. */
  readonly thrift: number;
  isUsed: boolean;
  balance: number;
  mature: number;
  late: number;
}

/**
 * Writes the months of a card, oldest first, as far as the sheet has rows. A card lies idle first, or
 * for good: so that the share of idle months over all cards is what it has to be.
 */
export function writeCard(
  sheets: CardSheets,
  random: Random,
  { loan, idle }: { readonly loan: PreviousLoan; readonly idle: IdleMonths },
): void {
  const { months } = sheets;
  const start = Math.min(Math.max(Math.round(loan.decided / daysPerMonth), oldestMonth), -1);
  const length = Math.min(-start, months.rows - months.used);
  const asleep = idleMonths(random, length, cardGaps.idle * (months.used + length) - idle.rows);
  idle.rows += asleep;
  const unripe = Math.floor(asleep * cardGaps.unripe + random.uniform());
  const card = newCard(random, loan);
  const limit = random.uniform() < 0.9 ? 0 : loan.credit;
  for (let month = 0; month < length; month += 1) {
    const row = months.values.subarray(months.used * width, (months.used + 1) * width);
    months.used += 1;
    row[0] = loan.id;
    row[1] = loan.client.id;
    row[2] = start + month;
    if (month < asleep) writeIdle(row, { limit, ripe: month >= unripe, random });
    else writeUsed(row, card, sheets.payments);
  }
}

function newCard(random: Random, loan: PreviousLoan): Card {
  const { appetite, arrears } = loan.client;
  return {
    loan,
    random,
    draws: chanceOf(-0.25, 0.7, appetite),
    slips: chanceOf(-1.42, 0.7, arrears),
    inCash: leaning(random, appetite, 0.4),
    thrift: random.normal() - 0.6 * appetite,
    isUsed: random.uniform() < 0.75,
    balance: 0,
    mature: 0,
    late: 0,
  };
}

function writeUsed(row: Float64Array, card: Card, payments: RowSheet): void {
  const { random, loan } = card;
  const before = card.balance;
  row.fill(0, at.balance);
  row[at.limit] = loan.credit;
  row[at.due] = before > 0 ? money(Math.max(before * 0.05, Math.min(before, 250))) : 0;
  const paid = pay(row, card);
  if (paid > 0) writePayments(payments, card, { month: row[2], due: row[at.due], paid });
  const interest = money((before - paid) * 0.021);
  const drawings = draw(row, card, before - paid);
  card.balance = money(Math.max(before - paid + interest + drawings, 0));
  row[at.balance] = card.balance;
  row[at.principal] = money(card.balance * (card.balance === drawings ? 1 : 0.955));
  row[at.receivable] = card.balance;
  row[at.receivableInAll] = card.balance;
  row[at.mature] = card.mature;
  row[at.state] = active;
  writeGaps(row, random.uniform(), paid);
  card.isUsed = card.isUsed ? random.uniform() < 0.95 : random.uniform() < 0.03;
}

/** What was paid this month; nothing where the client slips. */
function pay(row: Float64Array, card: Card): number {
  const { random } = card;
  const due = row[at.due];
  if (due === 0) {
    card.late = 0;
    return 0;
  }
  if (random.uniform() < card.slips) {
    card.late += 1 + Math.floor(random.uniform() * 30);
    row[at.late] = card.late;
    row[at.tolerated] = card.late > 60 || random.uniform() < 0.5 ? card.late : 0;
    return 0;
  }
  card.late = 0;
  card.mature += 1;
  const paid = money(
    Math.min(due * paidShares(leaning(random, card.thrift / 1.17, 0.85)), card.balance * 1.02),
  );
  row[at.paid] = paid;
  row[at.paidInAll] = random.uniform() < 0.7 ? paid : money(paid * random.uniform());
  return paid;
}

function draw(row: Float64Array, card: Card, owed: number): number {
  const { random, loan, draws, inCash } = card;
  if (!card.isUsed || random.uniform() >= draws) return 0;
  const room = Math.max(loan.credit * 1.02 - owed, 0);
  const place = owed < 0.1 * loan.credit ? random.uniform() ** 0.4 : random.uniform();
  const amount = money(Math.min(drawn(place) * loan.credit, room));
  if (amount === 0) return 0;
  const cash =
    random.uniform() < inCash ? money(Math.ceil((amount * random.uniform()) / 450) * 450) : 0;
  const fromCash = Math.min(cash, amount);
  const other = random.uniform() < 0.018 ? money((amount - fromCash) * 0.5) : 0;
  row[at.drawn] = amount;
  row[at.atm] = fromCash;
  row[at.other] = other;
  row[at.shops] = money(amount - fromCash - other);
  row[at.atmCount] = fromCash > 0 ? 1 + Math.floor(-1.2 * Math.log(1 - random.uniform())) : 0;
  row[at.otherCount] = other > 0 ? 1 : 0;
  row[at.shopsCount] =
    row[at.shops] > 0 ? 1 + Math.floor(-5.5 * Math.log(1 - random.uniform())) : 0;
  row[at.count] = row[at.atmCount] + row[at.otherCount] + row[at.shopsCount];
  return amount;
}

/** A few months of use lack the payment or the instalment. */
function writeGaps(row: Float64Array, uniform: number, paid: number): void {
  const { payment, instalment, both } = cardGaps.used;
  if (uniform < payment + both && paid === 0) row[at.paid] = NaN;
  if (uniform < payment || uniform >= payment + both + instalment) return;
  row[at.due] = NaN;
  row[at.mature] = NaN;
}

/** A month's payment, in one to four parts. */
function writePayments(
  sheet: RowSheet,
  { loan, mature, random }: Card,
  { month, due, paid }: { month: number; due: number; paid: number },
): void {
  const parts = 1 + Math.floor(random.uniform() * 4.4);
  const day = Math.round((month + 0.8) * daysPerMonth);
  for (let part = 0; part < parts; part += 1) {
    writePayment(sheet, {
      id: loan.id,
      client: loan.client.id,
      version: 0,
      number: mature,
      due: day,
      paid: Math.min(day - Math.floor(random.uniform() ** 2 * 25), -1),
      amount: money(due / parts),
      payment: money(paid / parts),
    });
  }
}
