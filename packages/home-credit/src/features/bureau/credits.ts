import { columnsOf, namedRowsOf, textEquals } from '@octroi/features';
import { applicationTrain } from '../../tables/application-train.ts';
import { bureau } from '../../tables/bureau.ts';

export const credit = columnsOf(bureau);

/** What other lenders reported to the credit bureau. */
export const credits = namedRowsOf(bureau, {
  prefix: 'BUREAU',
  noun: { en: 'credits elsewhere', fr: 'crédits ailleurs', gender: 'm' },
  per: applicationTrain,
  by: 'SK_ID_CURR',
  when: 'DAYS_CREDIT',
  in: 'days',
});
export const active = credits.only(
  'ACTIVE',
  ['active credits elsewhere', 'crédits en cours ailleurs'],
  textEquals(credit.CREDIT_ACTIVE, 'Active'),
);
export const closed = credits.only(
  'CLOSED',
  ['closed credits elsewhere', 'crédits soldés ailleurs'],
  textEquals(credit.CREDIT_ACTIVE, 'Closed'),
);
export const recent = credits.months(6, 12, 24, 36);
