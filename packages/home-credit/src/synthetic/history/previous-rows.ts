import type { Random } from '@octroi/core';
import { quantileCurve } from '../quantile-curve.ts';
import * as shares from '../shares/previous-shares.ts';
import { daysBetween, type LoanCourse } from './loan-course.ts';
import { cash, consumer, revolving, type PreviousLoan } from './previous-loan.ts';
import { writeProduct } from './previous-product.ts';
import { loanTypes, previousAt, previousTable, statuses } from './previous-table.ts';
import type { RowSheet } from './row-sheet.ts';

const width = previousTable.columns.length;
const noDate = 365_243;

const at = {
  id: previousAt('SK_ID_PREV'),
  client: previousAt('SK_ID_CURR'),
  type: previousAt('NAME_CONTRACT_TYPE'),
  annuity: previousAt('AMT_ANNUITY'),
  asked: previousAt('AMT_APPLICATION'),
  credit: previousAt('AMT_CREDIT'),
  down: previousAt('AMT_DOWN_PAYMENT'),
  goods: previousAt('AMT_GOODS_PRICE'),
  downRate: previousAt('RATE_DOWN_PAYMENT'),
  primary: previousAt('RATE_INTEREST_PRIMARY'),
  privileged: previousAt('RATE_INTEREST_PRIVILEGED'),
  status: previousAt('NAME_CONTRACT_STATUS'),
  decided: previousAt('DAYS_DECISION'),
  term: previousAt('CNT_PAYMENT'),
  firstDrawing: previousAt('DAYS_FIRST_DRAWING'),
  firstDue: previousAt('DAYS_FIRST_DUE'),
  lastPlanned: previousAt('DAYS_LAST_DUE_1ST_VERSION'),
  lastDue: previousAt('DAYS_LAST_DUE'),
  termination: previousAt('DAYS_TERMINATION'),
  combination: previousAt('PRODUCT_COMBINATION'),
  insured: previousAt('NFLAG_INSURED_ON_APPROVAL'),
};

const statusOf = {
  approved: statuses.indexOf('Approved'),
  cancelled: statuses.indexOf('Canceled'),
  refused: statuses.indexOf('Refused'),
  unused: statuses.indexOf('Unused offer'),
};
const noType = loanTypes.indexOf('XNA');
const insuredShares = [0.166, 0.803, 0.005];

const primaryRates = quantileCurve(shares.primaryRates);
const privilegedRates = quantileCurve(shares.privilegedRates);
const firstDrawings = quantileCurve(shares.firstDrawings);

/** Writes an application into the next row of the sheet; `course` is that of a taken loan. */
export function writePrevious(
  sheet: RowSheet,
  random: Random,
  { loan, course }: { readonly loan: PreviousLoan; readonly course: LoanCourse | undefined },
): void {
  const row = sheet.values.subarray(sheet.used * width, (sheet.used + 1) * width);
  sheet.used += 1;
  row[at.id] = loan.id;
  row[at.client] = loan.client.id;
  row[at.type] = loan.loan;
  row[at.status] = statusOf[loan.outcome];
  row[at.decided] = loan.decided;
  writeAmounts(row, random, loan);
  writeProduct(row, random, loan);
  if (isNameless(loan, random)) {
    row[at.type] = noType;
    row[at.combination] = NaN;
  }
  if (!loan.taken) return;
  row[at.insured] = random.uniform() < insuredShares[loan.loan] ? 1 : 0;
  if (course !== undefined) writeDates(row, random, course);
  else writeCardDates(row, random, loan);
}

function isNameless({ loan, outcome }: PreviousLoan, random: Random): boolean {
  return loan === cash && outcome === 'cancelled' && random.uniform() < 0.0013;
}

/** Cash and card applications without details have no amounts; consumer ones have no terms. */
function writeAmounts(row: Float64Array, random: Random, loan: PreviousLoan): void {
  const { asked, credit, down, detailed } = loan;
  const isConsumer = loan.loan === consumer;
  const priced = isConsumer ? loan.outcome !== 'cancelled' || detailed : detailed;
  row[at.asked] = priced ? asked : 0;
  row[at.credit] = priced ? credit : 0;
  if (detailed) {
    row[at.annuity] = loan.annuity;
    row[at.term] = loan.term;
  }
  if (!priced) return;
  row[at.goods] = loan.loan === revolving && asked === 0 && random.uniform() < 0.92 ? NaN : asked;
  if (isConsumer && !detailed && random.uniform() < 0.1) return;
  row[at.down] = down;
  if (Number.isNaN(down)) return;
  row[at.downRate] = down === 0 ? 0 : down / asked;
  if (isConsumer && loan.taken && random.uniform() < 0.0098) {
    row[at.primary] = rounded(primaryRates(random.uniform()));
    row[at.privileged] = rounded(privilegedRates(random.uniform()));
  }
}

function writeDates(row: Float64Array, random: Random, course: LoanCourse): void {
  const { firstDue, instalments, ended } = course;
  const lastDue = firstDue + daysBetween * (instalments - 1);
  const closed = lastDue + 2 + Math.floor(10 * random.uniform() ** 2);
  row[at.firstDrawing] = noDate;
  row[at.firstDue] = firstDue;
  row[at.lastPlanned] = course.lastPlanned;
  row[at.lastDue] = ended ? lastDue : noDate;
  row[at.termination] = ended && closed < 0 ? closed : noDate;
}

/** A card has a first use, if any, and an end for few. */
function writeCardDates(row: Float64Array, random: Random, loan: PreviousLoan): void {
  const used = loan.decided + Math.round(firstDrawings(random.uniform()));
  const isUsed = used < 0 && random.uniform() < 0.63;
  const ends = isUsed && random.uniform() < 0.25 ? Math.round(used * random.uniform()) : 0;
  row[at.firstDrawing] = isUsed ? used : noDate;
  row[at.firstDue] = isUsed ? Math.min(used + 25, -1) : noDate;
  row[at.lastPlanned] = noDate;
  row[at.lastDue] = ends < 0 ? ends : noDate;
  row[at.termination] = ends < -10 ? ends + 7 : noDate;
}

function rounded(rate: number): number {
  return Math.round(rate * 1e6) / 1e6;
}
