import type { ErrorTable } from './error-table.ts';

/** Feature definitions and matrices. */
export const featureErrors = {
  FEATURE_MISSING_FROM_FRAME: {
    message: {
      en: 'the rows to score have no feature {feature}',
      fr: 'les lignes à noter n’ont pas la variable {feature}',
    },
    mend: {
      en: 'Give rows of the same preset as the model.',
      fr: 'Fournissez des lignes du même jeu de variables que le modèle.',
    },
  },
  FEATURE_KIND_MISMATCH: {
    message: {
      en: 'feature {feature}: expected a {expected}, found a {found}',
      fr: 'variable {feature} : type attendu {expected}, trouvé {found}',
    },
    mend: {
      en: 'Give the feature in the type it had in training.',
      fr: 'Fournissez la variable dans le type vu à l’apprentissage.',
    },
  },
  FEATURE_MISSING_FROM_PRESET: {
    message: {
      en: 'the model reads the feature {feature}, which preset {preset} does not have',
      fr: 'le modèle lit la variable {feature}, que le jeu {preset} ne comporte pas',
    },
    mend: {
      en: 'Train again, or use the Octroi and the portfolio that trained the model.',
      fr: 'Relancez l’apprentissage, ou utilisez l’Octroi et le portefeuille qui ont entraîné le modèle.',
    },
  },
  FEATURE_PRESET_UNKNOWN: {
    message: {
      en: 'no preset is named {preset}',
      fr: 'aucun jeu de variables ne s’appelle {preset}',
    },
    mend: { en: 'Known presets: {known}.', fr: 'Jeux connus : {known}.' },
  },
  FEATURE_ROWS_TOO_MANY: {
    message: {
      en: 'table {table} has {limit} rows or more for one {key}',
      fr: 'la table {table} a {limit} lignes ou plus pour un même {key}',
    },
    mend: {
      en: 'Look for a {key} that stands for many, such as 0, and leave it empty.',
      fr: 'Cherchez un {key} qui en désigne plusieurs, tel que 0, et laissez-le vide.',
    },
  },
  FEATURE_APPLICATIONS_UNSORTED: {
    message: {
      en: 'the applications in {path} do not lie by ascending {key}',
      fr: 'les demandes de {path} ne sont pas rangées par {key} croissant',
    },
    mend: {
      en: 'Ingest the file again; a portfolio of your own says sortedBy in the contract of its applications.',
      fr: 'Réimportez le fichier ; un portefeuille à vous dit sortedBy dans le contrat de ses demandes.',
    },
  },
  FEATURE_NAME_TWICE: {
    message: {
      en: 'two features of one preset are named {feature}',
      fr: 'deux variables d’un même jeu s’appellent {feature}',
    },
    mend: { en: 'Rename one of them.', fr: 'Renommez l’une d’elles.' },
  },
  FEATURE_UNKNOWN: {
    message: {
      en: 'the feature {feature} refers to {reference}, and the preset has no number feature of that name',
      fr: 'la variable {feature} renvoie à {reference}, et le jeu n’a aucune variable numérique de ce nom',
    },
    mend: {
      en: 'Correct the name, or add the feature to the preset.',
      fr: 'Corrigez le nom, ou ajoutez la variable au jeu.',
    },
  },
  FEATURE_CYCLE: {
    message: {
      en: 'features refer to one another in a circle: {cycle}',
      fr: 'des variables renvoient les unes aux autres en boucle : {cycle}',
    },
    mend: {
      en: 'Write one of them without the others.',
      fr: 'Écrivez l’une d’elles sans les autres.',
    },
  },
  FEATURE_REFERENCE_INSIDE: {
    message: {
      en: 'the feature {reference} is referred to inside an aggregate, where it has no value',
      fr: 'la variable {reference} est citée à l’intérieur d’un agrégat, où elle n’a pas de valeur',
    },
    mend: {
      en: 'Refer to features outside of sums, means and their conditions, or write the formula itself.',
      fr: 'Citez les variables hors des sommes, moyennes et de leurs conditions, ou écrivez la formule même.',
    },
  },
  FEATURE_HISTORY_OF_ANOTHER: {
    message: {
      en: 'history, table {table}, row {row}: {key} is {found}, and the applicant is {expected}',
      fr: 'historique, table {table}, ligne {row} : {key} vaut {found}, et le demandeur est {expected}',
    },
    mend: {
      en: 'Send rows of one applicant only; {key} may be left out.',
      fr: 'N’envoyez que les lignes d’un seul demandeur ; {key} peut être omis.',
    },
  },
} as const satisfies ErrorTable;
