import type { Language } from '@octroi/core';
import type { MisclassificationCosts } from '@octroi/statistics';
import { shortNumberFormat } from '../formats.ts';

const english = {
  auc: 'AUC',
  aucSubtitle: 'On the untouched rows, with its 95% interval',
  aucBest: (best: string) => `${best} ranks best, beyond noise`,
  aucTie: (best: string, tied: string) =>
    `${best} ranks best, but its lead on ${tied} is within noise`,
  aucOnly: (best: string, auc: string) => `${best} ranks at an AUC of ${auc}`,
  costBest: (best: string) => `${best} costs the least, beyond noise`,
  costTie: (best: string, tied: string) =>
    `${best} costs the least, but what it saves on ${tied} is within noise`,
  costLeast: (best: string) => `${best} costs the least on these rows`,
  costOnly: (best: string, cost: string) => `${best} costs ${cost}`,
  rocTitle: (best: string, auc: string) =>
    `${best} puts a default above a repaid loan ${auc} of the time`,
  rocSubtitle: 'Share of defaults refused for each share of repaid loans refused',
  falsePositives: 'repaid loans refused (%)',
  truePositives: 'defaults refused (%)',
  chance: 'chance',
  precisionRecallTitle: (precision: string, recall: string) =>
    `Of those refused ${precision} default; they are ${recall} of all defaults`,
  precisionRecallSubtitle: 'Share of defaults among the refused for each share of defaults refused',
  precision: 'defaults among the refused (%)',
  costCurveTitle: (cutoff: string, cost: string) =>
    `At a cut-off of ${cutoff} the model costs ${cost}`,
  costCurveChosen: (cutoff: string, cost: string, least: string) =>
    `The chosen cut-off of ${cutoff} costs ${cost}; no cut-off costs less than ${least} here`,
  costSubtitle: (formula: string) => `${formula}, with its 95% interval`,
  cutoffAxis: 'cut-off (score refused from)',
  costLabel: 'cost',
  costFormula: (misses: string, alarms: string) =>
    `${misses}defaults granted + ${alarms}repaid loans refused`,
  scoresTitle: (caught: string, alarmed: string) =>
    `The cut-off refuses ${caught} of defaults and ${alarmed} of repaid loans`,
  scoresSubtitle: 'Share of each class by score',
  scoreAxis: 'score',
  shareAxis: 'share of the class (%)',
  repaid: 'repaid',
  defaulted: 'default',
  cutoff: 'cut-off',
  separable: 'Linearly separable: a straight boundary parts the classes',
  notSeparable: (auc: string) =>
    `Not linearly separable: the best straight boundary found has an AUC of ${auc}`,
  separableSubtitle: (points: string, model: string) =>
    `${points} untouched applications in the plane of ${model}`,
  logOddsAxis: 'the model’s log-odds of default',
  secondAxis: 'largest variance across it (sd)',
  sides: (refused: string, granted: string) =>
    `Beyond the boundary ${refused} of the applications default, before it ${granted}`,
  refusedSide: 'refused side',
  grantedSide: 'granted side',
  importance: {
    shap: {
      title: (leaders: string) => `What moves the log-odds most: ${leaders}`,
      axis: 'mean |SHAP| (log-odds)',
    },
    gain: {
      title: (leaders: string) => `What the trees’ splits gain most from: ${leaders}`,
      axis: 'share of the split gain (%)',
    },
    coefficient: {
      title: (leaders: string) => `What weighs most in the sum: ${leaders}`,
      axis: 'sum of |coefficient| on standardised columns (log-odds)',
    },
    permutation: {
      title: (leaders: string) => `What is missed most when shuffled: ${leaders}`,
      axis: 'fall of the AUC when shuffled',
    },
    nobody: 'No feature stands out: the intervals of the first ones overlap',
  },
  and: 'and',
};

type Words = typeof english;

