import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgressUpdate } from '@octroi/core';
import type { Boosters, TrainRequest } from './boosters.ts';
import { startBoosters } from './child-boosters.ts';
import type { BoosterData } from './data-check.ts';
import type { EngineName } from './engine/engine.ts';
import { librariesOfThisMachine } from './testing/this-machine.ts';
import { loanData } from './testing/loan-data.ts';

const data = loanData(800, 1);
const validation = loanData(400, 2);
const rows = data.matrix.rows;

let boosters: Boosters;

beforeAll(async () => {
  boosters = await startBoosters({ libraries: librariesOfThisMachine(), threads: 1 });
});

afterAll(() => boosters[Symbol.asyncDispose]());

describe('lightgbm with few columns a tree', () => {
  it('makes the trees that it makes row by row', async () => {
    const train = (own: { force_row_wise?: boolean }): Promise<{ text: string }> => {
      const parameters = { objective: 'binary', feature_fraction: 0.24, seed: 1, ...own } as const;
      return boosters.train({ engine: 'lightgbm', data, rounds: 20, parameters });
    };
    const [{ text }, rowByRow] = [await train({}), await train({ force_row_wise: true })];
    const trees = (model: string): string => model.slice(0, model.indexOf('\nparameters:'));
    expect(trees(text)).toBe(trees(rowByRow.text));
    expect(text).toContain('[force_col_wise: 1]');
    expect(rowByRow.text).toContain('[force_row_wise: 1]');
  });
});

