/** The decision view in English; its shape is the type of both dictionaries. */
export const decisionEn = {
  model: (model: string, rows: string): string =>
    `${model}, on ${rows} untouched applications: neither the model nor a rule was fitted on them.`,
  simulator: {
    heading: 'What would another rule do?',
    lead: 'Move the two cut-offs: below the first an application is granted, from the second on refused, between them a person reviews it.',
    review: 'Reviewed from',
    refusal: 'Refused from',
    probability: (share: string): string => `probability ${share}`,
    costs: 'What decisions cost',
    missed: 'a default granted',
    lost: 'a good loan refused',
    reviewed: 'a review',
    least: 'To the least cost',
    inForce: 'To the rule in force',
    caption: 'What the rule does to the untouched applications',
    decision: 'decision',
    share: 'share',
    applications: 'applications',
    defaults: 'defaults',
    badRate: 'bad rate',
    names: { granted: 'Granted', review: 'Reviewed', refused: 'Refused' },
    nobody: '–',
    cost: 'Cost',
    leastCost: 'Least cost of one cut-off',
    against: 'Against the rule in force',
    same: 'the same applications are granted',
    added: (rows: string, rate: string): string => `${rows} more granted, ${rate} of them default`,
    dropped: (rows: string, rate: string): string =>
      `${rows} fewer granted, ${rate} of them default`,
    keep: 'To keep such a rule as a new version:',
  },
  calibration: {
    heading: 'Do its probabilities come true?',
    lead: (method: string): string =>
      `Of a hundred applications with a probability of 8%, eight should default. Scores become probabilities by a curve (${method}) fitted out of fold.`,
    methods: { platt: 'Platt', beta: 'beta', isotonic: 'isotonic' },
    none: 'This run was made before probabilities were calibrated.',
    mean: 'Mean probability',
    rate: 'Share that defaults',
    error: 'Calibration error',
    chance: 'Of exact probabilities, by chance',
    table: 'Predicted beside observed',
    rows: 'applications',
    predicted: 'mean probability',
    observed: 'share of defaults',
  },
  fairness: {
    heading: 'Whom does the rule treat worse?',
    none: 'Not measured yet for this model.',
    lead: (rule: string, rows: string): string =>
      `Under the rule “${rule}”, on ${rows} untouched applications, with 95% intervals. A ratio under .8 is what the four-fifths rule objects to.`,
    group: 'group',
    rows: 'applications',
    granted: 'granted',
    ratio: 'ratio to the highest',
    opportunity: 'granted of those who repay',
    impact: (ratio: string): string => `Adverse impact ratio: ${ratio}.`,
    suppressed: (rows: string): string => `${rows} applications in groups too small to show.`,
    undefined: '–',
    readsNone: 'No feature of the model reads a protected attribute.',
    reads: (count: string): string => `${count} features of the model read a protected attribute.`,
    without: (change: { readonly auc: string; readonly cost: string }): string =>
      `With them the AUC changes by ${change.auc} and the cost by ${change.cost}.`,
  },
};

export type DecisionWords = typeof decisionEn;
