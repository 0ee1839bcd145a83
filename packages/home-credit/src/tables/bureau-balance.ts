import { defineTable } from '@octroi/features';
import { identifier, integer, text } from './column-types.ts';

export const bureauBalance = defineTable({
  name: 'bureau_balance',
  label: {
    en: 'monthly states of credits at other lenders',
    fr: 'états mensuels des crédits chez d’autres prêteurs',
  },
  columns: {
    SK_ID_BUREAU: identifier,
    MONTHS_BALANCE: { ...integer, required: true },
    STATUS: text,
  },
  key: ['SK_ID_BUREAU', 'MONTHS_BALANCE'],
  sortedBy: { key: 'SK_ID_BUREAU', when: 'MONTHS_BALANCE' },
  references: [{ column: 'SK_ID_BUREAU', tables: ['bureau'] }],
});
