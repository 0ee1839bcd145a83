import type { SyntheticTable } from '@octroi/features';
import { integer, placesIn, real, text } from '../columns.ts';

export const cardStates = ['Active', 'Completed', 'Signed'] as const;

export const cardTable: SyntheticTable = {
  name: 'credit_card_balance',
  rows: 3_840_312,
  columns: [
    ...integer('SK_ID_PREV', 'SK_ID_CURR', 'MONTHS_BALANCE'),
    ...real('AMT_BALANCE'),
    ...integer('AMT_CREDIT_LIMIT_ACTUAL'),
    ...real('AMT_DRAWINGS_ATM_CURRENT', 'AMT_DRAWINGS_CURRENT', 'AMT_DRAWINGS_OTHER_CURRENT'),
    ...real('AMT_DRAWINGS_POS_CURRENT', 'AMT_INST_MIN_REGULARITY', 'AMT_PAYMENT_CURRENT'),
    ...real('AMT_PAYMENT_TOTAL_CURRENT', 'AMT_RECEIVABLE_PRINCIPAL', 'AMT_RECIVABLE'),
    ...real('AMT_TOTAL_RECEIVABLE', 'CNT_DRAWINGS_ATM_CURRENT'),
    ...integer('CNT_DRAWINGS_CURRENT'),
    ...real('CNT_DRAWINGS_OTHER_CURRENT', 'CNT_DRAWINGS_POS_CURRENT'),
    ...real('CNT_INSTALMENT_MATURE_CUM'),
    text('NAME_CONTRACT_STATUS', cardStates),
    ...integer('SK_DPD', 'SK_DPD_DEF'),
  ],
};

const cardAt = placesIn(cardTable.columns);

/** Position of each column that is written. */
export const cardColumns = {
  balance: cardAt('AMT_BALANCE'),
  limit: cardAt('AMT_CREDIT_LIMIT_ACTUAL'),
  atm: cardAt('AMT_DRAWINGS_ATM_CURRENT'),
  drawn: cardAt('AMT_DRAWINGS_CURRENT'),
  other: cardAt('AMT_DRAWINGS_OTHER_CURRENT'),
  shops: cardAt('AMT_DRAWINGS_POS_CURRENT'),
  due: cardAt('AMT_INST_MIN_REGULARITY'),
  paid: cardAt('AMT_PAYMENT_CURRENT'),
  paidInAll: cardAt('AMT_PAYMENT_TOTAL_CURRENT'),
  principal: cardAt('AMT_RECEIVABLE_PRINCIPAL'),
  receivable: cardAt('AMT_RECIVABLE'),
  receivableInAll: cardAt('AMT_TOTAL_RECEIVABLE'),
  atmCount: cardAt('CNT_DRAWINGS_ATM_CURRENT'),
  count: cardAt('CNT_DRAWINGS_CURRENT'),
  otherCount: cardAt('CNT_DRAWINGS_OTHER_CURRENT'),
  shopsCount: cardAt('CNT_DRAWINGS_POS_CURRENT'),
  mature: cardAt('CNT_INSTALMENT_MATURE_CUM'),
  state: cardAt('NAME_CONTRACT_STATUS'),
  late: cardAt('SK_DPD'),
  tolerated: cardAt('SK_DPD_DEF'),
};
