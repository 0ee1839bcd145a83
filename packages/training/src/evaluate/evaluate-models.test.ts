import type { Boosters } from '@octroi/boosters';
import { createRandom, noProgress, type Frame } from '@octroi/core';
import type { Preset } from '@octroi/features';
import { rocAuc, type Comparison, type RunEvaluation } from '@octroi/statistics';
import { expect, test } from 'vitest';
import { compareModels } from '../compare/comparison.ts';
import { modelNamed } from '../models/index.ts';
import { calibratedScores } from '../calibration/calibrated-scores.ts';
import { rowsOf } from '../rows-of.ts';
import { loanPreset, syntheticLoans } from '../testing/synthetic-loans.ts';
import { train, type TrainingRun } from '../train.ts';
import { evaluateModels } from './evaluate-models.ts';

const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };
const seed = 5;

interface Rows {
  readonly frame: Frame;
  readonly labels: Float32Array;
  readonly groups: Int32Array;
}

const noTrees: Boosters = {
  train: () => Promise.reject(new TypeError('no trees here')),
  predict: () => Promise.reject(new TypeError('no trees here')),
  importances: () => Promise.reject(new TypeError('no trees here')),
  openHandles: 0,
  processId: undefined,
  [Symbol.asyncDispose]: () => Promise.resolve(),
};

interface Evaluated {
  readonly run: TrainingRun;
  readonly comparison: Comparison;
  readonly evaluation: RunEvaluation;
  readonly again: RunEvaluation;
}

const logit = (share: number): number => Math.log(share / (1 - share));

/** Of logistic regression, which needs no native engine. */
async function evaluate(rows: Rows, preset: Preset): Promise<Evaluated> {
  const run = await train({
    preset,
    ...rows,
    models: [modelNamed('log_reg')],
    parameters: 'deck',
    folds: 3,
    holdout: 4,
    seed,
    boosters: noTrees,
    progress: noProgress,
  });
  const comparison = compareModels({ run, labels: rows.labels, costs, seed });
  const request = { id: 'run', run, comparison, ...rows, seed };
  return { run, comparison, evaluation: evaluateModels(request), again: evaluateModels(request) };
}

const loans = syntheticLoans(3000, 2);
const ofLoans = evaluate(loans, loanPreset);

test('curves are of the untouched rows', async () => {
  const { run, evaluation } = await ofLoans;
  const labels = rowsOf(loans.labels, run.split.untouched);
  const [{ untouched: scores, weightRatio }] = run.models;
  const [model] = evaluation.models;
  expect(model).toMatchObject({ name: 'log_reg', rows: labels.length, weightRatio });
  expect(model.defaults).toBe(labels.filter((label) => label === 1).length);
  expect(model.scores.repaid.reduce((sum, count) => sum + count, 0)).toBe(
    model.rows - model.defaults,
  );
  const [first, last] = [model.cost[0], model.cost.at(-1)];
  expect(first).toMatchObject({ cost: model.rows - model.defaults, approved: 0, badRate: null });
  expect(last).toMatchObject({ cost: 10 * model.defaults, approved: 1 });
  const middle = model.cost[100];
  const granted = scores.filter((score) => score < middle.threshold).length;
  expect(middle.approved).toBe(granted / labels.length);
  expect(middle.lower).toBeLessThan(middle.cost);
  expect(middle.upper).toBeGreaterThan(middle.cost);
  expect(model.roc.length).toBeLessThanOrEqual(200);
});

test('the threshold and the Bayes rule are among the cut-offs, weights taken into account', async () => {
  const { evaluation, run } = await ofLoans;
  const [model] = evaluation.models;
  const { weightRatio } = run.models[0];
  expect(weightRatio).toBeGreaterThan(1);
  const score = model.bayesThreshold;
  const [probability] = calibratedScores(run.models[0], Float64Array.of(score));
  expect(probability).toBeCloseTo(1 / 11, 12);
  expect(model.cost.map(({ threshold }) => threshold)).toContain(score);
});

test('the plane is the model’s log-odds and an orthogonal direction', async () => {
  const { comparison, evaluation, run } = await ofLoans;
  const { projection } = evaluation;
  const labels = rowsOf(loans.labels, run.split.untouched);
  const [{ untouched: scores }] = run.models;
  expect(projection?.model).toBe('log_reg');
  expect(projection?.auc).toBeCloseTo(rocAuc({ scores, labels }), 12);
  expect(projection?.points).toHaveLength(labels.length);
  projection?.points.forEach(({ x, defaulted }, at) => {
    expect(Math.abs(x - logit(scores[at]))).toBeLessThan(0.0006);
    expect(defaulted).toBe(labels[at] === 1);
  });
  expect(projection?.heaviest.x).toContain('debt');
  expect(projection?.boundary).toBeCloseTo(logit(comparison.rows[0].threshold), 12);
});

test('the same run gives the same evaluation again, and JSON holds it', async () => {
  const { evaluation, again } = await ofLoans;
  expect(again).toEqual(evaluation);
  expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
});

test('classes that a line parts have AUC 1, and every point is on its side', async () => {
  const random = createRandom('apart');
  const rows = 1200;
  const labels = Float32Array.from({ length: rows }, () => Number(random.uniform() < 0.3));
  const place = Float64Array.from({ length: rows }, () => 4 * random.normal());
  const column = (name: string, values: Float64Array) =>
    ({ kind: 'number', name, values }) as const;
  const frame: Frame = {
    rows,
    columns: [
      column(
        'sum',
        place.map((value, row) => value + 3 * labels[row]),
      ),
      column('place', place),
    ],
  };
  const preset: Preset = { ...loanPreset, learnt: [], bending: [] };
  const groups = Int32Array.from(labels, (_, row) => row);
  const { evaluation } = await evaluate({ frame, labels, groups }, preset);
  const { projection } = evaluation;
  expect(projection?.auc).toBe(1);
  const boundary = projection?.boundary ?? NaN;
  projection?.points.forEach(({ x, defaulted }) => {
    expect(x >= boundary).toBe(defaulted);
  });
});

test('each model is set beside the cheapest one, in pairs', async () => {
  const { run } = await ofLoans;
  const [only] = run.models;
  const mild = { falseNegativeCost: 2, falsePositiveCost: 1 };
  const worse = only.untouched.toReversed();
  const two: TrainingRun = {
    ...run,
    models: [only, { ...only, model: modelNamed('lgbm'), untouched: worse }],
  };
  const comparison = compareModels({ run: two, labels: loans.labels, costs: mild, seed });
  const request = { id: 'run', run: two, comparison, ...loans, seed };
  const { models } = evaluateModels(request);
  const [best, other] = comparison.rows;
  expect(models.map(({ name }) => name)).toEqual(['log_reg', 'lgbm']);
  expect(models[0].againstCheapest).toBeNull();
  expect(models[1].againstCheapest).toMatchObject({
    difference: other.cost - best.cost,
    verdict: 'worse',
  });
});

test('a run without a linear model has no plane', async () => {
  const { run } = await ofLoans;
  const [only] = run.models;
  const trees: TrainingRun = {
    ...run,
    models: [{ ...only, fitted: { engine: 'lightgbm', model: { engine: 'lightgbm', text: '' } } }],
  };
  const comparison = compareModels({ run: trees, labels: loans.labels, costs, seed });
  const request = { id: 'run', run: trees, comparison, ...loans, seed };
  expect(evaluateModels(request).projection).toBeNull();
});
