import type { ErrorTable } from './error-table.ts';

/** Ingest and profile. */
export const ingestErrors = {
  INGEST_SOURCE_MISSING: {
    message: {
      en: 'no such file or folder: {path}',
      fr: 'fichier ou dossier introuvable : {path}',
    },
    mend: {
      en: 'Check the path; a folder, a zip, or single CSV, CSV.gz or Parquet files are read.',
      fr: 'Vérifiez le chemin ; dossier, zip, ou fichiers CSV, CSV.gz ou Parquet sont lus.',
    },
  },
} as const satisfies ErrorTable;
