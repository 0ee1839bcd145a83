import { defineTable } from '@octroi/features';
import { applicationColumns } from './application-columns.ts';

export const applicationTest = defineTable({
  name: 'application_test',
  label: { en: 'applications to be decided', fr: 'demandes à décider' },
  columns: applicationColumns,
  key: ['SK_ID_CURR'],
  sortedBy: { key: 'SK_ID_CURR' },
  references: [],
});
