import type { Boosters, LightgbmParameters, XgboostParameters } from '@octroi/boosters';
import { noProgress } from '@octroi/core';
import { measureImportance, openScorer, type Encoder } from '@octroi/scoring';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awkwardLoans } from './awkward-rows.ts';
import { startNativeEngines, withoutLevels } from './native-engines.ts';

const trainings = [
  {
    engine: 'lightgbm',
    parameters: { objective: 'binary', seed: 3, cat_smooth: 1 } satisfies LightgbmParameters,
    rounds: 60,
  },
  {
    engine: 'xgboost',
    parameters: {
      objective: 'binary:logistic',
      seed: 3,
      min_split_loss: 1,
    } satisfies XgboostParameters,
    rounds: 60,
  },
] as const;

let boosters: Boosters;

beforeAll(async () => {
  boosters = await startNativeEngines();
});

afterAll(() => boosters[Symbol.asyncDispose]());

describe('importance beside the native engine', () => {
  it.each(trainings)('$engine: gain and mean absolute contributions', async (training) => {
    const data = awkwardLoans(2000, 5);
    const model = await boosters.train({ ...training, data });
    const matrix = withoutLevels(data.matrix);
    const width = matrix.columns.length;
    const scorer = openScorer({ engine: model.engine, bytes: Buffer.from(model.text) });
    const encoder: Encoder = {
      columns: matrix.columns.map(({ name }) => ({ kind: 'number', name, source: name })),
    };
    const measured = await measureImportance({
      bundle: 'b',
      model: 'm',
      scorer,
      encoder,
      matrix,
      labels: data.labels,
      explanation: scorer.explain(matrix),
      seed: 1,
      replicates: 10,
      shuffles: 1,
      progress: noProgress,
    });
    const gains = await boosters.importances(model, 'gain');
    const total = gains.reduce((sum, gain) => sum + gain, 0);
    const native = await boosters.predict({ model, matrix, output: 'contributions' });
    matrix.columns.forEach(({ name }, column) => {
      const ours = measured.features.find(({ feature }) => feature === name);
      let sum = 0;
      for (let row = 0; row < matrix.rows; row += 1) {
        sum += Math.abs(native[row * (width + 1) + column]);
      }
      expect(ours?.gain).toBeCloseTo(gains[column] / total, 6);
      expect(ours?.meanAbsoluteShap.estimate).toBeCloseTo(sum / matrix.rows, 6);
    });
  });
});