const french: Words = {
  auc: 'AUC',
  aucSubtitle: 'Sur les lignes intactes, avec son intervalle à 95\u202f%',
  aucBest: (best) => `${best} classe le mieux, au-delà de l’incertitude`,
  aucTie: (best, tied) =>
    `${best} classe le mieux, mais son avance sur ${tied} reste dans l’incertitude`,
  aucOnly: (best, auc) => `${best} classe avec une AUC de ${auc}`,
  costBest: (best) => `${best} coûte le moins, au-delà de l’incertitude`,
  costTie: (best, tied) =>
    `${best} coûte le moins, mais son gain sur ${tied} reste dans l’incertitude`,
  costLeast: (best) => `${best} coûte le moins sur ces lignes`,
  costOnly: (best, cost) => `${best} coûte ${cost}`,
  rocTitle: (best, auc) =>
    `${best} place un défaut au-dessus d’un prêt remboursé dans ${auc} des cas`,
  rocSubtitle: 'Part des défauts refusés pour chaque part de prêts remboursés refusés',
  falsePositives: 'prêts remboursés refusés (%)',
  truePositives: 'défauts refusés (%)',
  chance: 'hasard',
  precisionRecallTitle: (precision, recall) =>
    `Des dossiers refusés, ${precision} font défaut\u202f: ${recall} de tous les défauts`,
  precisionRecallSubtitle: 'Part de défauts parmi les refus pour chaque part des défauts refusés',
  precision: 'défauts parmi les refus (%)',
  costCurveTitle: (cutoff, cost) => `Au seuil de ${cutoff}, le modèle coûte ${cost}`,
  costCurveChosen: (cutoff, cost, least) =>
    `Le seuil retenu de ${cutoff} coûte ${cost}\u202f; aucun ne coûte moins de ${least} ici`,
  costSubtitle: (formula) => `${formula}, avec son intervalle à 95\u202f%`,
  cutoffAxis: 'seuil (score de refus)',
  costLabel: 'coût',
  costFormula: (misses, alarms) => `${misses}défauts accordés + ${alarms}prêts remboursés refusés`,
  scoresTitle: (caught, alarmed) =>
    `Le seuil refuse ${caught} des défauts et ${alarmed} des prêts remboursés`,
  scoresSubtitle: 'Part de chaque classe selon le score',
  scoreAxis: 'score',
  shareAxis: 'part de la classe (%)',
  repaid: 'remboursé',
  defaulted: 'défaut',
  cutoff: 'seuil',
  separable: 'Linéairement séparable\u202f: une frontière droite sépare les classes',
  notSeparable: (auc) =>
    `Non linéairement séparable\u202f: la meilleure frontière droite trouvée a une AUC de ${auc}`,
  separableSubtitle: (points, model) => `${points} demandes intactes dans le plan de ${model}`,
  logOddsAxis: 'log-cote de défaut du modèle',
  secondAxis: 'plus grande variance en travers (écarts types)',
  sides: (refused, granted) =>
    `Au-delà de la frontière, ${refused} des demandes font défaut\u202f; en deçà, ${granted}`,
  refusedSide: 'côté refusé',
  grantedSide: 'côté accordé',
  importance: {
    shap: {
      title: (leaders) => `Ce qui déplace le plus la log-cote\u202f: ${leaders}`,
      axis: '|SHAP| moyen (log-cote)',
    },
    gain: {
      title: (leaders) => `Ce qui apporte le plus aux coupes des arbres\u202f: ${leaders}`,
      axis: 'part du gain des coupes (%)',
    },
    coefficient: {
      title: (leaders) => `Ce qui pèse le plus dans la somme\u202f: ${leaders}`,
      axis: 'somme des |coefficient| sur colonnes standardisées (log-cote)',
    },
    permutation: {
      title: (leaders) => `Ce qui manque le plus une fois mélangé\u202f: ${leaders}`,
      axis: 'baisse d’AUC après mélange',
    },
    nobody: 'Aucune variable ne se détache\u202f: les intervalles des premières se chevauchent',
  },
  and: 'et',
};

const dictionaries: Readonly<Record<Language, Words>> = { en: english, fr: french };

/** What the charts of a run say. */
export function wordsIn(language: Language): Words {
  return dictionaries[language];
}

/** Names in a sentence: "a, b and c". */
export function listed(names: readonly string[], language: Language): string {
  const { and } = wordsIn(language);
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}

/** What the cost is made of: "10 × defaults granted + …". */
export function costFormula(costs: MisclassificationCosts, language: Language): string {
  const format = shortNumberFormat(language);
  const times = (cost: number): string => (cost === 1 ? '' : `${format(cost)} × `);
  const { falseNegativeCost, falsePositiveCost } = costs;
  return wordsIn(language).costFormula(times(falseNegativeCost), times(falsePositiveCost));
}
