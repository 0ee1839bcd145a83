import { translations } from '../report/words/translations.ts';

interface Subject {
  readonly bundle: string;
  readonly day: string;
  readonly rows: string;
  readonly level: string;
}

interface Where {
  readonly untouched: string;
  readonly defaults: string;
  readonly folds: string;
  readonly seed: string;
}

interface Matrix {
  readonly threshold: string;
  readonly refused: string;
  readonly caught: string;
  readonly missed: string;
  readonly lost: string;
  readonly granted: string;
}

interface Cost {
  readonly formula: string;
  readonly cost: string;
  readonly trivial: string;
}

interface Calibrated {
  readonly method: string;
  readonly mean: string;
  readonly rate: string;
  readonly error: string;
  readonly chance: string;
}

/** Everything a model card says. */
export const cardWords = translations(
  {
    title: (model: string, preset: string) => `Model card: ${model} on ${preset}`,
    subject: ({ bundle, day, rows, level }: Subject) =>
      `${bundle}, trained on ${day}; figures on ${rows} untouched rows, intervals at ${level}.`,
    use: 'What it is for',
    uses: [
      'Ordering applications for a consumer loan by the probability that the applicant defaults.',
      'Helping a lender decide, through a written rule apart from the model, with reasons for every refusal.',
    ],
    notUse: 'What it is not for',
    notUses: [
      'Deciding without a rule, or without a person whom the applicant can turn to.',
      'Any other question about a person: employment, insurance, housing, prices.',
      'Applicants unlike those it has learnt from: values outside the range of training are told with every score.',
    ],
    figures: 'How well it ranks',
    where: ({ untouched, defaults, folds, seed }: Where) =>
      `Chosen out of fold (${folds} folds, seed ${seed}); reported on ${untouched} rows, ${defaults} of them defaults, that no model and no cut-off was fitted on.`,
    model: 'Model',
    costTitle: 'Cost',
    logLoss: 'Log loss',
    verdict: 'Verdict',
    verdicts: { best: 'best', tie: 'tie, within noise', worse: 'worse' },
    thisOne: (verdict: string) => `this one; ${verdict}`,
    matrix: ({ threshold, refused, caught, missed, lost, granted }: Matrix) =>
      `At the cut-off of least cost out of fold (score ${threshold}) ${refused} are refused: ${caught} defaults caught, ${lost} good loans lost; ${granted} good loans granted, ${missed} defaults missed.`,
    cost: ({ formula, cost, trivial }: Cost) =>
      `Cost ${formula}: ${cost}, where the cheaper of granting or refusing everyone costs ${trivial}.`,
    calibration: 'Whether its probabilities come true',
    uncalibrated: 'This bundle has no calibration: train again to have one.',
    calibrated: ({ method, mean, rate, error, chance }: Calibrated) =>
      `Calibrated by ${method}. Mean probability ${mean} where ${rate} default. Expected calibration error ${error}; exact probabilities would show ${chance} by chance.`,
    asTable: 'The same as a table',
    decision: 'Rules that decide with it',
    noFeatures: (preset: string) =>
      `The features this model was trained on are not in the workspace: octroi features --preset ${preset}.`,
    rules:
      'A score is not a decision. On the untouched rows each rule comes to this, its hard rules and segments among it; what a reviewer decides is in no cost:',
    rule: 'Rule',
    refusedFrom: 'Refused from',
    scale: 'On',
    reviewedShare: 'For review',
    refusedShare: 'Refused',
    fairness: 'What its rule does to protected groups',
    noFairness: 'Not measured yet. This fills it: octroi fairness.',
    groups: (rule: string) =>
      `Under the rule ${rule}: the share granted in the group that is granted least over that in the group granted most (the four-fifths rule asks for .8), and the gap between groups in what is granted to those who repay.`,
    attribute: 'Attribute',
    impactRatio: 'Adverse impact ratio [95 %]',
    opportunityGap: 'Gap among those who repay [95 %]',
    undefined: '–',
    faithful: 'Faithful reasons',
    faithfulNote:
      'Reasons are faithful where putting the typical values of applicants accepted near the cut-off in the place of their inputs takes the score at least half of the way back to the cut-off.',
    importance: 'What moves its scores',
    noImportance: 'Not measured yet. This fills it: octroi explain.',
    feature: 'Feature',
    meanShap: 'Mean |SHAP|, log-odds [95 %]',
    limits: 'Limits, found by the program in its own figures',
    limit: 'Limit',
    shownBy: 'What shows it',
    liftedBy: 'What would lift it',
    data: 'What it was learnt from',
    what: 'What',
    value: 'Value',
    facts: {
      portfolio: 'Portfolio',
      rows: 'Applications',
      baseRate: 'Defaults',
      development: 'Fitted on',
      untouched: 'Kept untouched',
      features: 'Features',
      hash: 'sha256 of the features',
      bundle: 'Bundle',
      model: 'Model',
      parameters: 'Parameters',
      columns: 'Columns of its matrix',
      folds: 'Folds and seed',
      weights: 'Weight of a default',
      seconds: 'Seconds of fitting',
      versions: 'Engines',
      format: 'Format',
    },
    featuresOf: (count: string, preset: string) => `${count} (preset ${preset})`,
    foldsAndSeed: (folds: string, seed: string) => `${folds}, seed ${seed}`,
    table: 'Table',
    rowsTitle: 'Rows',
    columnsTitle: 'Columns',
    missing: 'Mean % missing',
    made: 'What it is and how to make it again',
    again: (command: string) => `The same tables and this command give the same files: ${command}`,
    files: 'Its files',
    file: 'File',
  },
  {
    title: (model, preset) => `Fiche du modèle : ${model} sur ${preset}`,
    subject: ({ bundle, day, rows, level }) =>
      `${bundle}, entraîné le ${day} ; chiffres sur ${rows} lignes intactes, intervalles à ${level}.`,
    use: 'À quoi il sert',
    uses: [
      'Classer des demandes de prêt à la consommation selon la probabilité que le demandeur fasse défaut.',
      'Aider un prêteur à décider, par une règle écrite à part du modèle, avec les raisons de chaque refus.',
    ],
    notUse: 'À quoi il ne sert pas',
    notUses: [
      'Décider sans règle, ou sans une personne à qui le demandeur puisse s’adresser.',
      'Toute autre question sur une personne : emploi, assurance, logement, prix.',
      'Des demandeurs différents de ceux qu’il a appris : les valeurs hors de la plage d’apprentissage sont dites avec chaque score.',
    ],
    figures: 'Ce que vaut son classement',
    where: ({ untouched, defaults, folds, seed }) =>
      `Choisi hors plis (${folds} plis, graine ${seed}) ; mesuré sur ${untouched} lignes, dont ${defaults} défauts, sur lesquelles ni modèle ni seuil n’a été ajusté.`,
    model: 'Modèle',
    costTitle: 'Coût',
    logLoss: 'Log-perte',
    verdict: 'Verdict',
    verdicts: {
      best: 'meilleur',
      tie: 'à égalité, dans l’incertitude',
      worse: 'moins bon',
    },
    thisOne: (verdict) => `celui-ci ; ${verdict}`,
    matrix: ({ threshold, refused, caught, missed, lost, granted }) =>
      `Au seuil de moindre coût hors plis (score ${threshold}), ${refused} sont refusées : ${caught} défauts arrêtés, ${lost} bons crédits perdus ; ${granted} bons crédits accordés, ${missed} défauts manqués.`,
    cost: ({ formula, cost, trivial }) =>
      `Coût ${formula} : ${cost}, là où le moins cher de tout accorder ou tout refuser coûte ${trivial}.`,
    calibration: 'Si ses probabilités se réalisent',
    uncalibrated: 'Ce modèle n’a pas de calibration : l’entraîner de nouveau en donne une.',
    calibrated: ({ method, mean, rate, error, chance }) =>
      `Calibré par ${method}. Probabilité moyenne ${mean} pour ${rate} de défauts. Erreur de calibration attendue ${error} ; des probabilités exactes en montreraient ${chance} par hasard.`,
    asTable: 'Les mêmes chiffres en table',
    decision: 'Les règles qui décident avec lui',
    noFeatures: (preset) =>
      `Les variables de son entraînement ne sont pas dans l’espace de travail : octroi features --preset ${preset}.`,
    rules:
      'Un score n’est pas une décision. Sur les lignes intactes, chaque règle donne ceci, ses règles fermes et ses segments compris ; ce que décide un examen n’est dans aucun coût :',
    rule: 'Règle',
    refusedFrom: 'Refus à partir de',
    scale: 'Sur',
    reviewedShare: 'À examiner',
    refusedShare: 'Refusées',
    fairness: 'Ce que sa règle fait aux groupes protégés',
    noFairness: 'Pas encore mesuré. Pour le remplir : octroi fairness.',
    groups: (rule) =>
      `Sous la règle ${rule} : la part accordée du groupe le moins accordé rapportée à celle du groupe le plus accordé (la règle des quatre cinquièmes demande 0,8), et l’écart entre groupes de ce qui est accordé à ceux qui remboursent.`,
    attribute: 'Attribut',
    impactRatio: 'Rapport d’impact [95 %]',
    opportunityGap: 'Écart chez ceux qui remboursent [95 %]',
    undefined: '–',
    faithful: 'Motifs fidèles',
    faithfulNote:
      'Les motifs sont fidèles quand mettre, à la place de leurs données, les valeurs typiques de demandeurs acceptés près du seuil ramène le score d’au moins la moitié du chemin vers le seuil.',
    importance: 'Ce qui fait bouger ses scores',
    noImportance: 'Pas encore mesuré. Pour le remplir : octroi explain.',
    feature: 'Variable',
    meanShap: '|SHAP| moyen, log-cote [95 %]',
    limits: 'Limites, trouvées par le programme dans ses propres chiffres',
    limit: 'Limite',
    shownBy: 'Ce qui la montre',
    liftedBy: 'Ce qui la lèverait',
    data: 'Sur quoi il a appris',
    what: 'Quoi',
    value: 'Valeur',
    facts: {
      portfolio: 'Portefeuille',
      rows: 'Demandes',
      baseRate: 'Défauts',
      development: 'Ajusté sur',
      untouched: 'Laissées intactes',
      features: 'Variables',
      hash: 'sha256 des variables',
      bundle: 'Paquet',
      model: 'Modèle',
      parameters: 'Réglages',
      columns: 'Colonnes de sa matrice',
      folds: 'Plis et graine',
      weights: 'Poids d’un défaut',
      seconds: 'Secondes d’ajustement',
      versions: 'Moteurs',
      format: 'Format',
    },
    featuresOf: (count, preset) => `${count} (préréglage ${preset})`,
    foldsAndSeed: (folds, seed) => `${folds}, graine ${seed}`,
    table: 'Table',
    rowsTitle: 'Lignes',
    columnsTitle: 'Colonnes',
    missing: '% manquant moyen',
    made: 'Ce qu’il est et comment le refaire',
    again: (command) =>
      `Les mêmes tables et cette commande donnent les mêmes fichiers : ${command}`,
    files: 'Ses fichiers',
    file: 'Fichier',
  },
);
