import { translations } from '../report/words/translations.ts';

interface Facts {
  readonly policy: string;
  readonly version: string;
  readonly rows: string;
  readonly defaults: string;
  readonly bundle: string;
}

/** What a simulation says around its tables. */
export const simulationWords = translations(
  {
    facts: ({ policy, version, rows, defaults, bundle }: Facts): string =>
      `${policy} version ${version} over ${rows} applications with a known outcome, ${defaults} defaults, that the model was not fitted on (bundle ${bundle}).`,
    costs: (miss: string, alarm: string, review: string): string =>
      `Costs: ${miss} a default granted, ${alarm} a good loan refused, ${review} a review.`,
    loss: (share: string, column: string): string =>
      `Expected loss of the granted: probability × ${share} lost where one defaults × ${column}, in euro.`,
    rule: 'rule',
    group: 'group',
    rows: 'applications',
    granted: 'granted',
    reviewed: 'for review',
    refused: 'refused',
    badRate: 'defaults among granted [95 %]',
    cost: 'cost [95 %]',
    expected: 'expected loss',
    realised: 'came to',
    optimum: (cut: string): string => `least cost on these rows (${cut})`,
    bayes: (cut: string): string => `Bayes: probability ${cut}`,
    optimistic: 'The least cost was chosen on the rows it is told of: no rule can promise it.',
    ifReviewed: (granted: string, refused: string): string =>
      `Reviews are in the cost as such. Were all of them granted it would be ${granted}, were all refused ${refused}.`,
    hard: (name: string, decision: string, counts: string): string =>
      `Rule ${name} (${decision}): ${counts}`,
    hardCounts: (rows: string, defaults: string): string =>
      `${rows} applications, ${defaults} defaults.`,
    segments: 'segment',
    suppressed: (attribute: string, groups: string, least: string): string =>
      `${attribute}: fewer than ${least} applications, not shown: ${groups}.`,
    without: (attribute: string, rows: string): string =>
      `${attribute}: not known for ${rows} applications.`,
    swaps: (first: string, second: string): string => `${first} against ${second}`,
    share: 'share of defaults',
    cutoff: 'cut-off',
    unknownExposure: (rows: string): string =>
      `Of ${rows} granted applications it is not known what was lent: they are in no loss.`,
  },
  {
    facts: ({ policy, version, rows, defaults, bundle }: Facts): string =>
      `${policy} version ${version} sur ${rows} demandes dont l’issue est connue, ${defaults} défauts, hors ajustement du modèle (modèle ${bundle}).`,
    costs: (miss: string, alarm: string, review: string): string =>
      `Coûts : ${miss} par défaut accordé, ${alarm} par bon prêt refusé, ${review} par examen.`,
    loss: (share: string, column: string): string =>
      `Perte attendue des accordés : probabilité × ${share} de perte en cas de défaut × ${column}, en euros.`,
    rule: 'règle',
    group: 'groupe',
    rows: 'demandes',
    granted: 'accordées',
    reviewed: 'à examiner',
    refused: 'refusées',
    badRate: 'défauts parmi les accordées [95 %]',
    cost: 'coût [95 %]',
    expected: 'perte attendue',
    realised: 'perte constatée',
    optimum: (cut: string): string => `moindre coût sur ces lignes (${cut})`,
    bayes: (cut: string): string => `Bayes : probabilité ${cut}`,
    optimistic:
      'Le moindre coût est choisi sur les lignes mêmes où il est dit : aucune règle ne peut le promettre.',
    ifReviewed: (granted: string, refused: string): string =>
      `Les examens comptent pour eux-mêmes. Tous accordés, le coût serait de ${granted} ; tous refusés, de ${refused}.`,
    hard: (name: string, decision: string, counts: string): string =>
      `Règle ${name} (${decision}) : ${counts}`,
    hardCounts: (rows: string, defaults: string): string =>
      `${rows} demandes, ${defaults} défauts.`,
    segments: 'segment',
    suppressed: (attribute: string, groups: string, least: string): string =>
      `${attribute} : moins de ${least} demandes, non montré : ${groups}.`,
    without: (attribute: string, rows: string): string =>
      `${attribute} : inconnu pour ${rows} demandes.`,
    swaps: (first: string, second: string): string => `${first} contre ${second}`,
    share: 'part de défauts',
    cutoff: 'seuil',
    unknownExposure: (rows: string): string =>
      `De ${rows} demandes accordées, le montant prêté est inconnu : elles ne sont dans aucune perte.`,
  },
);
