import type { Language, Translated } from '@octroi/core';
import { fillWords } from '../fill-words.ts';

const words = {
  contribution: {
    en: 'contribution, log-odds (right: more risk)',
    fr: 'contribution, log-cote (à droite : plus de risque)',
  },
  contributionShort: { en: 'contribution, log-odds', fr: 'contribution, log-cote' },
  contributionUp: {
    en: 'contribution, log-odds (up: more risk)',
    fr: 'contribution, log-cote (en haut : plus de risque)',
  },
  low: { en: 'low value', fr: 'valeur basse' },
  high: { en: 'high value', fr: 'valeur haute' },
  withoutOrder: { en: 'category or missing', fr: 'catégorie ou manquant' },
  beeswarmLower: {
    en: '“{feature}” moves the score most: low values raise the risk',
    fr: '« {feature} » déplace le plus le score : ses valeurs basses augmentent le risque',
  },
  beeswarmHigher: {
    en: '“{feature}” moves the score most: high values raise the risk',
    fr: '« {feature} » déplace le plus le score : ses valeurs hautes augmentent le risque',
  },
  beeswarmPlain: {
    en: '“{feature}” moves the score most',
    fr: '« {feature} » déplace le plus le score',
  },
  beeswarmUnder: {
    en: 'each dot is one application, {shown} of {rows}; {features} features of most weight',
    fr: 'chaque point est un dossier, {shown} sur {rows} ; {features} variables de plus de poids',
  },
  probability: { en: 'probability of default', fr: 'probabilité de défaut' },
  'balanced-score': { en: 'score, classes balanced', fr: 'score à classes équilibrées' },
  score: { en: 'score of the model', fr: 'score du modèle' },
  rises: {
    en: 'From {base} to {end}: “{feature}” weighs most',
    fr: 'De {base} à {end} : « {feature} » pèse le plus',
  },
  unmoved: {
    en: 'Nothing sets this application apart: {end}',
    fr: 'Rien ne distingue ce dossier : {end}',
  },
  waterfallUnder: {
    en: 'from the average application to this one, in points of {scale}',
    fr: 'du dossier moyen à celui-ci, en points de {scale}',
  },
  start: { en: 'average application', fr: 'dossier moyen' },
  end: { en: 'this application', fr: 'ce dossier' },
  others: { en: '{count} others', fr: '{count} autres' },
  points: { en: '{value} points', fr: '{value} points' },
  cutoff: { en: 'cut-off {value}', fr: 'seuil {value}' },
  dependenceFalls: {
    en: 'The lower “{feature}”, the higher the risk',
    fr: 'Plus « {feature} » diminue, plus le risque augmente',
  },
  dependenceRises: {
    en: 'The higher “{feature}”, the higher the risk',
    fr: 'Plus « {feature} » augmente, plus le risque augmente',
  },
  dependenceTurns: {
    en: '“{feature}” acts in no single direction',
    fr: '« {feature} » n’agit pas dans un seul sens',
  },
  dependenceUnder: {
    en: 'each dot is one application; line: running median',
    fr: 'chaque point est un dossier ; ligne : médiane glissante',
  },
  missing: {
    en: '; missing for {count}: {value} at the median',
    fr: ' ; manquant pour {count} : {value} à la médiane',
  },
  levelsTitle: {
    en: '“{level}” raises the risk most, “{lowest}” lowers it most',
    fr: '« {level} » augmente le plus le risque, « {lowest} » le réduit le plus',
  },
  levelsUnder: {
    en: '{feature}: dot, median; line, middle half of the applications',
    fr: '{feature} : point, médiane ; trait, moitié centrale des dossiers',
  },
  oneLevel: { en: 'Only one level of “{feature}”', fr: 'Une seule modalité de « {feature} »' },
  empty: { en: 'No application to show', fr: 'Aucun dossier à montrer' },
} as const satisfies Record<string, Translated>;

/** What a chart says, in the reader's language; `{name}` stands for a value. */
export function say(
  key: keyof typeof words,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return fillWords(words[key], language, values);
}
