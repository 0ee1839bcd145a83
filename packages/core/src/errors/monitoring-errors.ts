import type { ErrorTable } from './error-table.ts';

/** Windows of applications compared with each other; results of others audited. */
export const monitoringErrors = {
  DRIFT_WINDOW_EMPTY: {
    message: {
      en: 'the {window} window has no rows',
      fr: 'la fenêtre « {window} » n’a aucune ligne',
    },
    mend: {
      en: 'Give at least one application; a few hundred are needed before a change can be told from chance.',
      fr: 'Fournissez au moins une demande ; il en faut quelques centaines pour distinguer un changement du hasard.',
    },
  },
  DRIFT_LENGTH_MISMATCH: {
    message: {
      en: 'the {window} window has {rows} rows but {found} values of {column}',
      fr: 'la fenêtre « {window} » a {rows} lignes mais {found} valeurs de {column}',
    },
    mend: {
      en: 'Give one value a row, in the order of the frame.',
      fr: 'Fournissez une valeur par ligne, dans l’ordre de la table.',
    },
  },
  DRIFT_NO_COMMON_FEATURE: {
    message: {
      en: 'none of the {features} features is a column of the same type in both windows',
      fr: 'aucune des {features} variables n’est une colonne de même type dans les deux fenêtres',
    },
    mend: {
      en: 'Compare windows made by one preset; the first features looked for: {names}.',
      fr: 'Comparez des fenêtres issues d’un même jeu de variables ; premières variables cherchées : {names}.',
    },
  },
  DRIFT_VALUE_INVALID: {
    message: {
      en: '{column} of row {row} of the {window} window is {value}, expected {expected}',
      fr: '{column} de la ligne {row} de la fenêtre « {window} » vaut {value}, attendu : {expected}',
    },
    mend: {
      en: 'Score every row with one model; rows are counted from 0. A label that is not known is NaN.',
      fr: 'Évaluez chaque ligne avec un même modèle ; les lignes sont comptées à partir de 0. Une étiquette inconnue vaut NaN.',
    },
  },
  DRIFT_FEATURE_REPEATED: {
    message: {
      en: 'the feature {feature} is asked for twice',
      fr: 'la variable {feature} est demandée deux fois',
    },
    mend: {
      en: 'Name each feature once.',
      fr: 'Nommez chaque variable une seule fois.',
    },
  },
  AUDIT_FIELD_MISSING: {
    message: {
      en: '{place} has no {field}',
      fr: '{place} n’a pas de champ {field}',
    },
    mend: {
      en: 'Add {field}: {expected}. docs/guide/audit-results.md describes the file.',
      fr: 'Ajoutez {field} : {expected}. docs/guide/audit-results.md décrit le fichier.',
    },
  },
  AUDIT_VALUE_INVALID: {
    message: {
      en: '{field} is {value}, expected {expected}',
      fr: '{field} vaut {value}, attendu : {expected}',
    },
    mend: {
      en: 'Correct {field}. docs/guide/audit-results.md describes the file.',
      fr: 'Corrigez {field}. docs/guide/audit-results.md décrit le fichier.',
    },
  },
  AUDIT_PERCENT: {
    message: {
      en: '{field} is {value}: a percentage where a share from 0 to 1 is expected',
      fr: '{field} vaut {value} : un pourcentage là où une part de 0 à 1 est attendue',
    },
    mend: { en: 'Write {share}.', fr: 'Écrivez {share}.' },
  },
  AUDIT_MODEL_REPEATED: {
    message: {
      en: 'two models are called {model}',
      fr: 'deux modèles s’appellent {model}',
    },
    mend: {
      en: 'Give each row of the table a name of its own.',
      fr: 'Donnez un nom propre à chaque ligne du tableau.',
    },
  },
  AUDIT_MODEL_UNKNOWN: {
    message: {
      en: '{field} names {model}, which is not in the table',
      fr: '{field} nomme {model}, absent du tableau',
    },
    mend: { en: 'The table holds: {models}.', fr: 'Le tableau contient : {models}.' },
  },
  AUDIT_FILE_UNREADABLE: {
    message: {
      en: '{file} cannot be read as results: {problem}',
      fr: '{file} n’est pas lisible comme résultats : {problem}',
    },
    mend: {
      en: 'Give JSON, or a table in a .csv, .tsv or .txt file. docs/guide/audit-results.md has examples.',
      fr: 'Donnez du JSON, ou un tableau dans un fichier .csv, .tsv ou .txt. docs/guide/audit-results.md montre des exemples.',
    },
  },
  AUDIT_CSV_INVALID: {
    message: {
      en: 'line {line} of the results: {problem}',
      fr: 'ligne {line} des résultats : {problem}',
    },
    mend: {
      en: 'Give a header, one line a model with as many fields, and facts as “# path = value”. docs/guide/audit-results.md has an example.',
      fr: 'Donnez un en-tête, une ligne par modèle avec autant de champs, et les faits sous la forme « # chemin = valeur ». docs/guide/audit-results.md en montre un exemple.',
    },
  },
} as const satisfies ErrorTable;
