import type { SyntheticTable } from '@octroi/features';
import { integer, placesIn, real, text } from '../columns.ts';
import * as products from '../shares/product-shares.ts';

export const loanTypes = ['Consumer loans', 'Cash loans', 'Revolving loans', 'XNA'] as const;
export const statuses = ['Approved', 'Canceled', 'Refused', 'Unused offer'] as const;
export const combinations = [
  ...products.consumerProducts.levels,
  'Cash',
  'Cash X-Sell: low',
  'Cash X-Sell: middle',
  'Cash X-Sell: high',
  'Cash Street: low',
  'Cash Street: middle',
  'Cash Street: high',
  'Card X-Sell',
  'Card Street',
] as const;

export const previousTable: SyntheticTable = {
  name: 'previous_application',
  rows: 1_670_214,
  columns: [
    ...integer('SK_ID_PREV', 'SK_ID_CURR'),
    text('NAME_CONTRACT_TYPE', loanTypes),
    ...real('AMT_ANNUITY', 'AMT_APPLICATION', 'AMT_CREDIT', 'AMT_DOWN_PAYMENT', 'AMT_GOODS_PRICE'),
    text('WEEKDAY_APPR_PROCESS_START', products.previousWeekdays.levels),
    ...integer('HOUR_APPR_PROCESS_START'),
    text('FLAG_LAST_APPL_PER_CONTRACT', ['Y', 'N']),
    ...integer('NFLAG_LAST_APPL_IN_DAY'),
    ...real('RATE_DOWN_PAYMENT', 'RATE_INTEREST_PRIMARY', 'RATE_INTEREST_PRIVILEGED'),
    text('NAME_CASH_LOAN_PURPOSE', products.cashPurposes.levels),
    text('NAME_CONTRACT_STATUS', statuses),
    ...integer('DAYS_DECISION'),
    text('NAME_PAYMENT_TYPE', products.paymentTypes.levels),
    text('CODE_REJECT_REASON', products.rejectReasons.levels),
    text('NAME_TYPE_SUITE', products.suites.levels),
    text('NAME_CLIENT_TYPE', products.clientTypes.levels),
    text('NAME_GOODS_CATEGORY', products.goods.levels),
    text('NAME_PORTFOLIO', ['POS', 'Cash', 'Cards', 'XNA']),
    text('NAME_PRODUCT_TYPE', ['XNA', 'x-sell', 'walk-in']),
    text('CHANNEL_TYPE', products.channels.levels),
    ...integer('SELLERPLACE_AREA'),
    text('NAME_SELLER_INDUSTRY', products.industries.levels),
    ...real('CNT_PAYMENT'),
    text('NAME_YIELD_GROUP', products.yieldGroups),
    text('PRODUCT_COMBINATION', combinations),
    ...real('DAYS_FIRST_DRAWING', 'DAYS_FIRST_DUE', 'DAYS_LAST_DUE_1ST_VERSION', 'DAYS_LAST_DUE'),
    ...real('DAYS_TERMINATION', 'NFLAG_INSURED_ON_APPROVAL'),
  ],
};

export const previousAt = placesIn(previousTable.columns);
