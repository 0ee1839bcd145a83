import type { ErrorTable } from './error-table.ts';

/** Feature definitions and matrices. */
export const featureErrors = {
  FEATURE_COLUMN_UNKNOWN: {
    message: {
      en: 'feature {feature} uses the column {column}, which the table does not have',
      fr: 'la variable {feature} utilise la colonne {column}, absente de la table',
    },
    mend: {
      en: 'Add the column to the table contract, or correct the name.',
      fr: 'Ajoutez la colonne au contrat de la table, ou corrigez le nom.',
    },
  },
} as const satisfies ErrorTable;
