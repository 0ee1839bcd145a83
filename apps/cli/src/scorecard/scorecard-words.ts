import { translations } from '../report/words/translations.ts';

interface Facts {
  readonly preset: string;
  readonly characteristics: string;
  readonly development: string;
  readonly untouched: string;
}

interface Scale {
  readonly score: string;
  readonly odds: string;
  readonly double: string;
  readonly base: string;
}

/** What a scorecard says around its points. */
export const scorecardWords = translations(
  {
    facts: ({ preset, characteristics, development, untouched }: Facts): string =>
      `${preset}: ${characteristics} characteristics, fitted on ${development} rows, reported on ${untouched} untouched rows.`,
    scale: ({ score, odds, double, base }: Scale): string =>
      `${score} points at ${odds} good loans to one default, ${double} more double that. Every application starts from ${base}.`,
    measured: (auc: string, mean: string, rate: string): string =>
      `AUC ${auc}. Mean probability ${mean} where ${rate} default.`,
    leftOut: {
      information: (names: string): string => `Left out, too little information: ${names}.`,
      sign: (names: string): string =>
        `Left out, beside the others their safer bins would cost points: ${names}.`,
    },
    guarded: (names: string): string =>
      `! Protected attributes are read. Without them: octroi scorecard --leave-out ${names}`,
    characteristic: 'characteristic',
    bin: 'bin',
    share: 'rows',
    rate: 'defaults',
    evidence: 'weight of evidence',
    points: 'points',
    information: 'information',
    missing: 'missing',
    other: 'other values',
    all: 'all values',
  },
  {
    facts: ({ preset, characteristics, development, untouched }: Facts): string =>
      `${preset} : ${characteristics} caractéristiques, ajustée sur ${development} lignes, mesurée sur ${untouched} lignes intactes.`,
    scale: ({ score, odds, double, base }: Scale): string =>
      `${score} points à ${odds} bons prêts pour un défaut, ${double} de plus doublent ce rapport. Chaque demande part de ${base}.`,
    measured: (auc: string, mean: string, rate: string): string =>
      `AUC ${auc}. Probabilité moyenne ${mean} pour ${rate} de défauts.`,
    leftOut: {
      information: (names: string): string => `Écartées, trop peu d’information : ${names}.`,
      sign: (names: string): string =>
        `Écartées, à côté des autres leurs classes sûres coûteraient des points : ${names}.`,
    },
    guarded: (names: string): string =>
      `! Des attributs protégés sont lus. Sans eux : octroi scorecard --leave-out ${names}`,
    characteristic: 'caractéristique',
    bin: 'classe',
    share: 'lignes',
    rate: 'défauts',
    evidence: 'poids de preuve',
    points: 'points',
    information: 'information',
    missing: 'manquant',
    other: 'autres valeurs',
    all: 'toutes valeurs',
  },
);
