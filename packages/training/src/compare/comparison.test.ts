import { createRandom } from '@octroi/core';
import { rocAuc } from '@octroi/statistics';
import { expect, test } from 'vitest';
import { modelNamed } from '../models/index.ts';
import type { ModelRun, TrainingRun } from '../train.ts';
import { compareModels } from './comparison.ts';

const random = createRandom('comparison');
const rows = 2000;
const labels = Float32Array.from({ length: rows }, () => (random.uniform() < 0.2 ? 1 : 0));
const everyRow = Int32Array.from(labels, (_, row) => row);
const [development, untouched] = [
  everyRow.filter((row) => row < 1500),
  everyRow.filter((row) => row >= 1500),
];
/** Probabilities as the scores say. */
const calibration: ModelRun['calibration'] = {
  calibration: { method: 'platt', slope: 1, intercept: 0 },
  candidates: [],
};
const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };

/** Scores that know the label but for noise. */
const noisy = (part: Int32Array, noise: number): Float64Array =>
  Float64Array.from(
    part,
    (row) => 1 / (1 + Math.exp(2 - 2 * labels[row] - noise * random.normal())),
  );

function modelRun(name: string, outOfFoldNoise: number, untouchedNoise: number): ModelRun {
  return {
    model: modelNamed(name),
    outOfFold: noisy(development, outOfFoldNoise),
    untouchedOutOfFold: noisy(untouched, outOfFoldNoise),
    untouched: noisy(untouched, untouchedNoise),
    fitted: { engine: 'linear', model: { kind: 'linear', columns: [], intercept: 0 } },
    encoder: { columns: [] },
    weightRatio: 1,
    calibration,
    fitSeconds: 1,
    folds: [],
  };
}

function runOf(...models: ModelRun[]): TrainingRun {
  const foldOf = development.map((row) => row % 3);
  return { split: { development, untouched, foldOf }, models };
}

const compare = (run: TrainingRun, own = labels) =>
  compareModels({ run, labels: own, costs, seed: 1 });

test('the best on untouched rows leads; the chosen one is best out of fold', () => {
  const { rows: ranked, chosen } = compare(
    runOf(modelRun('gb', 1, 3), modelRun('lgbm', 2, 1), modelRun('xgb', 4, 6)),
  );
  expect(ranked.map(({ name }) => name)).toEqual(['lgbm', 'gb', 'xgb']);
  expect(ranked.map(({ verdict }) => verdict)).toEqual(['best', 'worse', 'worse']);
  expect(chosen).toBe('gb');
});

test('a difference inside noise is a tie', () => {
  const model = modelRun('lgbm', 1, 1);
  const like = modelRun('xgb', 1, 1);
  const close = {
    ...like,
    untouched: model.untouched.map((score, row) => score + (row % 7) * 1e-3),
  };
  expect(compare(runOf(model, close)).rows.map(({ verdict }) => verdict)).toEqual(['best', 'tie']);
});

test('the threshold is the cheapest of all on the out-of-fold scores', () => {
  const model = modelRun('lgbm', 1.5, 1.5);
  const [row] = compare(runOf(model)).rows;
  const costAt = (threshold: number): number =>
    development.reduce((sum, of, at) => {
      const refused = model.outOfFold[at] >= threshold;
      return sum + (refused ? 1 - labels[of] : 10 * labels[of]);
    }, 0);
  const cheapest = Math.min(...Array.from(model.outOfFold, costAt), costAt(2));
  expect(costAt(row.threshold)).toBe(cheapest);
});

test('figures are of the untouched rows at that threshold', () => {
  const model = modelRun('lgbm', 1.5, 1.5);
  const [row] = compare(runOf(model)).rows;
  const scores = model.untouched;
  const own = labels.slice(1500);
  const refused = scores.map((score) => Number(score >= row.threshold));
  const hits = refused.filter((is, at) => is === 1 && own[at] === 1).length;
  const misses = own.filter((label, at) => label === 1 && refused[at] === 0).length;
  const alarms = refused.filter((is, at) => is === 1 && own[at] === 0).length;
  expect(row.matrix).toMatchObject({
    truePositives: hits,
    falseNegatives: misses,
    falsePositives: alarms,
  });
  expect(row.cost).toBe(10 * misses + alarms);
  expect(row.costInterval.lower).toBeLessThan(row.cost);
  expect(row.costInterval.upper).toBeGreaterThan(row.cost);
  expect(row.auc).toBeCloseTo(rocAuc({ labels: own, scores }), 12);
});

test('scores of weighted training are judged as probabilities with the weights taken out', () => {
  const plain = modelRun('lgbm', 1, 1);
  const odds = (score: number): number => (4 * score) / (1 - score);
  const weighted = {
    ...plain,
    weightRatio: 4,
    untouched: plain.untouched.map((score) => odds(score) / (1 + odds(score))),
  };
  const [of, ofWeighted] = [compare(runOf(plain)).rows[0], compare(runOf(weighted)).rows[0]];
  expect(ofWeighted.logLoss).toBeCloseTo(of.logLoss, 10);
  expect(ofWeighted.brier).toBeCloseTo(of.brier, 10);
});

test('accepting all is a threshold that JSON can hold', () => {
  const model = { ...modelRun('lgbm', 1, 1), outOfFold: new Float64Array(1500).fill(0.3) };
  const cheap = { falseNegativeCost: 1, falsePositiveCost: 100 };
  const { rows: ranked } = compareModels({ run: runOf(model), labels, costs: cheap, seed: 1 });
  expect(JSON.parse(JSON.stringify(ranked[0].threshold))).toBe(ranked[0].threshold);
  expect(ranked[0].threshold).toBeGreaterThan(0.3);
  expect(ranked[0].matrix).toMatchObject({ falsePositives: expect.any(Number) as number });
});
