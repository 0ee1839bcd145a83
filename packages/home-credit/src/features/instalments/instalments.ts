import { choose, columnsOf, namedRowsOf, less, subtract } from '@octroi/features';
import { applicationTrain } from '../../tables/application-train.ts';
import { installmentsPayments } from '../../tables/installments-payments.ts';
import { previousApplication } from '../../tables/previous-application.ts';

export const instalment = columnsOf(installmentsPayments);

const payments = {
  prefix: 'INSTALMENTS',
  noun: { en: 'instalments', fr: 'échéances', gender: 'f' },
  when: 'DAYS_INSTALMENT',
  in: 'days',
} as const;

/** What was due on earlier loans, and what was paid: a row a payment. */
export const instalments = namedRowsOf(installmentsPayments, {
  ...payments,
  per: applicationTrain,
  by: 'SK_ID_CURR',
});
/** Those of one loan. */
export const instalmentsOfLoan = namedRowsOf(installmentsPayments, {
  ...payments,
  per: previousApplication,
  by: 'SK_ID_PREV',
});

/** Days from the date due to the payment; negative where it came early. */
export const sinceDue = subtract(instalment.DAYS_ENTRY_PAYMENT, instalment.DAYS_INSTALMENT);
const untilDue = subtract(instalment.DAYS_INSTALMENT, instalment.DAYS_ENTRY_PAYMENT);
/** Days past due, 0 where paid in time. */
export const daysLate = choose(less(sinceDue, 0), 0, sinceDue);
/** Days before due, 0 where paid late. */
export const daysEarly = choose(less(untilDue, 0), 0, untilDue);
