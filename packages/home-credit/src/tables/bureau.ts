import { defineTable } from '@octroi/features';
import { identifier, integer, money, text } from './column-types.ts';
import { applications } from './references.ts';
import { farPast } from './sentinels.ts';

export const bureau = defineTable({
  name: 'bureau',
  label: { en: 'credits at other lenders', fr: 'crédits chez d’autres prêteurs' },
  columns: {
    SK_ID_CURR: identifier,
    SK_ID_BUREAU: identifier,
    CREDIT_ACTIVE: text,
    CREDIT_CURRENCY: text,
    DAYS_CREDIT: integer,
    CREDIT_DAY_OVERDUE: integer,
    DAYS_CREDIT_ENDDATE: { ...integer, sentinels: [farPast] },
    DAYS_ENDDATE_FACT: { ...integer, sentinels: [farPast] },
    AMT_CREDIT_MAX_OVERDUE: money,
    CNT_CREDIT_PROLONG: integer,
    AMT_CREDIT_SUM: money,
    AMT_CREDIT_SUM_DEBT: money,
    AMT_CREDIT_SUM_LIMIT: money,
    AMT_CREDIT_SUM_OVERDUE: money,
    CREDIT_TYPE: text,
    DAYS_CREDIT_UPDATE: { ...integer, sentinels: [farPast] },
    AMT_ANNUITY: money,
  },
  key: ['SK_ID_BUREAU'],
  references: [{ column: 'SK_ID_CURR', tables: applications }],
});
