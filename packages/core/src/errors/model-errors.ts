import type { ErrorTable } from './error-table.ts';

/** Model files and the values a model is fitted on or given to score. */
export const modelErrors = {
  MODEL_FILE_INVALID: {
    message: {
      en: 'the {kind} model file is not valid: {place} is {found}, expected {expected}',
      fr: 'le fichier de modèle {kind} n’est pas valide : {place} vaut {found}, attendu : {expected}',
    },
    mend: {
      en: 'Train again, or restore the bundle this file belongs to.',
      fr: 'Relancez l’entraînement, ou restaurez le paquet auquel ce fichier appartient.',
    },
  },
  MODEL_UNSUPPORTED: {
    message: {
      en: 'the {kind} model has {what}, which Octroi does not score',
      fr: 'le modèle {kind} comporte {what}, qu’Octroi ne sait pas noter',
    },
    mend: {
      en: 'Train a binary classifier of constant leaves: LightGBM objective=binary, or XGBoost gbtree with binary:logistic.',
      fr: 'Entraînez un classifieur binaire à feuilles constantes : LightGBM objective=binary, ou XGBoost gbtree avec binary:logistic.',
    },
  },
  MODEL_COLUMNS_MISMATCH: {
    message: {
      en: 'column {position} of the matrix is {found}, the model expects {expected}',
      fr: 'la colonne {position} de la matrice est {found}, le modèle attend {expected}',
    },
    mend: {
      en: 'Encode the rows with the encoder of the same bundle; columns are counted from 0.',
      fr: 'Encodez les lignes avec l’encodeur du même paquet ; les colonnes sont comptées à partir de 0.',
    },
  },
  MODEL_VALUE_INFINITE: {
    message: {
      en: 'column {column} is {value} at row {row}, expected a finite number or a missing value',
      fr: 'la colonne {column} vaut {value} à la ligne {row}, un nombre fini ou une valeur manquante est attendu',
    },
    mend: {
      en: 'Look for a division by zero or a number beyond 3.4e38; rows are counted from 0.',
      fr: 'Cherchez une division par zéro ou un nombre au-delà de 3,4e38 ; les lignes sont comptées à partir de 0.',
    },
  },
  MODEL_REFERENCE_EMPTY: {
    message: {
      en: 'the reference sample of an explanation has no rows',
      fr: 'l’échantillon de référence d’une explication n’a aucune ligne',
    },
    mend: {
      en: 'Give at least one reference row.',
      fr: 'Donnez au moins une ligne de référence.',
    },
  },
  MODEL_FIT_INVALID: {
    message: {
      en: 'the model cannot be fitted: {name} is {value}, expected {expected}',
      fr: 'le modèle ne peut pas être ajusté : {name} vaut {value}, attendu : {expected}',
    },
    mend: {
      en: 'Correct {name}; rows are counted from 0.',
      fr: 'Corrigez {name} ; les lignes sont comptées à partir de 0.',
    },
  },
} as const satisfies ErrorTable;
