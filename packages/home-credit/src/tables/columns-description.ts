import { defineTable } from '@octroi/features';
import { integer, text } from './column-types.ts';

export const columnsDescription = defineTable({
  name: 'HomeCredit_columns_description',
  label: { en: 'descriptions of the columns', fr: 'descriptions des colonnes' },
  columns: {
    // The file leaves the name of its first column empty.
    column0: integer,
    Table: { type: 'text', required: true },
    Row: { type: 'text', required: true },
    Description: text,
    Special: text,
  },
  key: [],
  references: [],
  encoding: 'latin-1',
  auxiliary: true,
});
