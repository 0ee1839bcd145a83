/** The models view in English; its shape is the type of both dictionaries. */
export const modelsEn = {
  run: (run: {
    preset: string;
    features: string;
    applicants: string;
    share: string;
    development: string;
    folds: string;
    untouched: string;
  }): string =>
    `${run.preset}: ${run.features} features of ${run.applicants} applicants, ${run.share} of them in default. Fitted on ${run.development} rows in ${run.folds} folds, reported on ${run.untouched} rows that neither fitting nor the choice of cut-offs has seen.`,
  table: {
    heading: 'Which model?',
    caption: 'Models compared on the untouched rows',
    model: 'model',
    verdict: 'verdict',
    auc: 'AUC [95%]',
    outOfFold: 'AUC out of fold',
    cost: 'cost [95%]',
    f1: 'F1',
    threshold: 'cut-off',
    matrix: 'decisions',
    logLoss: 'log loss',
    brier: 'Brier',
    best: 'best AUC',
    tie: 'tie (difference within noise)',
    worse: 'worse',
    chosen: 'chosen',
    cheapest: 'least cost',
    costTie: 'tie with the least cost',
    dearer: 'dearer',
    chosenWhy:
      'The model marked ▸ was chosen by its out-of-fold AUC, without a look at these rows. A tie is a difference whose 95% interval holds 0 (AUC: paired DeLong test; cost: paired bootstrap).',
    granted: 'granted',
    refused: 'refused',
    repaid: 'repaid',
    default: 'default',
  },
  ranking: {
    heading: 'Which ranks best?',
    lead: 'The AUC is how often a default scores above a repaid loan, both drawn at random: 50% by chance, 100% for a perfect order.',
  },
  cutoffs: {
    heading: 'What does each cut-off cost?',
    model: 'Model',
    slider: 'Cut-off on the score',
    hint: 'Drag the dark line, or use the slider and the arrow keys.',
    jump: 'Go to',
    cutoff: 'Cut-off',
    cost: 'Cost',
    approved: 'Share granted',
    badRate: 'Defaults among the granted',
    nobody: 'nobody granted',
    caught: 'Defaults refused',
    alarmed: 'Repaid loans refused',
    reading: (reading: {
      cutoff: string;
      cost: string;
      approved: string;
      badRate: string;
    }): string =>
      `cut-off ${reading.cutoff}: cost ${reading.cost}, ${reading.approved} granted, defaults among the granted ${reading.badRate}`,
    chosen: 'chosen cut-off',
    bayes: (share: string): string => `Bayes rule ${share}`,
  },
  importance: {
    heading: 'What weighs in the model?',
    of: (model: string, rows: string): string =>
      `${model}, on ${rows} applications it was not fitted on. The three measures answer three questions; where they agree, the feature matters.`,
    none: 'Importance has not been worked out for this model yet.',
    command: 'This command works it out:',
    noGain: 'A linear model has no splits, hence no gain.',
    features: 'feature',
    value: 'value',
  },
  separable: {
    heading: 'Linearly separable?',
    none: 'This picture needs a linear model in the run. This command trains one:',
    lead: (auc: string): string =>
      `Were the classes linearly separable, one straight boundary would have every default on one side and the AUC would be 1. It is ${auc}: no straight boundary parts them, and the shades between need a probability.`,
    parted: 'One straight boundary has every default on one side: the AUC is 1.',
    directions: (x: string, y: string): string =>
      `Across: mainly ${x}. Upwards: mainly ${y}, among the ten columns that weigh most.`,
    side: 'side of the boundary',
    refusedSide: 'refused side',
    grantedSide: 'granted side',
    share: 'share of defaults',
  },
  data: {
    names: {
      auc: 'of the AUCs',
      cost: 'of the costs',
      roc: 'of the ROC curves',
      cutoffs: 'of the cost curve',
      scores: 'of the scores',
      sides: 'of the boundary',
      shap: 'of the SHAP values',
      gain: 'of the gains',
      permutation: 'of the permutations',
    },
    lower: 'lower',
    upper: 'upper',
    scoreFrom: 'score from',
    scoreTo: 'to',
    falsePositives: 'repaid loans refused',
    truePositives: 'defaults refused',
  },
  states: {
    noRun: 'No models compared yet.',
    noRunWhat:
      'The comparison, the curves, what each cut-off costs and what weighs in the model will stand here. This command trains four models and compares them:',
    noCurves: 'This run was made before curves were kept: train again to see them.',
  },
};

export type ModelsWords = typeof modelsEn;
