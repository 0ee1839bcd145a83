import { defineTable } from '@octroi/features';
import { identifier, integer, money, text } from './column-types.ts';
import { applications } from './references.ts';
import { negative } from './sentinels.ts';

export const creditCardBalance = defineTable({
  name: 'credit_card_balance',
  label: {
    en: 'monthly states of earlier credit cards',
    fr: 'états mensuels des cartes de crédit antérieures',
  },
  columns: {
    SK_ID_PREV: identifier,
    SK_ID_CURR: identifier,
    MONTHS_BALANCE: { ...integer, required: true },
    AMT_BALANCE: money,
    AMT_CREDIT_LIMIT_ACTUAL: money,
    AMT_DRAWINGS_ATM_CURRENT: { ...money, sentinels: [negative] },
    AMT_DRAWINGS_CURRENT: { ...money, sentinels: [negative] },
    AMT_DRAWINGS_OTHER_CURRENT: { ...money, sentinels: [negative] },
    AMT_DRAWINGS_POS_CURRENT: { ...money, sentinels: [negative] },
    AMT_INST_MIN_REGULARITY: money,
    AMT_PAYMENT_CURRENT: money,
    AMT_PAYMENT_TOTAL_CURRENT: money,
    AMT_RECEIVABLE_PRINCIPAL: money,
    AMT_RECIVABLE: money,
    AMT_TOTAL_RECEIVABLE: money,
    CNT_DRAWINGS_ATM_CURRENT: integer,
    CNT_DRAWINGS_CURRENT: integer,
    CNT_DRAWINGS_OTHER_CURRENT: integer,
    CNT_DRAWINGS_POS_CURRENT: integer,
    CNT_INSTALMENT_MATURE_CUM: integer,
    NAME_CONTRACT_STATUS: text,
    SK_DPD: integer,
    SK_DPD_DEF: integer,
  },
  key: ['SK_ID_PREV', 'MONTHS_BALANCE'],
  sortedBy: { key: 'SK_ID_CURR', when: 'MONTHS_BALANCE' },
  references: [
    { column: 'SK_ID_CURR', tables: applications },
    { column: 'SK_ID_PREV', tables: ['previous_application'] },
  ],
});
