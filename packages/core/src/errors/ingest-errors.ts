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
  INGEST_NO_TABLE: {
    message: {
      en: 'no table was found in {path} (seen: {seen}; known tables: {known})',
      fr: 'aucune table trouvée dans {path} (vu : {seen} ; tables connues : {known})',
    },
    mend: {
      en: 'Name each file after its table, with .csv, .csv.gz or .parquet.',
      fr: 'Donnez à chaque fichier le nom de sa table, en .csv, .csv.gz ou .parquet.',
    },
  },
  INGEST_TABLE_TWICE: {
    message: {
      en: 'the table {table} is there twice: {first} and {second}',
      fr: 'la table {table} est présente deux fois : {first} et {second}',
    },
    mend: { en: 'Leave only one of the two.', fr: 'N’en laissez qu’une.' },
  },
  INGEST_FILE_UNREADABLE: {
    message: {
      en: '{path} cannot be read: {problem}',
      fr: '{path} est illisible : {problem}',
    },
    mend: {
      en: 'Fetch the file again; give CSV in UTF-8 with commas and a header, gzip, zip or Parquet.',
      fr: 'Reprenez le fichier ; donnez un CSV en UTF-8 avec virgules et en-tête, gzip, zip ou Parquet.',
    },
  },
  INGEST_FILE_TRUNCATED: {
    message: {
      en: '{path} stops before its end: it was cut',
      fr: '{path} s’arrête avant sa fin : fichier tronqué',
    },
    mend: {
      en: 'Fetch the file again, then compare its size with the original.',
      fr: 'Reprenez le fichier, puis comparez sa taille à celle de l’original.',
    },
  },
  INGEST_FILE_TOO_LARGE: {
    message: {
      en: '{path} unpacks to more than {limit} bytes',
      fr: '{path} dépasse {limit} octets une fois décompressé',
    },
    mend: {
      en: 'Check that the file is what it should be; unpack it yourself if it is.',
      fr: 'Vérifiez le fichier ; décompressez-le vous-même s’il est légitime.',
    },
  },
  INGEST_FILE_EMPTY: {
    message: {
      en: '{path} has no row under its header',
      fr: '{path} n’a aucune ligne sous l’en-tête',
    },
    mend: {
      en: 'Give the file with its rows, or leave it out.',
      fr: 'Donnez le fichier avec ses lignes, ou retirez-le.',
    },
  },
  INGEST_DELIMITER: {
    message: {
      en: '{path}, line 1: the columns are separated by {found}, a comma was expected',
      fr: '{path}, ligne 1 : colonnes séparées par {found}, une virgule était attendue',
    },
    mend: {
      en: 'Export the file again with commas.',
      fr: 'Exportez de nouveau le fichier avec des virgules.',
    },
  },
  INGEST_HEADER_DUPLICATE: {
    message: {
      en: '{path}, line 1: the column {column} is named more than once',
      fr: '{path}, ligne 1 : la colonne {column} est nommée plusieurs fois',
    },
    mend: {
      en: 'Give every column a name of its own.',
      fr: 'Donnez à chaque colonne un nom différent.',
    },
  },
  INGEST_COLUMNS_MISSING: {
    message: {
      en: '{path}, line 1: the table {table} needs the columns {columns}, which the header lacks',
      fr: '{path}, ligne 1 : la table {table} exige les colonnes {columns}, absentes de l’en-tête',
    },
    mend: {
      en: 'Add the columns, or check that the file is the one it is named after.',
      fr: 'Ajoutez ces colonnes, ou vérifiez que le fichier est bien celui de son nom.',
    },
  },
  INGEST_TOO_MANY_REJECTS: {
    message: {
      en: '{path}: {rejected} of {rows} rows are bad, more than {share}; the first is {first}',
      fr: '{path} : {rejected} lignes sur {rows} sont mauvaises, plus de {share} ; la première : {first}',
    },
    mend: {
      en: 'Mend the file, or allow a larger share of rejects (--max-rejects). Nothing was written.',
      fr: 'Corrigez le fichier, ou admettez une plus grande part de rejets (--max-rejects). Rien n’a été écrit.',
    },
  },
  ENGINE_OUT_OF_MEMORY: {
    message: {
      en: 'the data engine needs more than {limit} of memory, even when it spills to disk',
      fr: 'le moteur de données demande plus de {limit} de mémoire, même en débordant sur le disque',
    },
    mend: {
      en: 'Allow it more (--memory 4GB), or use fewer threads (--threads 1).',
      fr: 'Accordez-lui davantage (--memory 4GB), ou moins de fils (--threads 1).',
    },
  },
} as const satisfies ErrorTable;
