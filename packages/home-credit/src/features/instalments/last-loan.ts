import {
  count,
  cross,
  greater,
  max,
  mean,
  measure,
  ratio,
  share,
  sum,
  type Feature,
} from '@octroi/features';
import { applications } from '../previous/applications.ts';
import { daysEarly, daysLate, instalment, instalmentsOfLoan, sinceDue } from './instalments.ts';

const { rows } = instalmentsOfLoan;

/** Loans of which an instalment is known. */
const paidLoans = applications.only(
  'PAID',
  ['loans with instalments', 'prêts avec échéances', 'm'],
  greater(count(rows), 0),
);

const measures = [
  measure('DPD', ['usual delay', 'un retard habituel', 'days', 'increasing'], mean(rows, daysLate)),
  measure(
    'WORST_DPD',
    ['worst delay', 'un pire retard', 'days', 'increasing'],
    max(rows, daysLate),
  ),
  measure('DBD', ['usual lead', 'une avance habituelle', 'days'], mean(rows, daysEarly)),
  measure(
    'LATE_SHARE',
    ['share of late instalments', 'une part d’échéances en retard', 'share', 'increasing'],
    share(rows, greater(sinceDue, 0)),
  ),
  measure(
    'PAID_SHARE',
    ['share paid of what was due', 'une part payée du dû', 'ratio', 'decreasing'],
    ratio(sum(rows, instalment.AMT_PAYMENT), sum(rows, instalment.AMT_INSTALMENT)),
  ),
];

/** Family 60: how the last loan was paid, and the last three. */
export const lastLoanFeatures: readonly Feature[] = [
  ...cross(['latest'], measures, [paidLoans]),
  ...cross(['mean', 'max'], measures, paidLoans.newest(3)),
];
