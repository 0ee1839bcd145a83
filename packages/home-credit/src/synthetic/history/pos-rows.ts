import type { Random } from '@octroi/core';
import type { SyntheticTable } from '@octroi/features';
import { integer, placesIn, real, text } from '../columns.ts';
import { daysBetween, type LoanCourse } from './loan-course.ts';
import { daysPerMonth, oldestMonth } from './month.ts';
import { consumer, type PreviousLoan } from './previous-loan.ts';
import type { RowSheet } from './row-sheet.ts';

const states = [
  'Active',
  'Completed',
  'Signed',
  'Demand',
  'Returned to the store',
  'Approved',
  'Amortized debt',
] as const;
const [active, completed, signed, demand, returned, approved, amortized] = states.keys();

export const posTable: SyntheticTable = {
  name: 'POS_CASH_balance',
  rows: 10_001_358,
  columns: [
    ...integer('SK_ID_PREV', 'SK_ID_CURR', 'MONTHS_BALANCE'),
    ...real('CNT_INSTALMENT', 'CNT_INSTALMENT_FUTURE'),
    text('NAME_CONTRACT_STATUS', states),
    ...integer('SK_DPD', 'SK_DPD_DEF'),
  ],
};

const width = posTable.columns.length;
const posAt = placesIn(posTable.columns);
const at = {
  term: posAt('CNT_INSTALMENT'),
  left: posAt('CNT_INSTALMENT_FUTURE'),
  state: posAt('NAME_CONTRACT_STATUS'),
  late: posAt('SK_DPD'),
  tolerated: posAt('SK_DPD_DEF'),
};

/** Months after the last payment in which a debt is still claimed. */
const claimed = 30;

/** Writes the months of a loan, oldest first, as far as the sheet has rows. */
export function writePosMonths(
  sheet: RowSheet,
  random: Random,
  { loan, course }: { readonly loan: PreviousLoan; readonly course: LoanCourse },
): void {
  const start = Math.min(Math.round(loan.decided / daysPerMonth), -1);
  const last = Math.min(lastMonth(course), -1 - start);
  const opening = openingState(random);
  const gives = loan.loan === consumer && random.uniform() < 0.007;
  for (let month = Math.max(oldestMonth - start, 0); month <= last; month += 1) {
    if (sheet.used === sheet.rows) return;
    const row = sheet.values.subarray(sheet.used * width, (sheet.used + 1) * width);
    sheet.used += 1;
    row[0] = loan.id;
    row[1] = loan.client.id;
    row[2] = start + month;
    writeMonth(row, month, { term: loan.term, course, random });
    if (month === 0 && opening !== active) writeOpening(row, opening, random);
    if (month === last && gives && row[at.state] === active) writeReturn(row, random);
  }
}

/** Counted from the first one. */
function lastMonth({ ended, stopped, instalments }: LoanCourse): number {
  if (ended) return instalments;
  return stopped <= instalments ? stopped + claimed : Infinity;
}

function writeMonth(
  row: Float64Array,
  month: number,
  loan: { readonly term: number; readonly course: LoanCourse; readonly random: Random },
): void {
  const { term, course, random } = loan;
  const isLast = course.ended && month >= course.instalments;
  row[at.term] = isLast ? course.instalments : term;
  row[at.left] = isLast ? 0 : Math.max(term - month, 0);
  row[at.state] = isLast ? completed : active;
  const late = daysLateAt(month, course, random.uniform());
  row[at.late] = late;
  row[at.tolerated] = late > 0 && (late > 90 || random.uniform() < 0.42) ? late : 0;
  const past = month - course.stopped;
  if (past === claimed) row[at.state] = amortized;
  else if (past > claimed - 4) row[at.state] = demand;
}

/** Days by which the newest instalment is overdue when the month ends. */
function daysLateAt(month: number, course: LoanCourse, uniform: number): number {
  const { stopped, due, late } = course;
  if (month > stopped) return Math.round((month - stopped - uniform) * daysBetween) + 1;
  if (month === 0 || month > due) return 0;
  return Math.max(late[month - 1] - Math.round(uniform * daysBetween), 0);
}

function openingState(random: Random): number {
  const uniform = random.uniform();
  return uniform < 0.094 ? signed : uniform < 0.099 ? approved : active;
}

/** The term is not always told at the signature. */
function writeOpening(row: Float64Array, state: number, random: Random): void {
  row[at.state] = state;
  if (random.uniform() >= (state === signed ? 0.3 : 0.55)) return;
  row[at.term] = NaN;
  row[at.left] = NaN;
}

function writeReturn(row: Float64Array, random: Random): void {
  row[at.state] = returned;
  if (random.uniform() >= 0.6) return;
  row[at.term] = NaN;
  row[at.left] = NaN;
}
