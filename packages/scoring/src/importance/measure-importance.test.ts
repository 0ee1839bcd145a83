import { createRandom, noProgress, type Matrix } from '@octroi/core';
import { percentileInterval, rocAuc } from '@octroi/statistics';
import { describe, expect, test } from 'vitest';
import type { Encoder } from '../encoder/encoder.ts';
import { TreeScorer } from '../model/tree-scorer.ts';
import type { Scorer } from '../scorer.ts';
import { PathDependentShap } from '../shap/path-dependent-shap.ts';
import { randomRows, randomTrees } from '../testing/random-trees.ts';
import { drawResamples } from './draw-resamples.ts';
import { measureImportance, type ImportanceRequest } from './measure-importance.ts';
import { shuffledTreeScores } from './shuffled-tree-scores.ts';
import { splitGains } from './split-gains.ts';

const columns = 5;
const model = randomTrees(7, { trees: 12, columns });
const matrix = randomRows(8, { rows: 80, columns });
const scores = new TreeScorer(model).score(matrix);
const noise = createRandom(3);
const labels = Array.from(scores, (score) => (score + 2 * noise.normal() > 1 ? 1 : 0));
/** Columns 0 and 1 are of one feature. */
const encoder: Encoder = {
  columns: ['pair', 'pair', 'c2', 'c3', 'c4'].map((source, column) => ({
    kind: 'number',
    name: `c${column}`,
    source,
  })),
};
const scorer: Scorer = {
  engine: 'lightgbm',
  columns: model.features,
  score: (rows) => new TreeScorer(model).score(rows),
  scoreStages: (rows, most) => new TreeScorer(model).scoreStages(rows, most),
  explain: (rows) => new PathDependentShap(model).explain(rows),
  explainAgainst: () => (rows) => new PathDependentShap(model).explain(rows),
  gains: splitGains(model),
  shuffledScores: (rows) => shuffledTreeScores(model, rows),
};
const request: ImportanceRequest = {
  bundle: 'b',
  model: 'lgbm',
  scorer,
  encoder,
  matrix,
  labels,
  explanation: scorer.explain(matrix),
  seed: 42,
  shuffles: 2,
  replicates: 60,
  progress: noProgress,
};

describe('importance', () => {
  test('mean absolute SHAP of a feature is that of its columns together, the largest first', async () => {
    const { features, rows } = await measureImportance(request);
    expect(rows).toBe(80);
    const { contributions } = request.explanation;
    const together = Array.from({ length: 80 }, (_, row) =>
      Math.abs(contributions[row * columns] + contributions[row * columns + 1]),
    );
    const pair = features.find(({ feature }) => feature === 'pair');
    const mean = together.reduce((sum, size) => sum + size, 0) / 80;
    expect(pair?.meanAbsoluteShap.estimate).toBeCloseTo(mean, 14);
    const estimates = features.map(({ meanAbsoluteShap: { estimate } }) => estimate);
    expect(estimates).toEqual(estimates.toSorted((one, other) => other - one));
  });

  test('gain shares add up to 1, a pair to its columns', async () => {
    const { features } = await measureImportance(request);
    const total = features.reduce((sum, { gain }) => sum + (gain ?? NaN), 0);
    expect(total).toBeCloseTo(1, 14);
    const gains = splitGains(model);
    const whole = gains.reduce((sum, gain) => sum + gain, 0);
    const pair = features.find(({ feature }) => feature === 'pair');
    expect(pair?.gain).toBeCloseTo((gains[0] + gains[1]) / whole, 14);
  });

  test('permutation is the fall of the AUC of rows scored anew, with its bootstrap', async () => {
    const { features } = await measureImportance(request);
    for (const { feature, permutation } of features) {
      const { fall, lower, upper } = byForce(feature);
      expect(permutation.estimate).toBeCloseTo(fall, 14);
      expect(permutation.lower).toBeCloseTo(lower, 14);
      expect(permutation.upper).toBeCloseTo(upper, 14);
    }
  });

  test('the same seed gives the same figures, another other ones', async () => {
    const one = await measureImportance(request);
    expect(await measureImportance(request)).toEqual(one);
    expect(await measureImportance({ ...request, seed: 43 })).not.toEqual({ ...one, seed: 43 });
  });

  test('a feature without a split, or a model without any', async () => {
    const gains = splitGains(model).with(2, 0);
    const unused = await measureImportance({ ...request, scorer: { ...scorer, gains } });
    expect(unused.features.find(({ feature }) => feature === 'c2')?.permutation).toEqual({
      estimate: 0,
      lower: 0,
      upper: 0,
    });
    const linear = await measureImportance({ ...request, scorer: { ...scorer, gains: null } });
    expect(linear.features.every(({ gain }) => gain === null)).toBe(true);
    const none = { ...scorer, gains: new Float64Array(columns) };
    const still = await measureImportance({ ...request, scorer: none });
    expect(still.features.every(({ gain }) => gain === 0)).toBe(true);
  });

  test('one class, or no row, is refused', async () => {
    const one = measureImportance({ ...request, labels: labels.map(() => 0) });
    await expect(one).rejects.toMatchObject({ code: 'STATISTICS_ONE_CLASS' });
    const empty = { rows: 0, columns: matrix.columns, values: new Float32Array(0) };
    const none = measureImportance({ ...request, matrix: empty, labels: [] });
    await expect(none).rejects.toMatchObject({ code: 'STATISTICS_NO_ROWS' });
  });

  test('it tells how far it is, and stops at a signal', async () => {
    const abort = new AbortController();
    const seen: number[] = [];
    const measured = measureImportance({
      ...request,
      signal: abort.signal,
      progress: ({ done, total }) => {
        seen.push(done, total ?? NaN);
        if (done === 2) abort.abort(new Error('enough'));
      },
    });
    await expect(measured).rejects.toThrow('enough');
    expect(seen).toEqual([1, 4, 2, 4]);
  });
});

/** The definition: write out the shuffled rows, score them all, and every resample too. */
function byForce(feature: string): { fall: number; lower: number; upper: number } {
  const random = createRandom(42).fork(`shuffle/${feature}`);
  const order = Uint32Array.from({ length: 80 }, (_, row) => row);
  const resamples = drawResamples(labels, 60, createRandom(42).fork('resamples'));
  const falls = new Float64Array(60);
  let fall = 0;
  for (let shuffle = 0; shuffle < 2; shuffle += 1) {
    random.shuffle(order);
    const values = matrix.values.slice();
    encoder.columns.forEach(({ source }, column) => {
      if (source !== feature) return;
      order.forEach((from, row) => (values[column * 80 + row] = matrix.values[column * 80 + from]));
    });
    const anew = new TreeScorer(model).score({ ...matrix, values } satisfies Matrix);
    fall += (rocAuc({ scores, labels }) - rocAuc({ scores: anew, labels })) / 2;
    resamples.forEach((counts, replicate) => {
      const rows = Array.from(counts).flatMap((count, row) => Array<number>(count).fill(row));
      const of = (all: Float64Array): number =>
        rocAuc({
          scores: Float64Array.from(rows, (row) => all[row]),
          labels: rows.map((row) => labels[row]),
        });
      falls[replicate] += (of(scores) - of(anew)) / 2;
    });
  }
  return { fall, ...percentileInterval(falls, 0.95) };
}
