import type { ErrorTable } from './error-table.ts';

/** Ingest, profile, and the reading of tables. */
export const ingestErrors = {
  FRAME_FILE_MISSING: {
    message: { en: 'no such file: {path}', fr: 'fichier introuvable : {path}' },
    mend: {
      en: 'Check the path, or run the step that writes the file.',
      fr: 'Vérifiez le chemin, ou lancez l’étape qui écrit ce fichier.',
    },
  },
  FRAME_FILE_UNREADABLE: {
    message: {
      en: '{path} cannot be read as a table: {problem}',
      fr: '{path} ne se lit pas comme une table : {problem}',
    },
    mend: {
      en: 'Give a whole Parquet file, or a CSV file in UTF-8 with commas and a header.',
      fr: 'Donnez un fichier Parquet entier, ou un CSV en UTF-8 avec virgules et en-tête.',
    },
  },
  FRAME_COLUMN_MISSING: {
    message: {
      en: '{path} has no column {column}',
      fr: '{path} n’a pas de colonne {column}',
    },
    mend: {
      en: 'Correct the name, or give a file that has the column.',
      fr: 'Corrigez le nom, ou donnez un fichier qui a cette colonne.',
    },
  },
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
