import type { ErrorTable } from './error-table.ts';

/** Windows of applications compared with each other. */
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
} as const satisfies ErrorTable;
