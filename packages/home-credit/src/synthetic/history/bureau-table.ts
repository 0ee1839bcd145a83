import type { SyntheticTable } from '@octroi/features';
import { integer, placesIn, real, text } from '../columns.ts';
import { creditKinds } from '../shares/bureau-shares.ts';

export const creditStates = ['Active', 'Closed', 'Sold'] as const;

export const bureauTable: SyntheticTable = {
  name: 'bureau',
  rows: 1_716_428,
  columns: [
    ...integer('SK_ID_CURR', 'SK_ID_BUREAU'),
    text('CREDIT_ACTIVE', creditStates),
    text('CREDIT_CURRENCY', ['currency 1', 'currency 2', 'currency 3']),
    ...integer('DAYS_CREDIT', 'CREDIT_DAY_OVERDUE'),
    ...real('DAYS_CREDIT_ENDDATE', 'DAYS_ENDDATE_FACT', 'AMT_CREDIT_MAX_OVERDUE'),
    ...integer('CNT_CREDIT_PROLONG'),
    ...real('AMT_CREDIT_SUM', 'AMT_CREDIT_SUM_DEBT', 'AMT_CREDIT_SUM_LIMIT'),
    ...real('AMT_CREDIT_SUM_OVERDUE'),
    text('CREDIT_TYPE', creditKinds.levels),
    ...integer('DAYS_CREDIT_UPDATE'),
    ...real('AMT_ANNUITY'),
  ],
};

export const bureauAt = placesIn(bureauTable.columns);

export const bureauBalanceTable: SyntheticTable = {
  name: 'bureau_balance',
  rows: 27_299_925,
  columns: [
    ...integer('SK_ID_BUREAU', 'MONTHS_BALANCE'),
    text('STATUS', ['0', 'X', '1', '2', '3', '4', '5', 'C']),
  ],
};
