import type { Language, Translated } from '@octroi/core';

/** What the report on drift says, in every language. */
const words = {
  title: { en: 'Drift report', fr: 'Rapport de dérive' },
  subject: {
    en: '{current} ({currentRows} applications) against {reference} ({referenceRows}), {date}',
    fr: '{current} ({currentRows} demandes) face à {reference} ({referenceRows}), le {date}',
  },
  developmentRows: { en: 'development rows', fr: 'lignes d’ajustement' },
  untouchedRows: { en: 'untouched rows', fr: 'lignes intactes' },
  verdict_none: { en: '● No drift', fr: '● Pas de dérive' },
  verdict_watch: { en: '▲ Worth a look', fr: '▲ Vigilance' },
  verdict_drift: { en: '■ Drift', fr: '■ Dérive' },
  level_none: { en: '● stable', fr: '● stable' },
  level_watch: { en: '▲ watch', fr: '▲ vigilance' },
  level_drift: { en: '■ drift', fr: '■ dérive' },
  noReason: {
    en: 'No change is both beyond chance and large enough to matter.',
    fr: 'Aucun changement n’est à la fois au-delà du hasard et assez grand pour compter.',
  },
  reason_schema: {
    en: 'The columns are not the same: {features}.',
    fr: 'Les colonnes ne sont pas les mêmes : {features}.',
  },
  reason_features: {
    en: 'Features in drift: {drift} of {compared}, with {weight} of the importance for the model; worth a look: {watch}.',
    fr: 'Variables en dérive : {drift} sur {compared}, qui portent {weight} de l’importance pour le modèle ; à surveiller : {watch}.',
  },
  reason_featuresPlain: {
    en: 'Features in drift: {drift} of {compared}; worth a look: {watch}.',
    fr: 'Variables en dérive : {drift} sur {compared} ; à surveiller : {watch}.',
  },
  movedMost: { en: 'Moved most: {features}.', fr: 'Ce qui a le plus changé : {features}.' },
  effect_stability: { en: 'PSI {size}', fr: 'PSI {size}' },
  effect_mean: { en: 'mean {size} SD', fr: 'moyenne {size} écart type' },
  effect_missing: { en: 'missing {size} points', fr: 'manquants {size} points' },
  'effect_new-levels': { en: 'in new levels {size}', fr: 'en modalités nouvelles {size}' },
  'effect_vanished-levels': {
    en: 'in vanished levels {size}',
    fr: 'en modalités disparues {size}',
  },
  reason_scores: {
    en: 'The model’s scores have moved: stability index {index} {interval}.',
    fr: 'Les scores du modèle ont changé : indice de stabilité {index} {interval}.',
  },
  reason_probability: {
    en: 'The mean probability of default goes from {before} to {after} ({change} points).',
    fr: 'La probabilité moyenne de défaut passe de {before} à {after} ({change} points).',
  },
  reason_refusals: {
    en: 'The rule refuses {after} of the applications instead of {before} ({change} points).',
    fr: 'La règle refuse {after} des demandes au lieu de {before} ({change} points).',
  },
  reason_cost: {
    en: 'A thousand applications are expected to cost {after} instead of {before} ({change}).',
    fr: 'Le coût attendu de mille demandes est de {after} au lieu de {before} ({change}).',
  },
  reason_target: {
    en: 'The default rate goes from {before} to {after} ({change} points).',
    fr: 'Le taux de défaut passe de {before} à {after} ({change} points).',
  },
  reason_adversary: {
    en: 'A model tells the two windows apart with an AUC of {auc} {interval}; most telling: {columns}.',
    fr: 'Un modèle distingue les deux fenêtres avec une AUC de {auc} {interval} ; le plus révélateur : {columns}.',
  },
  quoted: { en: '“{name}”', fr: '« {name} »' },
  change_absentReference: {
    en: '{feature} (not in the reference)',
    fr: '{feature} (absente de la référence)',
  },
  change_absentCurrent: {
    en: '{feature} (not in the current window)',
    fr: '{feature} (absente de la fenêtre courante)',
  },
  change_absentBoth: { en: '{feature} (in neither window)', fr: '{feature} (dans aucune fenêtre)' },
  change_type: { en: '{feature} (another type)', fr: '{feature} (autre type)' },
  warnOtherData: {
    en: 'The reference is not the data the model {bundle} was trained on: what has changed may have changed before this reference.',
    fr: 'La référence n’est pas le jeu de données sur lequel le modèle {bundle} a été ajusté : ce qui a changé peut avoir changé avant cette référence.',
  },
  warnInSample: {
    en: 'The model was fitted on rows that are compared, and its training kept no out-of-fold scores: the change of scores, refusals and cost below holds what it learnt by heart, and is left out of the verdict.',
    fr: 'Le modèle a été ajusté sur des lignes comparées ici, sans scores hors plis conservés : l’écart de scores, de refus et de coût ci-dessous contient ce qu’il a appris par cœur et ne compte pas dans le verdict.',
  },
  warnNoModel: {
    en: 'The workspace has no model: features alone were compared, and each weighs the same.',
    fr: 'L’espace de travail n’a pas de modèle : seules les variables ont été comparées, chacune avec le même poids.',
  },
  warnNoImportance: {
    en: 'What matters to the model was not measured, so every feature weighs the same: octroi explain measures it.',
    fr: 'L’importance des variables n’a pas été mesurée, chacune a donc le même poids : octroi explain la mesure.',
  },
  warnRejected: {
    en: 'Rows of {name} that could not be read and are left out: {rows}.',
    fr: 'Lignes de {name} illisibles et écartées : {rows}.',
  },
  warnColumns: {
    en: '{name} lacks columns, all missing here: {columns}.',
    fr: '{name} n’a pas ces colonnes, toutes manquantes ici : {columns}.',
  },
  warnNoAdversary_few: {
    en: 'Too few rows to fit a model that tells the windows apart.',
    fr: 'Trop peu de lignes pour ajuster un modèle qui distingue les fenêtres.',
  },
  warnNoAdversary_engine: {
    en: 'LightGBM is not installed and could not be brought: no model was fitted to tell the windows apart.',
    fr: 'LightGBM n’est pas installé et n’a pas pu être apporté : aucun modèle ne distingue les fenêtres.',
  },
  deckHeading: { en: 'Tests in the usual form', fr: 'Les tests sous leur forme usuelle' },
  deckIntro: {
    en: 'Two-sample Kolmogorov–Smirnov tests of features (a column for each level of a text), scores and labels.',
    fr: 'Tests de Kolmogorov–Smirnov à deux échantillons : variables (une colonne pour chaque modalité d’un texte), scores, étiquettes.',
  },
  deckNote: {
    en: 'These tests are not adjusted for their number, and with many rows they find differences too small to matter. The verdict does not rest on them.',
    fr: 'Ces tests ne sont pas corrigés de leur nombre et, sur beaucoup de lignes, ils trouvent des écarts trop petits pour compter. Le verdict ne repose pas sur eux.',
  },
  featureDrift: { en: 'Feature drift (KS)', fr: 'Dérive des variables (KS)' },
  featuresTested: { en: 'Features tested', fr: 'Features testées' },
  featuresDrifted: { en: 'Features in drift', fr: 'Features en drift' },
  alpha: { en: 'Alpha', fr: 'Alpha' },
  predictionDrift: {
    en: 'Prediction drift (score distribution)',
    fr: 'Prediction Drift (distribution des scores)',
  },
  targetDrift: {
    en: 'Target drift (label distribution)',
    fr: 'Target Drift (distribution des étiquettes)',
  },
  pValue: { en: 'p-value', fr: 'p-value' },
  ksStatistic: { en: 'KS statistic', fr: 'Statistique KS' },
  drift: { en: 'Drift', fr: 'Drift' },
  driftYes: { en: 'yes (alpha = {alpha})', fr: 'oui (alpha = {alpha})' },
  driftNo: { en: 'no (alpha = {alpha})', fr: 'non (alpha = {alpha})' },
  reason: { en: 'Reason', fr: 'Motif' },
  meanBoth: { en: 'Mean (reference / current)', fr: 'Moyenne (référence / courant)' },
  deviationBoth: { en: 'Std (reference / current)', fr: 'Écart type (référence / courant)' },
  rateBoth: { en: 'Rate (reference / current)', fr: 'Taux (référence / courant)' },
  rowsBoth: { en: 'N (reference / current)', fr: 'N (référence / courant)' },
  notAvailable: { en: 'Not available: {why}.', fr: 'Non disponible : {why}.' },
  noScores: { en: 'no model scored the rows', fr: 'aucun modèle n’a évalué les lignes' },
  noLabels: {
    en: 'a window has no row of known outcome',
    fr: 'une fenêtre n’a aucune ligne d’issue connue',
  },
  figure: { en: 'Figure', fr: 'Grandeur' },
  value: { en: 'Value', fr: 'Valeur' },
  decisionsHeading: { en: 'What it does to decisions', fr: 'Ce que cela change aux décisions' },
  reference: { en: 'Reference', fr: 'Référence' },
  current: { en: 'Current', fr: 'Courant' },
  change: { en: 'Change [95 %]', fr: 'Écart [95 %]' },
  changeAnswer: { en: 'Change [99 %]', fr: 'Écart [99 %]' },
  meanProbability: { en: 'Mean probability of default', fr: 'Probabilité moyenne de défaut' },
  refusedShare: { en: 'Applications refused', fr: 'Demandes refusées' },
  grantedShare: { en: 'Applications granted', fr: 'Demandes accordées' },
  expectedCost: {
    en: 'Expected cost of 1,000 applications ({formula})',
    fr: 'Coût attendu de 1 000 demandes ({formula})',
  },
  defaultRate: { en: 'Default rate', fr: 'Taux de défaut' },
  policyNote: {
    en: 'Decisions by the rule {policy}, version {version}, apart from the model.',
    fr: 'Décisions de la règle {policy}, version {version}, indépendante du modèle.',
  },
  scoring_untouched: {
    en: 'Of the training’s own data only the {rows} rows that the model was not fitted on are scored.',
    fr: 'Du jeu d’ajustement, seules les {rows} lignes sur lesquelles le modèle n’a pas été ajusté sont évaluées.',
  },
  scoring_folds: {
    en: 'Every row is scored by the model of a fold that was not fitted on it.',
    fr: 'Chaque ligne est évaluée par le modèle d’un pli qui n’a pas été ajusté sur elle.',
  },
  featuresHeading: { en: 'Features', fr: 'Variables' },
  featuresText: {
    en: 'Features compared: {compared}; in drift: {drift}; worth a look: {watch}.',
    fr: 'Variables comparées : {compared} ; en dérive : {drift} ; à surveiller : {watch}.',
  },
  featuresWeighted: {
    en: 'Those that drift carry {weight} of the importance for the model; the mean stability index, weighted by importance, is {index}.',
    fr: 'Celles qui dérivent portent {weight} de l’importance pour le modèle ; l’indice de stabilité moyen, pondéré par l’importance, vaut {index}.',
  },
  feature: { en: 'Feature', fr: 'Variable' },
  verdict: { en: 'Verdict', fr: 'Verdict' },
  weight: { en: 'Weight', fr: 'Poids' },
  stability: {
    en: 'PSI [95 %, chance taken out]',
    fr: 'PSI [95 %, sans le hasard]',
  },
  shift: { en: 'Shift in SD [95 %]', fr: 'Décalage en écarts types [95 %]' },
  adjusted: { en: 'p adjusted', fr: 'p corrigée' },
  missing: { en: 'Missing', fr: 'Manquants' },
  why: { en: 'Because of', fr: 'En raison de' },
  sign_stability: { en: 'distribution', fr: 'distribution' },
  sign_mean: { en: 'mean', fr: 'moyenne' },
  sign_constant: { en: 'constant', fr: 'constante' },
  sign_missing: { en: 'missing values', fr: 'valeurs manquantes' },
  'sign_new-levels': { en: 'new levels', fr: 'modalités nouvelles' },
  'sign_vanished-levels': { en: 'vanished levels', fr: 'modalités disparues' },
  missingHeading: { en: 'Missing values', fr: 'Valeurs manquantes' },
  missingNone: {
    en: 'The share of missing values has moved by less than {limit} points in every feature, or by chance.',
    fr: 'La part de valeurs manquantes a bougé de moins de {limit} points dans chaque variable, ou par hasard.',
  },
  levelsHeading: { en: 'New and vanished levels', fr: 'Modalités nouvelles et disparues' },
  levelsNone: {
    en: 'Every level of either window is in the other.',
    fr: 'Chaque modalité d’une fenêtre est dans l’autre.',
  },
  level: { en: 'Level', fr: 'Modalité' },
  appeared: { en: 'new', fr: 'nouvelles' },
  vanished: { en: 'vanished', fr: 'disparues' },
  levels: { en: 'Levels', fr: 'Modalités' },
  levelsMore: { en: '{names} and {count} more', fr: '{names} et {count} autres' },
  levelShare: { en: 'Share [95 %]', fr: 'Part [95 %]' },
  what: { en: 'Change', fr: 'Changement' },
  applications: { en: 'Applications', fr: 'Demandes' },
  adversaryHeading: { en: 'Can the windows be told apart', fr: 'Peut-on distinguer les fenêtres' },
  adversaryText: {
    en: 'A model ({model}) that sees nothing but the features was asked to tell {current} current from {reference} reference applications. On rows it was not fitted on its AUC is {auc} {interval}; .5 would mean that they cannot be told apart.',
    fr: 'Un modèle ({model}) qui ne voit que les variables devait distinguer {current} demandes courantes de {reference} demandes de référence. Sur des lignes hors ajustement, son AUC vaut {auc} {interval} ; 0,5 voudrait dire qu’on ne peut pas les distinguer.',
  },
  adversaryColumns: { en: 'What told them apart', fr: 'Ce qui les distingue' },
  adversaryShare: { en: 'Share of the split gain', fr: 'Part du gain des coupes' },
  adversaryNone: {
    en: 'No model was fitted to tell the windows apart.',
    fr: 'Aucun modèle n’a été ajusté pour distinguer les fenêtres.',
  },
  evidentlyHeading: { en: 'Evidently’s default tests', fr: 'Les tests par défaut d’Evidently' },
  evidentlyText: {
    en: 'Columns in drift: {drifted} of {columns} ({share}). Does the data set drift (from {limit} on): {answer}.',
    fr: 'Colonnes en dérive : {drifted} sur {columns} ({share}). Le jeu de données dérive-t-il (à partir de {limit}) : {answer}.',
  },
  yes: { en: 'yes', fr: 'oui' },
  no: { en: 'no', fr: 'non' },
  allFeatures: { en: 'Every feature ({count})', fr: 'Toutes les variables ({count})' },
  ofStability: { en: 'of the stability indices', fr: 'des indices de stabilité' },
  ofScores: { en: 'of the scores', fr: 'des scores' },
  ofFeature: { en: 'of “{name}”', fr: 'de « {name} »' },
  from: { en: 'from', fr: 'de' },
  to: { en: 'to', fr: 'à' },
  lower: { en: 'lower', fr: 'borne basse' },
  upper: { en: 'upper', fr: 'borne haute' },
  others: { en: 'others', fr: 'autres' },
  deckColumns: {
    en: 'Columns that the usual tests find: {count}',
    fr: 'Colonnes que trouvent les tests usuels : {count}',
  },
  methodHeading: { en: 'How it was judged', fr: 'Comment le verdict est rendu' },
  method_1: {
    en: 'A feature drifts where a test says that chance does not explain the change (Kolmogorov–Smirnov or chi-square, and a test of two shares for missing values; p-values adjusted by Benjamini and Hochberg over all tests, below {alpha}) and where the change is large: the whole 95 % interval of its effect lies beyond a limit.',
    fr: 'Une variable dérive quand un test dit que le hasard n’explique pas le changement (Kolmogorov–Smirnov ou khi-deux, et un test de deux parts pour les manquants ; p corrigées selon Benjamini et Hochberg sur tous les tests, sous {alpha}) et quand le changement est grand : tout l’intervalle à 95 % de son effet dépasse une limite.',
  },
  method_2: {
    en: 'Limits, for a look and for drift: stability index (PSI) {stability}; mean in standard deviations {mean}; points of missing values {missing}; share of rows in new or vanished levels {levels}.',
    fr: 'Limites, pour la vigilance et pour la dérive : indice de stabilité (PSI) {stability} ; moyenne en écarts types {mean} ; points de valeurs manquantes {missing} ; part des lignes dans des modalités nouvelles ou disparues {levels}.',
  },
  method_3: {
    en: 'The whole drifts where drifting features carry {weight} of the importance, where scores pass the limits of a feature, where refusals move by {refusals} points, the mean probability, the expected cost or the default rate by {relative} of itself, or where the windows can be told apart with an AUC of {adversary}: again with the whole interval, of 99 % for those five questions on answers and outcomes, so that together they keep to 95 %.',
    fr: 'L’ensemble dérive quand les variables qui dérivent portent {weight} de l’importance, quand les scores dépassent les limites d’une variable, quand les refus bougent de {refusals} points, la probabilité moyenne, le coût attendu ou le taux de défaut de {relative} de leur valeur, ou quand on distingue les fenêtres avec une AUC de {adversary} : toujours par l’intervalle entier, à 99 % pour ces cinq questions sur les réponses et les issues, afin que l’ensemble tienne 95 %.',
  },
  method_4: {
    en: 'Because the size of the change decides, more rows make the verdict surer, not harsher. Model {bundle} ({model}), preset {preset}, seed {seed}, Octroi {version}.',
    fr: 'Comme c’est la taille du changement qui décide, plus de lignes rendent le verdict plus sûr, non plus sévère. Modèle {bundle} ({model}), jeu de variables {preset}, graine {seed}, Octroi {version}.',
  },
  none: { en: 'none', fr: 'aucun' },
  and: { en: ' and ', fr: ' et ' },
  next_none: {
    en: 'nothing to do; drift.html shows every figure',
    fr: 'rien à faire ; drift.html montre chaque figure',
  },
  next_watch: {
    en: 'read drift.html, then compare again with more recent applications',
    fr: 'lire drift.html, puis comparer à nouveau avec des demandes plus récentes',
  },
  next_drift: {
    en: 'read drift.html; where the change lasts, train again on recent applications: octroi train',
    fr: 'lire drift.html ; si le changement dure, réajuster sur des demandes récentes : octroi train',
  },
} as const satisfies Record<string, Translated>;

export type DriftWord = keyof typeof words;

/** Narrow no-break spaces of French punctuation; the words are written as a person types them. */
const frenchSpace = /(?<=«) | (?=[»;:!?%])/g;

/** A text of the report; `{name}` stands for a value. */
export function sayDrift(
  word: DriftWord,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  const template = words[word][language];
  const typeset = language === 'fr' ? template.replaceAll(frenchSpace, '\u202f') : template;
  return typeset.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name] : whole,
  );
}
