import { defineTable } from '@octroi/features';
import { identifier, integer, money } from './column-types.ts';
import { applications } from './references.ts';

export const installmentsPayments = defineTable({
  name: 'installments_payments',
  label: {
    en: 'instalments due and paid on earlier loans',
    fr: 'échéances dues et payées des prêts antérieurs',
  },
  columns: {
    SK_ID_PREV: identifier,
    SK_ID_CURR: identifier,
    NUM_INSTALMENT_VERSION: integer,
    NUM_INSTALMENT_NUMBER: integer,
    DAYS_INSTALMENT: integer,
    DAYS_ENTRY_PAYMENT: integer,
    AMT_INSTALMENT: money,
    AMT_PAYMENT: money,
  },
  key: [],
  sortedBy: { key: 'SK_ID_CURR', when: 'DAYS_INSTALMENT' },
  references: [
    { column: 'SK_ID_CURR', tables: applications },
    { column: 'SK_ID_PREV', tables: ['previous_application'] },
  ],
});