describe.each(['lightgbm', 'xgboost'] as const)('%s', (engine) => {
  it('learns: higher scores where more loans default', async () => {
    const model = await boosters.train(requestFor(engine));
    const scores = await boosters.predict({ model, matrix: validation.matrix, output: 'raw' });
    expect(areaUnderCurve(scores, validation.labels)).toBeGreaterThan(0.65);
    expect(model.rounds).toBe(20);
    expect(model.trainSeconds).toBeGreaterThan(0);
    expect(boosters.openHandles).toBe(0);
  });

  it('gives the same text for the same data, seed and threads, in a new process too', async () => {
    const first = await boosters.train(requestFor(engine));
    const second = await boosters.train(requestFor(engine));
    await using others = await startBoosters({ libraries: librariesOfThisMachine(), threads: 1 });
    const third = await others.train(requestFor(engine));
    expect(second.text).toBe(first.text);
    expect(third.text).toBe(first.text);
  });

  it('turns raw scores into probabilities, contributions and leaves', async () => {
    const model = await boosters.train(requestFor(engine));
    const ask = (output: 'raw' | 'probability' | 'contributions' | 'leaf') =>
      boosters.predict({ model, matrix: data.matrix, output });
    const raw = await ask('raw');
    const probability = await ask('probability');
    const contributions = await ask('contributions');
    const leaf = await ask('leaf');
    const perRow = data.matrix.columns.length + 1;
    expect([raw.length, probability.length]).toEqual([rows, rows]);
    expect([contributions.length, leaf.length]).toEqual([rows * perRow, rows * model.rounds]);
    for (let row = 0; row < rows; row += 97) {
      expect(probability[row]).toBeCloseTo(1 / (1 + Math.exp(-raw[row])), 6);
      const parts = contributions.subarray(row * perRow, (row + 1) * perRow);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(raw[row], 4);
    }
    expect(boosters.openHandles).toBe(0);
  });

  it('predicts from the text alone', async () => {
    const model = await boosters.train(requestFor(engine));
    const matrix = data.matrix;
    const kept = await boosters.predict({ model, matrix, output: 'raw' });
    const read = await boosters.predict({
      model: { engine, text: model.text },
      matrix,
      output: 'raw',
    });
    expect(read).toEqual(kept);
  });

  it('uses the category column as categories and says which columns matter', async () => {
    const model = await boosters.train(requestFor(engine));
    const gain = await boosters.importances(model, 'gain');
    const split = await boosters.importances(model, 'split');
    expect(gain.length).toBe(4);
    expect(gain[0]).toBeGreaterThan(0);
    expect(gain[2]).toBeGreaterThan(0);
    expect([gain[3], split[3]]).toEqual([0, 0]);
    expect(split.every(Number.isInteger)).toBe(true);
    const categorical = engine === 'lightgbm' ? /\nnum_cat=[1-9]/ : /"categories_nodes":\[\d/;
    expect(model.text).toMatch(categorical);
  });

  it('keeps the caller’s column names beside codes the engine takes', async () => {
    const model = await boosters.train(requestFor(engine));
    expect(model.features.map((feature) => feature.name)).toEqual(
      data.matrix.columns.map((column) => column.name),
    );
    for (const { code } of model.features) expect(model.text).toContain(code);
    expect(model.text).not.toContain('"total", [all]');
  });

  it('follows weights: a heavier default raises the scores', async () => {
    const weights = data.labels.map((label) => (label === 1 ? 5 : 1));
    const plain = await boosters.train(requestFor(engine));
    const weighted = await boosters.train(requestFor(engine, { data: { ...data, weights } }));
    const mean = async (model: typeof plain) => {
      const scores = await boosters.predict({ model, matrix: data.matrix, output: 'probability' });
      return scores.reduce((sum, score) => sum + score, 0) / rows;
    };
    expect(await mean(weighted)).toBeGreaterThan((await mean(plain)) + 0.1);
  });

  it('stops early, and keeps the best round only', async () => {
    const model = await boosters.train(
      requestFor(engine, { rounds: 400, validation, earlyStoppingRounds: 10 }),
    );
    const values = model.evaluations.map((evaluation) => evaluation.value);
    const best = values.indexOf(Math.max(...values)) + 1;
    expect(model.evaluations[0]).toMatchObject({ round: 1, metric: 'auc' });
    expect(model.evaluations.length).toBe(best + 10);
    expect([model.bestRound, model.rounds]).toEqual([best, best]);
    const leaf = await boosters.predict({ model, matrix: data.matrix, output: 'leaf' });
    expect(leaf.length).toBe(rows * best);
    for (const { code } of model.features) expect(model.text).toContain(code);
  });

  it('tells of progress up to the last round', async () => {
    const seen: ProgressUpdate[] = [];
    await boosters.train(requestFor(engine, { onProgress: (update) => seen.push(update) }));
    expect(seen.at(-1)).toEqual({ step: engine, done: 20, total: 20, unit: 'rounds' });
  });

  it('stops between rounds when cancelled, and works on', async () => {
    const controller = new AbortController();
    const cancelled = boosters.train(
      requestFor(engine, {
        rounds: 1_000_000,
        signal: controller.signal,
        onProgress: () => {
          controller.abort();
        },
      }),
    );
    await expect(cancelled).rejects.toMatchObject({
      code: 'BOOSTER_CANCELLED',
      values: { engine },
    });
    const before = boosters.processId;
    expect(boosters.openHandles).toBe(0);
    await expect(boosters.train(requestFor(engine))).resolves.toMatchObject({ rounds: 20 });
    expect(boosters.processId).toBe(before);
  });

  it('refuses to begin what is cancelled already', async () => {
    const request = requestFor(engine, { signal: AbortSignal.abort() });
    await expect(boosters.train(request)).rejects.toMatchObject({
      code: 'BOOSTER_CANCELLED',
      values: { rounds: 0 },
    });
  });

  it('answers cleanly on labels of one class and on a matrix of constants', async () => {
    const labels = new Float32Array(rows);
    const values = new Float32Array(rows * 4).fill(1);
    for (const odd of [
      { ...data, labels },
      { ...data, matrix: { ...data.matrix, values } },
    ]) {
      const outcome = boosters.train(requestFor(engine, { data: odd }));
      await expect(outcome).resolves.toMatchObject({ engine });
      const model = await outcome;
      const scores = await boosters.predict({ model, matrix: odd.matrix, output: 'probability' });
      expect(new Set(scores).size).toBeLessThan(labels === odd.labels ? 50 : 2);
    }
    expect(boosters.openHandles).toBe(0);
  });

  it('gives the engine’s own words on a value it refuses', async () => {
    const request =
      engine === 'lightgbm'
        ? { ...requestFor('lightgbm'), engine, parameters: { num_leaves: 1 } }
        : { ...requestFor('xgboost'), engine, parameters: { max_bin: 1 } };
    await expect(boosters.train(request as TrainRequest)).rejects.toMatchObject({
      code: 'BOOSTER_REFUSED',
      values: { engine },
    });
    expect(boosters.openHandles).toBe(0);
  });

  it('refuses a text that is no model, and a matrix of other columns', async () => {
    const { matrix } = data;
    await expect(
      boosters.predict({ model: { engine, text: 'no model at all' }, matrix, output: 'raw' }),
    ).rejects.toMatchObject({ code: 'BOOSTER_REFUSED', values: { engine } });
    const model = await boosters.train(requestFor(engine));
    const narrow = {
      rows,
      columns: matrix.columns.slice(0, 2),
      values: matrix.values.slice(0, 2 * rows),
    };
    await expect(boosters.predict({ model, matrix: narrow, output: 'raw' })).rejects.toMatchObject({
      code: 'BOOSTER_MATRIX_SHAPE',
      values: { expected: 4, found: 2 },
    });
    expect(boosters.openHandles).toBe(0);
  });
});

function requestFor(
  engine: EngineName,
  changes: Partial<Omit<TrainRequest, 'engine' | 'parameters'>> & { data?: BoosterData } = {},
): TrainRequest {
  const base = { rounds: 20, data, ...changes };
  return engine === 'lightgbm'
    ? {
        ...base,
        engine,
        parameters: {
          objective: 'binary',
          metric: 'auc',
          num_leaves: 7,
          seed: 3,
          max_cat_to_onehot: 1,
        },
      }
    : {
        ...base,
        engine,
        parameters: {
          objective: 'binary:logistic',
          eval_metric: 'auc',
          max_depth: 3,
          seed: 3,
          max_cat_to_onehot: 1,
        },
      };
}

/** Share of pairs (default, no default) that the scores put in order. */
function areaUnderCurve(scores: Float64Array, labels: Float32Array): number {
  const bad = scores.filter((_, row) => labels[row] === 1);
  const good = scores.filter((_, row) => labels[row] === 0);
  let ordered = 0;
  for (const score of bad) {
    for (const other of good) ordered += score > other ? 1 : score === other ? 0.5 : 0;
  }
  return ordered / (bad.length * good.length);
}
