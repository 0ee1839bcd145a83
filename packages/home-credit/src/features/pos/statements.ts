import { columnsOf, greater, namedRowsOf } from '@octroi/features';
import { applicationTrain } from '../../tables/application-train.ts';
import { posCashBalance } from '../../tables/pos-cash-balance.ts';
import { previousApplication } from '../../tables/previous-application.ts';

export const statement = columnsOf(posCashBalance);

const months = {
  prefix: 'POS',
  noun: { en: 'monthly loan statements', fr: 'relevés mensuels de prêt', gender: 'm', on: true },
  when: 'MONTHS_BALANCE',
  in: 'months',
} as const;

/** Month by month, the earlier cash and point-of-sale loans of an applicant. */
export const statements = namedRowsOf(posCashBalance, {
  ...months,
  per: applicationTrain,
  by: 'SK_ID_CURR',
});
/** The months of one loan. */
export const statementsOfLoan = namedRowsOf(posCashBalance, {
  ...months,
  per: previousApplication,
  by: 'SK_ID_PREV',
});

export const isLate = greater(statement.SK_DPD, 0);
