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
} as const satisfies ErrorTable;
