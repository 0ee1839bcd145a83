import type { Language, Translated } from '@octroi/core';

/** Everything the terminal says, in every language. */
const words = {
  model: { en: 'model', fr: 'modèle' },
  auc: { en: 'AUC [95 %]', fr: 'AUC [95 %]' },
  f1: { en: 'F1', fr: 'F1' },
  cost: { en: 'cost 10 FN + FP [95 %]', fr: 'coût 10 FN + FP [95 %]' },
  threshold: { en: 'threshold', fr: 'seuil' },
  verdict: { en: 'verdict', fr: 'verdict' },
  best: { en: 'best', fr: 'meilleur' },
  tie: { en: 'tie (difference within noise)', fr: 'à égalité (écart dans l’incertitude)' },
  worse: { en: 'worse', fr: 'moins bon' },
  chosen: { en: '▸ chosen by out-of-fold AUC', fr: '▸ retenu sur l’AUC hors plis' },
  confusion: { en: 'TN · FP · FN · TP', fr: 'VN · FP · FN · VP' },
  logLoss: { en: 'log loss', fr: 'log-perte' },
  brier: { en: 'Brier', fr: 'Brier' },
  fitSeconds: { en: 'fit s', fr: 'ajust. s' },
  outOfFold: { en: 'AUC out of fold', fr: 'AUC hors plis' },
  table: { en: 'table', fr: 'table' },
  rows: { en: 'rows', fr: 'lignes' },
  columns: { en: 'columns', fr: 'colonnes' },
  meanMissing: { en: 'mean % missing', fr: '% NA moyen' },
  duplicates: { en: 'duplicate keys', fr: 'clés en double' },
  orphans: { en: 'orphans', fr: 'orphelins' },
  classBalance: {
    en: 'Class balance: {positives} defaults in {rows} applicants ({share} %)',
    fr: 'Équilibre des classes : {positives} défauts sur {rows} demandeurs ({share} %)',
  },
  applicant: { en: 'applicant', fr: 'demandeur' },
  score: { en: 'score', fr: 'score' },
  balancedScore: { en: 'balanced score', fr: 'score équilibré' },
  probability: { en: 'probability of default', fr: 'probabilité de défaut' },
  decision: { en: 'decision', fr: 'décision' },
  granted: { en: 'Credit granted', fr: 'Crédit accordé' },
  refused: { en: 'Credit refused', fr: 'Crédit refusé' },
  review: { en: 'For review', fr: 'À examiner' },
  rule: {
    en: 'decision taken by a business rule apart from the model: {policy} version {version}, refused at a {scale} of {threshold} or more',
    fr: 'décision prise par une règle métier indépendante du modèle : {policy} version {version}, refus à partir de {threshold} ({scale})',
  },
  comparison: {
    en: '{preset}: {features} features, {rows} applicants, {share} % defaults. Fitted on {development} rows in {folds} folds, reported on {untouched} untouched rows (seed {seed}, {parameters} parameters).',
    fr: '{preset} : {features} variables, {rows} demandeurs, {share} % de défauts. Ajusté sur {development} lignes en {folds} plis, mesuré sur {untouched} lignes intactes (graine {seed}, réglages {parameters}).',
  },
  nothingToCompare: {
    en: 'No trained models yet. octroi train fits four and compares them.',
    fr: 'Aucun modèle pour l’instant. octroi train en ajuste quatre et les compare.',
  },
  read: { en: 'read', fr: 'lu' },
  kept: { en: 'kept', fr: 'gardées' },
  rejected: { en: 'rejected', fr: 'rejetées' },
  megabytesASecond: { en: 'MB/s', fr: 'Mo/s' },
  tableAbsent: { en: '{table}: not in the source', fr: '{table} : absente de la source' },
  unknownColumns: {
    en: '{table}: unknown columns left out: {columns}',
    fr: '{table} : colonnes inconnues ignorées : {columns}',
  },
  missingColumns: {
    en: '{table}: columns not in the file, all missing: {columns}',
    fr: '{table} : colonnes absentes du fichier, tout manquant : {columns}',
  },
  violation: {
    en: '{file} line {line}, {column}: {value} (expected {expected})',
    fr: '{file} ligne {line}, {column} : {value} (attendu : {expected})',
  },
  rejectsFile: { en: 'rejected rows: {path}', fr: 'lignes rejetées : {path}' },
  sentinel: {
    en: '{table}: {column} {rule} stands for missing in {rows} rows',
    fr: '{table} : {column} {rule} signifie manquant dans {rows} lignes',
  },
  orphan: {
    en: '{table}: {rows} rows whose {column} is in none of {tables} (kept)',
    fr: '{table} : {rows} lignes dont {column} n’est dans aucune de {tables} (gardées)',
  },
  scored: {
    en: '{rows} applications scored, {refused} refused, {reviewed} for review, {rejected} unreadable rows left out. Written: {path}',
    fr: '{rows} demandes notées, {refused} refusées, {reviewed} à examiner, {rejected} lignes illisibles écartées. Écrit : {path}',
  },
  outsideFields: {
    en: '! {applicant}: {fields} outside the range seen in training',
    fr: '! {applicant} : {fields} hors de la plage vue à l’apprentissage',
  },
  numberedApplicant: { en: '#{number}', fr: 'nº {number}' },
  bringingBoosters: {
    en: 'LightGBM and XGBoost are not here yet: bringing them, once',
    fr: 'LightGBM et XGBoost ne sont pas encore là : on les apporte, une fois pour toutes',
  },
  doctorCheck: { en: '{mark} {name}: {state} ({found})', fr: '{mark} {name} : {state} ({found})' },
  fileOrApplicant: {
    en: 'give a file or --applicant, one of the two',
    fr: 'donnez un fichier ou --applicant, l’un des deux',
  },
  tableNeedsOut: {
    en: 'a table of applications needs --out FILE (.csv or .parquet)',
    fr: 'une table de demandes exige --out FICHIER (.csv ou .parquet)',
  },
  outForTables: {
    en: '--out is for a table of applications; the decisions on an applicant or a JSON file are printed',
    fr: '--out est pour une table de demandes ; les décisions sur un demandeur ou un JSON s’affichent',
  },
  outForm: {
    en: '--out writes a .csv or a .parquet file, not {out}',
    fr: '--out écrit un fichier .csv ou .parquet, et non {out}',
  },
  aNumber: { en: 'a finite number or null', fr: 'un nombre fini ou null' },
  aText: { en: 'a text or null', fr: 'un texte ou null' },
  emptyJson: { en: 'it is empty', fr: 'il est vide' },
  stepFeatures: { en: 'features {of}', fr: 'variables {of}' },
  historyAbsent: {
    en: '{preset}: not in the workspace, so that the features made of them are missing: {tables}',
    fr: '{preset} : tables absentes de l’espace de travail, leurs variables sont manquantes : {tables}',
  },
  stepApplicants: { en: 'applicants {of}', fr: 'demandeurs {of}' },
  stepScorecard: { en: 'scorecard', fr: 'grille de score' },
  stepScore: { en: 'score', fr: 'notation' },
  rowsASecond: { en: '{rows} rows/s', fr: '{rows} lignes/s' },
  unitRows: { en: 'rows', fr: 'lignes' },
  unitColumns: { en: 'columns', fr: 'colonnes' },
  unitBytes: { en: 'bytes', fr: 'octets' },
  unitRounds: { en: 'rounds', fr: 'itérations' },
  unitFiles: { en: 'files', fr: 'fichiers' },
  unitRuns: { en: 'runs', fr: 'exécutions' },
  unitFits: { en: 'fits', fr: 'ajustements' },
  policy: { en: 'policy', fr: 'politique' },
  version: { en: 'version', fr: 'version' },
  refusedFrom: { en: 'refused from', fr: 'refus dès' },
  reviewedFrom: { en: 'reviewed from', fr: 'examen dès' },
  ruleBands: {
    en: 'decision taken by a business rule apart from the model: {policy} version {version}, reviewed at a {scale} of {review} or more, refused at {threshold} or more',
    fr: 'décision prise par une règle métier indépendante du modèle : {policy} version {version}, examen à partir de {review}, refus à partir de {threshold} ({scale})',
  },
  hardRules: { en: 'Its hard rules: {names}', fr: 'Ses règles fermes : {names}' },
  scale: { en: 'of the', fr: 'sur' },
  meaning: { en: 'meaning', fr: 'sens' },
  policyNeedsName: { en: 'name the policy', fr: 'nommez la politique' },
  policyNeedsThreshold: {
    en: 'a policy needs --threshold, from 0 to 1',
    fr: 'une politique exige --threshold, de 0 à 1',
  },
  feature: { en: 'feature', fr: 'variable' },
  sources: { en: 'from', fr: 'source' },
  value: { en: 'value', fr: 'valeur' },
  meanShap: { en: 'mean |SHAP| [{level} %]', fr: '|SHAP| moyen [{level} %]' },
  gainShare: { en: 'gain', fr: 'gain' },
  aucFall: { en: 'fall of AUC [{level} %]', fr: 'baisse de l’AUC [{level} %]' },
  points: { en: 'points', fr: 'points' },
  logOdds: { en: 'log-odds', fr: 'log-cote' },
  importance: {
    en: '{model} on {preset}: importance over {rows} rows it was not fitted on (seed {seed}, bundle {bundle})',
    fr: '{model} sur {preset} : importance sur {rows} lignes hors ajustement (graine {seed}, modèle {bundle})',
  },
  importanceNote: {
    en: 'Between features whose intervals overlap there is no order. Shuffling one of several features that say the same costs little: none is useless for that.',
    fr: 'Entre variables dont les intervalles se recouvrent, il n’y a pas d’ordre. Mélanger une variable que d’autres répètent coûte peu : elle n’est pas inutile pour autant.',
  },
  otherFeatures: { en: '{count} other features', fr: '{count} autres variables' },
  averageApplication: { en: 'average application', fr: 'dossier moyen' },
  thisApplication: { en: 'this application', fr: 'ce dossier' },
  explained: {
    en: 'Applicant {applicant}: probability of default {probability}. {decision} ({model} on {preset}, bundle {bundle})',
    fr: 'Demandeur {applicant} : probabilité de défaut {probability}. {decision} ({model} sur {preset}, modèle {bundle})',
  },
  levelVeryLow: { en: 'very low', fr: 'niveau très bas' },
  levelLow: { en: 'low', fr: 'niveau bas' },
  levelMiddle: { en: 'at the median', fr: 'à la médiane' },
  levelHigh: { en: 'high', fr: 'niveau haut' },
  levelVeryHigh: { en: 'very high', fr: 'niveau très haut' },
  notGiven: { en: 'missing', fr: 'manquant' },
  yes: { en: 'yes', fr: 'oui' },
  no: { en: 'no', fr: 'non' },
  inYears: { en: '{value} years', fr: '{value} ans' },
  inDays: { en: '{value} days', fr: '{value} jours' },
  inMonths: { en: '{value} months', fr: '{value} mois' },
  inRows: { en: 'rows: {value}', fr: 'lignes : {value}' },
  atHour: { en: '{value} h', fr: '{value} h' },
  stepShap: { en: 'SHAP values', fr: 'valeurs SHAP' },
  stepImportance: { en: 'importance of {of}', fr: 'importance de {of}' },
  explainGlobalOnly: {
    en: '--rows, --seed and --feature are for a model as a whole, not for an applicant',
    fr: '--rows, --seed et --feature valent pour un modèle entier, pas pour un demandeur',
  },
  applicantsIndexed: { en: 'Applicants indexed: {path}', fr: 'Demandeurs indexés : {path}' },
  serveHint: {
    en: 'See it on a page: {command}\n  then open {address}',
    fr: 'Pour le voir sur une page : {command}\n  puis ouvrez {address}',
  },
  next: { en: 'Next: {command}', fr: 'Ensuite : {command}' },
  reportOut: {
    en: '--out writes an .html page, not {out}',
    fr: '--out écrit une page .html, et non {out}',
  },
  written: { en: 'Written: {path}', fr: 'Écrit : {path}' },
  driftKept: {
    en: 'Kept for the page of octroi serve, under Drift: {id}',
    fr: 'Gardé pour la page d’octroi serve, sous Dérive : {id}',
  },
  stepDrift: { en: 'compare the windows', fr: 'compare les fenêtres' },
  stepProxy: { en: 'tell {of}', fr: 'distingue {of}' },
  stepAdversary: { en: 'tell the windows apart', fr: 'distingue les fenêtres' },
  developmentRows: { en: 'development rows', fr: 'lignes d’ajustement' },
  untouchedRows: { en: 'untouched rows', fr: 'lignes intactes' },
  driftWindows: {
    en: 'either --reference and --current, or --split, is expected',
    fr: 'il faut --reference et --current, ou bien --split',
  },
  driftBundleOrPreset: {
    en: '--bundle and --preset are not for one command: a bundle has its preset',
    fr: '--bundle et --preset ne vont pas ensemble : un modèle a son jeu de variables',
  },
  trackedChosen: {
    en: '**{model}** is chosen by its AUC out of fold.',
    fr: '**{model}** est retenu sur son AUC hors plis.',
  },
  notTracked: {
    en: 'This training is not among the tracked runs: {problem}',
    fr: 'Cet entraînement n’est pas parmi les exécutions suivies : {problem}',
  },
  runId: { en: 'run', fr: 'exécution' },
  runStarted: { en: 'started (UTC)', fr: 'début (UTC)' },
  runName: { en: 'name', fr: 'nom' },
  runStatus: { en: 'state', fr: 'état' },
  runChosen: { en: 'chosen', fr: 'retenu' },
  runScheduled: { en: 'scheduled', fr: 'prévue' },
  runRunning: { en: 'running', fr: 'en cours' },
  runFinished: { en: 'finished', fr: 'terminée' },
  runFailed: { en: 'failed', fr: 'échouée' },
  runKilled: { en: 'interrupted', fr: 'interrompue' },
  runOnServer: { en: 'On the MLflow server {address}', fr: 'Sur le serveur MLflow {address}' },
  costShort: { en: 'cost', fr: 'coût' },
  parameter: { en: 'parameter', fr: 'paramètre' },
  metric: { en: 'metric', fr: 'mesure' },
  lastStep: { en: 'last step', fr: 'dernier pas' },
  file: { en: 'file', fr: 'fichier' },
  noRuns: {
    en: 'No runs found. octroi train makes one.',
    fr: 'Aucune exécution trouvée. octroi train en fait une.',
  },
  moreRuns: {
    en: 'The first {limit}; --limit shows more.',
    fr: 'Les {limit} premières ; --limit en montre plus.',
  },
  runsOneFilter: {
    en: 'list takes nothing more, search one filter (in quotes)',
    fr: 'list ne prend rien de plus, search un seul filtre (entre guillemets)',
  },
  runsNameOne: {
    en: 'show takes the id of one run',
    fr: 'show prend l’identifiant d’une exécution',
  },
  runsNameTwo: {
    en: 'compare takes the ids of two runs or more',
    fr: 'compare prend les identifiants de deux exécutions ou plus',
  },
  runsNoServer: {
    en: 'push needs a server: set MLFLOW_TRACKING_URI to its address',
    fr: 'push exige un serveur : mettez son adresse dans MLFLOW_TRACKING_URI',
  },
  runsPushAll: {
    en: 'push takes no runs: it sends all that the server has not been told of',
    fr: 'push ne prend pas d’exécutions : il envoie tout ce que le serveur ignore',
  },
  nothingToPush: {
    en: 'The MLflow server {address} has all runs already.',
    fr: 'Le serveur MLflow {address} a déjà toutes les exécutions.',
  },
  stepPush: { en: 'send runs to MLflow', fr: 'envoie les exécutions à MLflow' },
  runsKept: {
    en: 'The runs are kept in the workspace only: {problem}. Later: {command}',
    fr: 'Les exécutions ne sont gardées que dans l’espace de travail : {problem}. Plus tard : {command}',
  },
  runsSent: {
    en: '{count} runs sent to MLflow: {address}',
    fr: '{count} exécutions envoyées à MLflow : {address}',
  },
  stepTune: {
    en: 'tune: {trials} trials, best {area}',
    fr: 'réglage : {trials} essais, meilleur {area}',
  },
  trial: { en: '  trial', fr: '  essai' },
  meanAuc: { en: 'mean AUC', fr: 'AUC moyenne' },
  keep: { en: 'features kept', fr: 'variables gardées' },
  keepAll: { en: 'all', fr: 'toutes' },
  rounds: { en: 'rounds', fr: 'arbres' },
  parameters: { en: 'parameters', fr: 'paramètres' },
  tuned: {
    en: '{preset}: {trials} trials in {minutes} minutes, on {development} development rows in {folds} folds (seed {seed}).',
    fr: '{preset} : {trials} essais en {minutes} minutes, sur {development} lignes d’ajustement en {folds} plis (graine {seed}).',
  },
  tuneInterrupted: {
    en: 'Interrupted: the same command goes on from here.',
    fr: 'Interrompu : la même commande reprend d’ici.',
  },
  tunedNothing: {
    en: 'There was no time for the starting settings on every fold. The same command goes on from here; --minutes gives it longer.',
    fr: 'Le temps n’a pas suffi aux réglages de départ sur tous les plis. La même commande reprend d’ici ; --minutes l’allonge.',
  },
  tunedChosen: {
    en: '▸ chosen by its mean AUC over the folds: too good, as the best of many trials. “> 90 %”: features more important than in 90 % of fits to shuffled labels.',
    fr: '▸ retenu sur son AUC moyenne dans les plis : trop flatteuse, car la meilleure de nombreux essais. « > 90 % » : variables plus importantes que dans 90 % des ajustements à étiquettes mélangées.',
  },
  tunedLeftOut: {
    en: '{model}: {count} features left out, no better than chance.',
    fr: '{model} : {count} variables écartées, pas meilleures que le hasard.',
  },
  tunedMeasured: {
    en: '{model} on {rows} untouched rows, which chose nothing: AUC {auc}; with Octroi’s own settings {starting}. Difference {difference}: {verdict}.',
    fr: '{model} sur {rows} lignes intactes, qui n’ont rien choisi : AUC {auc} ; avec les réglages d’Octroi {starting}. Écart {difference} : {verdict}.',
  },
  tunedNotMeasured: {
    en: 'Not measured on untouched rows: it was interrupted.',
    fr: 'Non mesuré sur les lignes intactes : interrompu.',
  },
  settingsOrDeck: {
    en: '--settings are not for the parameters of the deck',
    fr: '--settings ne va pas avec les réglages de la présentation',
  },
  tunedBetter: { en: 'better', fr: 'meilleur' },
  unitSeconds: { en: 's', fr: 's' },
  letterForOne: {
    en: 'a letter is written to one applicant: give --applicant, or a JSON file of one application',
    fr: 'une lettre s’adresse à un seul demandeur : donnez --applicant ou un fichier JSON d’une seule demande',
  },
  letterForm: {
    en: '--letter writes .html or .md, not {letter}',
    fr: '--letter écrit un .html ou un .md, pas {letter}',
  },
  known: { en: 'found', fr: 'présent' },
  absent: { en: 'missing', fr: 'absent' },
} as const satisfies Record<string, Translated>;

export type Word = keyof typeof words;

type Values = Readonly<Record<string, string | number>>;

/** A text in one language, its `{name}` places filled. */
export function say(word: Word, language: Language, values: Values = {}): string {
  const text: string = words[word][language];
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A text in every language, for the values of an error. */
export function inEveryLanguage(word: Word, values: Values = {}): Translated {
  return { en: say(word, 'en', values), fr: say(word, 'fr', values) };
}
