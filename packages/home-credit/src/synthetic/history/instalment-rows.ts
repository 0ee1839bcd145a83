import type { Random } from '@octroi/core';
import type { SyntheticTable } from '@octroi/features';
import { integer, real } from '../columns.ts';
import { daysBetween, type LoanCourse } from './loan-course.ts';
import { money } from './money.ts';
import type { PreviousLoan } from './previous-loan.ts';
import type { RowSheet } from './row-sheet.ts';

export const instalmentsTable: SyntheticTable = {
  name: 'installments_payments',
  rows: 13_605_401,
  columns: [
    ...integer('SK_ID_PREV', 'SK_ID_CURR'),
    ...real('NUM_INSTALMENT_VERSION'),
    ...integer('NUM_INSTALMENT_NUMBER'),
    ...real('DAYS_INSTALMENT', 'DAYS_ENTRY_PAYMENT', 'AMT_INSTALMENT', 'AMT_PAYMENT'),
  ],
};

const width = instalmentsTable.columns.length;

/** One payment towards an instalment. */
interface Payment {
  readonly id: number;
  readonly client: number;
  /** 0 for cards; 1, and more once the plan was changed, for loans. */
  readonly version: number;
  readonly number: number;
  readonly due: number;
  /** NaN where it was not paid. */
  readonly paid: number;
  readonly amount: number;
  readonly payment: number;
}

/** Writes a payment into the next row of the sheet, if there is one. */
export function writePayment(sheet: RowSheet, payment: Payment): void {
  if (sheet.used === sheet.rows) return;
  const { values } = sheet;
  const place = sheet.used * width;
  sheet.used += 1;
  values[place] = payment.id;
  values[place + 1] = payment.client;
  values[place + 2] = payment.version;
  values[place + 3] = payment.number;
  values[place + 4] = payment.due;
  values[place + 5] = payment.paid;
  values[place + 6] = payment.amount;
  values[place + 7] = payment.payment;
}

/** Writes what was paid towards the due instalments of a loan, as far as the sheet has rows. */
export function writeInstalments(
  sheet: RowSheet,
  random: Random,
  { loan, course }: { readonly loan: PreviousLoan; readonly course: LoanCourse },
): void {
  const last = Math.min(course.due, course.stopped);
  const splits = 0.03 + 0.05 * random.uniform();
  for (let number = 1; number <= last && sheet.used < sheet.rows; number += 1) {
    const due = course.firstDue + daysBetween * (number - 1);
    const isRest = number === course.instalments && number < loan.term;
    const amount = isRest ? restOf(loan, number) : loan.annuity;
    const paid = Math.min(due + course.late[number - 1], -1);
    const payment = { id: loan.id, client: loan.client.id, number, due, amount };
    const version = isRest ? 2 : 1;
    if (number === course.stopped) {
      writePayment(sheet, { ...payment, version, paid: NaN, payment: NaN });
    } else if (random.uniform() < splits) {
      const part = money(amount * random.uniform());
      writePayment(sheet, { ...payment, version, paid, payment: part });
      const later = Math.min(paid + 1 + Math.floor(20 * random.uniform() ** 2), -1);
      writePayment(sheet, { ...payment, version, paid: later, payment: money(amount - part) });
    } else writePayment(sheet, { ...payment, version, paid, payment: amount });
  }
}

/** What is still owed of the credit at an instalment with which it is paid back early. */
function restOf({ credit, annuity, term }: PreviousLoan, number: number): number {
  return money(Math.max((credit * (term - number + 1)) / term, annuity));
}
