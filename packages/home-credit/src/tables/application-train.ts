import { defineTable } from '@octroi/features';
import { applicationColumns } from './application-columns.ts';

const { SK_ID_CURR, ...others } = applicationColumns;

export const applicationTrain = defineTable({
  name: 'application_train',
  label: { en: 'applications with a known outcome', fr: 'demandes dont l’issue est connue' },
  columns: {
    SK_ID_CURR,
    TARGET: { type: 'integer', required: true, oneOf: [0, 1] },
    ...others,
  },
  key: ['SK_ID_CURR'],
  sortedBy: { key: 'SK_ID_CURR' },
  references: [],
});
