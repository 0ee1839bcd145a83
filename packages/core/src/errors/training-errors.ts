import type { ErrorTable } from './error-table.ts';

/** Folds, fitting, comparison and bundles. */
export const trainingErrors = {
  TRAINING_MODEL_UNKNOWN: {
    message: { en: 'no model is named {model}', fr: 'aucun modèle ne s’appelle {model}' },
    mend: { en: 'Known models: {known}.', fr: 'Modèles connus : {known}.' },
  },
  TRAINING_ONE_CLASS: {
    message: {
      en: 'all {rows} labels are {label}: nothing can be learnt from one class',
      fr: 'les {rows} étiquettes valent {label} : une seule classe ne permet aucun apprentissage',
    },
    mend: {
      en: 'Give a labelled table with repaid loans (0) and defaults (1).',
      fr: 'Fournissez une table avec des crédits remboursés (0) et des défauts (1).',
    },
  },
  TRAINING_NO_MODEL: {
    message: { en: 'no model is named to be trained', fr: 'aucun modèle à ajuster n’est nommé' },
    mend: { en: 'Known models: {known}.', fr: 'Modèles connus : {known}.' },
  },
  TRAINING_LABEL_INVALID: {
    message: {
      en: 'the label of row {row} is {found}, expected 0 or 1',
      fr: 'l’étiquette de la ligne {row} vaut {found}, 0 ou 1 attendu',
    },
    mend: {
      en: 'Give every labelled row its outcome: 0 repaid, 1 default; rows are counted from 0.',
      fr: 'Donnez à chaque ligne son issue : 0 remboursé, 1 défaut ; lignes comptées à partir de 0.',
    },
  },
  TRAINING_TOO_FEW_ROWS: {
    message: {
      en: 'class {label} has {rows} applicants for {folds} folds',
      fr: 'la classe {label} compte {rows} demandeurs pour {folds} plis',
    },
    mend: {
      en: 'Give more rows, or fewer folds (--folds).',
      fr: 'Fournissez plus de lignes, ou moins de plis (--folds).',
    },
  },
  TRAINING_SETTINGS_UNREADABLE: {
    message: {
      en: 'the settings {file} cannot be read: {problem}',
      fr: 'les réglages {file} sont illisibles : {problem}',
    },
    mend: {
      en: 'Give a file that octroi tune wrote.',
      fr: 'Donnez un fichier écrit par octroi tune.',
    },
  },
  TRAINING_SETTINGS_INVALID: {
    message: {
      en: '{file}: {place} should be {expected}',
      fr: '{file} : {place} doit être {expected}',
    },
    mend: {
      en: 'Give a file that octroi tune wrote; docs/guide/tune.md says what may be in it.',
      fr: 'Donnez un fichier écrit par octroi tune ; docs/guide/tune.md dit ce qu’il peut contenir.',
    },
  },
  TRAINING_SETTINGS_PRESET: {
    message: {
      en: '{file} was tuned on the preset {found}, not on {preset}',
      fr: '{file} a été réglé sur le jeu de variables {found}, et non {preset}',
    },
    mend: {
      en: 'Train with --preset {found}, or tune again: octroi tune --preset {preset}.',
      fr: 'Entraînez avec --preset {found}, ou réglez de nouveau : octroi tune --preset {preset}.',
    },
  },
  SCORECARD_EMPTY: {
    message: {
      en: 'none of the {columns} columns tells defaults from repaid loans well enough for a scorecard',
      fr: 'aucune des {columns} colonnes ne distingue assez les défauts des prêts remboursés pour une grille de score',
    },
    mend: {
      en: 'Give more rows or other features, or bins of fewer rows: --min-share.',
      fr: 'Donnez plus de lignes ou d’autres variables, ou des classes plus petites : --min-share.',
    },
  },
} as const satisfies ErrorTable;
