import type { Language, Translated } from '@octroi/core';
import { fillWords } from '../fill-words.ts';

const words = {
  reference: { en: 'reference', fr: 'référence' },
  current: { en: 'current', fr: 'courant' },
  stabilityAxis: {
    en: 'population stability index (root scale)',
    fr: 'indice de stabilité (échelle en racine)',
  },
  stabilityUnder: {
    en: 'index, and the 95 % interval of what it is without chance, beside its limits; what else made a feature drift is named',
    fr: 'indice, et intervalle à 95 % de ce qu’il vaut sans le hasard, face à ses limites ; ce qui d’autre fait dériver une variable est nommé',
  },
  stabilityNone: {
    en: 'No feature has moved beyond the first limit',
    fr: 'Aucune variable ne dépasse la première limite',
  },
  stabilityMost: {
    en: '“{feature}” has moved most',
    fr: '« {feature} » a le plus changé',
  },
  weight: { en: 'weight {share}', fr: 'poids {share}' },
  watch: { en: 'watch {limit}', fr: 'vigilance {limit}' },
  drift: { en: 'drift {limit}', fr: 'dérive {limit}' },
  windowShare: { en: 'share of the window (%)', fr: 'part de la fenêtre (%)' },
  levelShare: { en: 'share of the rows present (%)', fr: 'part des lignes renseignées (%)' },
  others: { en: 'others', fr: 'autres' },
  higher: { en: 'Higher: {label}', fr: 'En hausse : {label}' },
  lower: { en: 'Lower: {label}', fr: 'En baisse : {label}' },
  spread: { en: 'Spread otherwise: {label}', fr: 'Répartition changée : {label}' },
  missing: {
    en: 'Missing {before} → {after}: {label}',
    fr: 'Manquants {before} → {after} : {label}',
  },
  alike: { en: 'Alike: {label}', fr: 'Semblable : {label}' },
  scoresTitle: {
    en: 'Mean score {before} in the reference, {after} now',
    fr: 'Score moyen de {before} en référence, {after} à présent',
  },
  score: { en: 'score of the model', fr: 'score du modèle' },
  cutoff: { en: 'cut-off', fr: 'seuil' },
} as const satisfies Record<string, Translated>;

/** What a chart of drift says, in the reader's language; `{name}` stands for a value. */
export function sayDrift(
  key: keyof typeof words,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return fillWords(words[key], language, values);
}
