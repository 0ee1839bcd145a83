import { defineTable } from '@octroi/features';
import { identifier, integer, text } from './column-types.ts';
import { applications } from './references.ts';
import { notAvailable } from './sentinels.ts';

export const posCashBalance = defineTable({
  name: 'POS_CASH_balance',
  label: {
    en: 'monthly states of earlier cash and point-of-sale loans',
    fr: 'états mensuels des prêts antérieurs en espèces et en magasin',
  },
  columns: {
    SK_ID_PREV: identifier,
    SK_ID_CURR: identifier,
    MONTHS_BALANCE: { ...integer, required: true },
    CNT_INSTALMENT: integer,
    CNT_INSTALMENT_FUTURE: integer,
    NAME_CONTRACT_STATUS: { ...text, sentinels: [notAvailable] },
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
