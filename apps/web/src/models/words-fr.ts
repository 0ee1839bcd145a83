import { inFrenchTypography } from '../words/french-spacing.ts';
import type { ModelsWords } from './words-en.ts';

/** The models view in French. Ordinary spaces here; French typography is put in at the end. */
export const modelsFr: ModelsWords = inFrenchTypography({
  run: (run) =>
    `${run.preset} : ${run.features} variables de ${run.applicants} demandeurs, dont ${run.share} en défaut. Ajusté sur ${run.development} lignes en ${run.folds} plis, mesuré sur ${run.untouched} lignes que ni l’ajustement ni le choix des seuils n’ont vues.`,
  table: {
    heading: 'Quel modèle ?',
    caption: 'Les modèles comparés sur les lignes intactes',
    model: 'modèle',
    verdict: 'verdict',
    auc: 'AUC [95 %]',
    outOfFold: 'AUC hors plis',
    cost: 'coût [95 %]',
    f1: 'F1',
    threshold: 'seuil',
    matrix: 'décisions',
    logLoss: 'log-perte',
    brier: 'Brier',
    best: 'meilleure AUC',
    tie: 'à égalité (écart dans l’incertitude)',
    worse: 'moins bon',
    chosen: 'retenu',
    cheapest: 'moindre coût',
    costTie: 'à égalité avec le moindre coût',
    dearer: 'plus cher',
    chosenWhy:
      'Le modèle marqué ▸ a été retenu sur son AUC hors plis, sans regarder ces lignes. À égalité : l’intervalle à 95 % de l’écart contient 0 (AUC : test apparié de DeLong ; coût : bootstrap apparié).',
    granted: 'accordé',
    refused: 'refusé',
    repaid: 'remboursé',
    default: 'défaut',
  },
  ranking: {
    heading: 'Lequel classe le mieux ?',
    lead: 'L’AUC dit combien de fois un défaut tiré au hasard a un score plus haut qu’un prêt remboursé : 50 % par hasard, 100 % pour un ordre parfait.',
  },
  cutoffs: {
    heading: 'Que coûte chaque seuil ?',
    model: 'Modèle',
    slider: 'Seuil sur le score',
    hint: 'Tirez la ligne sombre, ou utilisez le curseur et les flèches du clavier.',
    jump: 'Aller à',
    cutoff: 'Seuil',
    cost: 'Coût',
    approved: 'Part accordée',
    badRate: 'Défauts parmi les accordés',
    nobody: 'aucun accordé',
    caught: 'Défauts refusés',
    alarmed: 'Prêts remboursés refusés',
    reading: (reading) =>
      `seuil ${reading.cutoff} : coût ${reading.cost}, ${reading.approved} accordés, défauts parmi les accordés ${reading.badRate}`,
    chosen: 'seuil retenu',
    bayes: (share) => `règle de Bayes ${share}`,
  },
  importance: {
    heading: 'Qu’est-ce qui pèse dans le modèle ?',
    of: (model, rows) =>
      `${model}, sur ${rows} demandes hors de son ajustement. Les trois mesures répondent à trois questions ; là où elles s’accordent, la variable compte.`,
    none: 'L’importance n’a pas encore été calculée pour ce modèle.',
    command: 'Cette commande la calcule :',
    noGain: 'Un modèle linéaire n’a pas de coupes, donc pas de gain.',
    features: 'variable',
    value: 'valeur',
  },
  separable: {
    heading: 'Linéairement séparable ?',
    none: 'Cette image demande un modèle linéaire dans l’entraînement. Cette commande en ajuste un :',
    lead: (auc) =>
      `Si les classes étaient linéairement séparables, une seule frontière droite aurait tous les défauts d’un côté et l’AUC vaudrait 1. Elle vaut ${auc} : aucune frontière droite ne les sépare, et l’entre-deux demande une probabilité.`,
    parted: 'Une seule frontière droite a tous les défauts d’un côté : l’AUC vaut 1.',
    directions: (x, y) =>
      `En largeur : surtout ${x}. En hauteur : surtout ${y}, parmi les dix colonnes qui pèsent le plus.`,
    side: 'côté de la frontière',
    refusedSide: 'côté refusé',
    grantedSide: 'côté accordé',
    share: 'part de défauts',
  },
  data: {
    names: {
      auc: 'des AUC',
      cost: 'des coûts',
      roc: 'des courbes ROC',
      cutoffs: 'de la courbe de coût',
      scores: 'des scores',
      sides: 'de la frontière',
      shap: 'des valeurs SHAP',
      gain: 'des gains',
      permutation: 'des permutations',
    },
    lower: 'bas',
    upper: 'haut',
    scoreFrom: 'score de',
    scoreTo: 'à',
    falsePositives: 'prêts remboursés refusés',
    truePositives: 'défauts refusés',
  },
  states: {
    noRun: 'Aucun modèle comparé pour l’instant.',
    noRunWhat:
      'La comparaison, les courbes, le coût de chaque seuil et ce qui pèse dans le modèle seront ici. Cette commande ajuste quatre modèles et les compare :',
    noCurves:
      'Cet entraînement date d’avant la conservation des courbes : relancez-le pour les voir.',
  },
});
