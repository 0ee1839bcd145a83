import { defineTable } from '@octroi/features';
import { identifier, real } from './column-types.ts';

export const sampleSubmission = defineTable({
  name: 'sample_submission',
  label: { en: 'form of a submission', fr: 'forme d’une soumission' },
  columns: { SK_ID_CURR: identifier, TARGET: real },
  key: ['SK_ID_CURR'],
  references: [{ column: 'SK_ID_CURR', tables: ['application_test'] }],
  auxiliary: true,
});
