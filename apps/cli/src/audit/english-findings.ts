import type { FindingWords } from './finding-form.ts';

const attributes = {
  gender: 'gender',
  age: 'age',
  'marital-status': 'marital status',
  origin: 'origin',
  religion: 'religion',
  health: 'health',
  opinion: 'opinion',
} as const;

const measures = {
  cost: 'cost',
  logLoss: 'log loss',
  brier: 'Brier score',
} as const;

export const englishFindings: FindingWords = {
  'f1-at-another-cutoff': (found, { count, number, percent }) => ({
    title: 'F1 is printed at another cut-off than the matrices',
    sums: [
      ...found.models.map(({ model, printed, recomputed, matrix: [tp, fp, fn] }) => {
        const sum = `2 x ${count(tp)} / (2 x ${count(tp)} + ${count(fp)} + ${count(fn)})`;
        return `${model}: 2 TP / (2 TP + FP + FN) = ${sum} = ${number(recomputed, 4)}; printed ${number(printed, 4)}.`;
      }),
      ...found.models
        .filter(({ printed, leastAtRecall }) => printed < leastAtRecall)
        .map(({ model, printed, leastAtRecall, matrix: [tp, , fn] }) => {
          const recall = percent(tp / (tp + fn));
          return `${model} catches ${recall} of the defaults: even if it refused everyone else too, F1 would be ${number(leastAtRecall, 4)}. ${number(printed, 4)} is of another cut-off.`;
        }),
      ...(found.fitsOneHalf
        ? [
            'The further a threshold lies from 0.5, the further its F1 is off: the printed ones are of a cut at 0.5.',
          ]
        : []),
      ...(found.bestPrinted === found.bestRecomputed
        ? []
        : [
            `As printed, ${found.bestPrinted} is best and ${found.worstPrinted} worst; by the matrices ${found.bestRecomputed} is best.`,
          ]),
    ],
    mend: 'Print F1 at the threshold of the matrix.',
  }),
  'scores-not-probabilities': (found, { number, percent }) => ({
    title: `${found.models.length} of ${found.outOf} models’ “probabilities” are none`,
    sums: [
      ...found.models.flatMap(({ model, meanProbability: mean }) =>
        mean === null
          ? []
          : `${model}: mean ${number(mean, 4)} where ${percent(found.baseRate, 2)} default: ${number(mean, 4)} / ${number(found.baseRate, 4)} = ${number(mean / found.baseRate, 1)} times as high.`,
      ),
      ...(found.models.some(({ unweightedThreshold }) => unweightedThreshold !== null)
        ? [
            `Balanced class weights raise all odds (1 - ${number(found.baseRate, 4)}) / ${number(found.baseRate, 4)} = ${number(found.classWeight, 1)} times. A probability costs least cut at ${number(found.bayesThreshold, 4)}.`,
          ]
        : []),
      ...found.models.flatMap(({ model, threshold, unweightedThreshold }) =>
        threshold === null || unweightedThreshold === null
          ? []
          : `${model}: threshold ${number(threshold, 4)}; its odds divided by ${number(found.classWeight, 1)} are those of ${number(unweightedThreshold, 4)}. The weights are still in its scores.`,
      ),
    ],
    mend: 'Take the class weights out of the scores, or calibrate them, before anyone reads one as a risk.',
  }),
  'mixed-scales': (found, { number, list }) => {
    const named = (models: typeof found.weighted): string =>
      list(models.map(({ model, threshold }) => `${model} (${number(threshold, 4)})`));
    const ratio = number(found.costRatio, 0);
    return {
      title: 'Thresholds of two scales stand in one column',
      sums: [
        `${named(found.calibrated)}: close to 1 / (1 + ${ratio}) = ${number(found.bayesThreshold, 4)}, the Bayes threshold of a calibrated probability at ${ratio} : 1.`,
        `${named(found.weighted)}: where class weights put the same cut. No rule can be one number for both.`,
      ],
      mend: `Bring all models to probabilities first: their thresholds are then all near ${number(found.bayesThreshold, 4)}.`,
    };
  },
  'cutoff-against-cost': (found, { number }) => {
    const odds = (cut: number): string =>
      `${number(cut, 4)} / ${number(1 - cut, 4)} = ${number(cut / (1 - cut), 3)}`;
    return {
      title: `The rule in use (${number(found.cutOff, 2)}) contradicts the threshold of least cost (${number(found.threshold, 4)})`,
      sums: [
        `Odds at the rule ${odds(found.cutOff)}, at the threshold of ${found.model} ${odds(found.threshold)}: ${number(found.factor, 2)} times.`,
        `The rule would be best if a missed default cost ${number(found.costRatio, 0)} / ${number(found.factor, 2)} = ${number(found.impliedRatio, 1)} refused good loans. The costs say ${number(found.costRatio, 0)}.`,
      ],
      mend: 'Bring the rule to the threshold of least cost, or the costs to what the rule stands for.',
    };
  },
  'threshold-on-reported-rows': (found, { count }) => ({
    title: 'The threshold was chosen on the rows it is reported on',
    sums: [
      `Chosen on “${found.rows}”, reported on “${found.rows}”: ${count(found.cost)} (${found.model}) is the least of many costs on the same ${count(found.count)} rows.`,
      `Each of them has a standard error of about ${count(found.costError)}; the least of them is low by luck too. New rows are likely to cost more.`,
    ],
    mend: 'Choose on out-of-fold scores; report on rows that nothing was chosen on.',
  }),
  'winner-within-noise': (found, { count, number, list }) => ({
    title: `The winner is within noise of ${list(found.rivals.map(({ model }) => model))}`,
    sums: [
      `${found.winner} costs ${count(found.cost)}, standard error ${count(found.costError)} from its matrix${found.auc === null || found.aucError === null ? '' : `; AUC ${number(found.auc, 4)}, standard error ${number(found.aucError, 4)} (Hanley and McNeil)`}.`,
      ...found.rivals.flatMap(({ model, cost, auc }) => [
        `${model} costs ${count(cost.lead)} more: ${number(cost.lead / cost.standardError, 1)} times the standard error of a difference (${count(cost.standardError)}, were the two models’ errors to correlate by ${number(found.correlation, 2)}). To be beyond chance at 95 % they would have to correlate by ${number(cost.neededCorrelation, 3)}.`,
        ...(auc === null
          ? []
          : [
              `${model} has an AUC lower by ${number(auc.lead, 4)}: ${number(auc.lead / auc.standardError, 1)} times the standard error of a difference (${number(auc.standardError, 4)}).`,
            ]),
      ]),
    ],
    mend: 'Call it a tie, or compare the scores row by row: paired DeLong, paired bootstrap.',
  }),
  'drift-within-one-split': (found, { count, number, percent }) => ({
    title: 'The drift report compares two parts of one split: it cannot find drift',
    sums: [
      ...(found.allRows === null
        ? []
        : [
            `${count(found.referenceRows)} + ${count(found.currentRows)} = ${count(found.allRows)}: the two windows are the labelled data, cut in two${found.split === null ? '' : ` (${found.split})`}.`,
          ]),
      ...(found.target === null
        ? []
        : [
            `Their default rates differ by ${number(found.target.difference, 6)}. Two draws differ by ${number(found.target.standardError, 4)} (one standard error); so little has a chance of ${percent(found.target.chance, 2)}: the split was stratified by the outcome.`,
          ]),
      ...(found.scores === null
        ? []
        : [
            `Scores: D = ${number(found.scores.statistic, 6)} at these sizes has p = ${number(found.scores.pValue, 4)}, what parts of one draw give.`,
          ]),
    ],
    mend: 'Compare with applications of a later period, or with those the model is to score.',
  }),
  'protected-input': (found, { list, count }) => ({
    title: 'Protected attributes are inputs',
    sums: [
      `${list(found.inputs.map(({ name, attribute }) => `${name} (${attributes[attribute]})`))}: ${count(found.inputs.length)} of ${count(found.outOf)} inputs, by their names.`,
    ],
    mend: 'Train without them and say what that costs. Where the law allows age or marital status, declare it: declaredInputs.',
  }),
  'cost-not-from-matrix': (found, { count }) => ({
    title: 'A cost does not follow from its matrix',
    sums: found.models.map(
      ({ model, falseNegatives, falsePositives, recomputed, printed }) =>
        `${model}: ${count(found.falseNegativeCost)} x ${count(falseNegatives)} + ${count(found.falsePositiveCost)} x ${count(falsePositives)} = ${count(recomputed)}; printed ${count(printed)}.`,
    ),
    mend: 'Print the cost of the matrix, or say which costs were taken (costs in the file).',
  }),
  'matrix-does-not-add-up': (found, { count, percent }) => ({
    title: 'A confusion matrix does not add up',
    sums: [
      ...found.rows.map(
        ({ model, sum, expected }) =>
          `${model}: TN + FP + FN + TP = ${count(sum)}; ${count(expected)} rows are reported on.`,
      ),
      ...found.classes.map(
        ({ model, positives, negatives, ofFirst: [p, n] }) =>
          `${model}: ${count(positives)} defaults and ${count(negatives)} good loans; the first model has ${count(p)} and ${count(n)}. They are not of the same rows.`,
      ),
      ...(found.rate === null
        ? []
        : [
            `The matrices hold ${percent(found.rate.recomputed, 2)} defaults; ${percent(found.rate.printed, 2)} are stated.`,
          ]),
    ],
    mend: 'Count all matrices on the same rows, as [[TN, FP], [FN, TP]].',
  }),
  'no-better-than-trivial': (found, { number, count }) => ({
    title: 'A model is no better than no model',
    sums: found.models.map(({ model, measure, value, trivial }) => {
      const write = measure === 'cost' ? count : (own: number): string => number(own, 5);
      const rule = measure === 'cost' ? 'one decision for everyone' : 'the base rate for everyone';
      return `${model}: ${measures[measure]} ${write(value)}; ${rule} gives ${write(trivial)}.`;
    }),
    mend: 'Look for swapped classes, scores that are no probabilities, or a threshold of another model.',
  }),
  'auc-impossible': (found, { number, percent }) => ({
    title: 'An AUC and its matrix cannot both be right',
    sums: found.models.map(
      ({ model, auc, recall, fallOut, least, most }) =>
        `${model}: ${percent(recall)} of the defaults and ${percent(fallOut)} of the good loans are refused. A ROC curve through that point has an AUC from ${number(least, 4)} to ${number(most, 4)}; printed ${number(auc, 4)}.`,
    ),
    mend: 'Compute both from the same scores and the same rows.',
  }),
  'p-value-not-of-statistic': (found, { number, count }) => ({
    title: 'A p-value does not follow from its distance',
    sums: found.tests.map(
      ({ test, statistic, printed, recomputed }) =>
        `${test === 'scores' ? 'Scores' : 'Outcomes'}: D = ${number(statistic, 6)} at ${count(found.referenceRows)} and ${count(found.currentRows)} rows has p = ${number(recomputed, 6)}; printed ${number(printed, 6)}.`,
    ),
    mend: 'State the rows each window really has, and test them again.',
  }),
};
