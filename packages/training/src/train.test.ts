import type { Boosters } from '@octroi/boosters';
import { findLibraries, startBoosters } from '@octroi/boosters';
import { createRandom, noProgress, type Frame } from '@octroi/core';
import { encode } from '@octroi/scoring';
import { logLoss, rocAuc } from '@octroi/statistics';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareModels } from './compare/comparison.ts';
import { modelNamed, models } from './models/index.ts';
import type { Model } from './models/model.ts';
import { scoreModel } from './models/score-model.ts';
import { rowsOf } from './rows-of.ts';
import { learntLoans, learntPreset } from './testing/learnt-loans.ts';
import { loanPreset, syntheticLoans } from './testing/synthetic-loans.ts';
import { train, type TrainingRun } from './train.ts';
import type { TrainingRequest } from './training-request.ts';

const { platform, arch } = process;
const folder = path.resolve(import.meta.dirname, '../../../.tools/boosters');
let boosters: Boosters;
beforeAll(async () => {
  const libraries = findLibraries({ folder, environment: {}, platform, arch });
  boosters = await startBoosters({ libraries, threads: 1 });
});
afterAll(() => boosters[Symbol.asyncDispose]());

const loans = syntheticLoans(1200, 5);
const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };

const request = (changes: Partial<TrainingRequest> = {}): TrainingRequest => ({
  preset: loanPreset,
  ...loans,
  models,
  parameters: 'tuned',
  folds: 3,
  holdout: 5,
  seed: 1,
  boosters,
  threads: 2,
  progress: noProgress,
  ...changes,
});

/** The frame with other numbers and texts in some rows. */
function garbled(frame: Frame, rows: Int32Array): Frame {
  const columns = frame.columns.map((column) => {
    if (column.kind === 'number') {
      const values = column.values.slice();
      for (const row of rows) values[row] = -1000 - row;
      return { ...column, values };
    }
    const codes = column.codes.slice();
    for (const row of rows) codes[row] = row % 2 === 0 ? -1 : 0;
    return { ...column, codes };
  });
  return { ...frame, columns };
}

const thresholdsOf = (run: TrainingRun, labels: Float32Array): unknown[] =>
  compareModels({ run, labels, costs, seed: 1 })
    .rows.map(({ name, threshold, outOfFoldAuc }) => [name, threshold, outOfFoldAuc])
    .sort();

describe('four models on one table', () => {
  let run: TrainingRun;
  const progressed: number[] = [];
  beforeAll(async () => {
    const progress = ({ done }: { done: number }): void => void progressed.push(done);
    run = await train(request({ progress }));
  });

  test('the folds score untouched rows too, and about as well as development rows', () => {
    const { development, untouched } = run.split;
    for (const { outOfFold, untouchedOutOfFold, untouched: final } of run.models) {
      expect(untouchedOutOfFold.every((score) => score > 0 && score < 1)).toBe(true);
      expect(untouchedOutOfFold).not.toEqual(final);
      const auc = (scores: Float64Array, rows: Int32Array): number =>
        rocAuc({ scores, labels: rowsOf(loans.labels, rows) });
      const gap = auc(untouchedOutOfFold, untouched) - auc(outOfFold, development);
      expect(Math.abs(gap)).toBeLessThan(0.08);
    }
  });

  test('every row is in the development part or untouched, and scored by models not fitted on it', () => {
    const { development, untouched, foldOf } = run.split;
    const all = [...development, ...untouched].sort((one, other) => one - other);
    expect(all).toEqual(Array.from({ length: 1200 }, (_, row) => row));
    expect(untouched.length).toBeCloseTo(240, -1);
    expect(new Set(foldOf)).toEqual(new Set([0, 1, 2]));
    expect(run.models.map(({ model }) => model.name)).toEqual(['log_reg', 'xgb', 'lgbm', 'gb']);
    for (const { outOfFold, untouched: scores } of run.models) {
      expect([outOfFold.length, scores.length]).toEqual([development.length, untouched.length]);
      expect([...outOfFold, ...scores].every((score) => score > 0 && score < 1)).toBe(true);
    }
    expect(progressed).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  });

  test('each fold tells how long its fit took and how the loss fell', () => {
    const labels = rowsOf(loans.labels, run.split.development);
    for (const { model, folds, fitSeconds, outOfFold } of run.models) {
      expect(folds.map(({ fold }) => fold)).toEqual([0, 1, 2]);
      expect(folds.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThan(fitSeconds);
      for (const { fold, rows, losses } of folds) {
        expect(rows).toBeCloseTo((run.split.development.length * 2) / 3, -1);
        expect(losses.of).toBe(model.engine === 'linear' ? 'training' : 'validation');
        const [first, last] = [losses.points[0], losses.points[losses.points.length - 1]];
        if (model.engine === 'linear') {
          expect(last.loss).toBeLessThan(first.loss);
          continue;
        }
        const unseen = (_: number, row: number): boolean => run.split.foldOf[row] === fold;
        const own = { scores: outOfFold.filter(unseen), labels: labels.filter(unseen) };
        expect(last.loss).toBeCloseTo(logLoss(own), 12);
        expect(losses.points.length).toBeGreaterThan(5);
        expect(last.round).toBeLessThanOrEqual(Number(model.settings('tuned')['rounds']));
      }
    }
  });

  test('every model finds what makes a default likelier', () => {
    const labels = rowsOf(loans.labels, run.split.development);
    for (const { outOfFold: scores } of run.models) {
      expect(rocAuc({ labels, scores })).toBeGreaterThan(0.6);
    }
  });

  test('the untouched rows change no out-of-fold score, no model and no threshold', async () => {
    const frame = garbled(loans.frame, run.split.untouched);
    const other = await train(request({ frame }));
    expect(other.split).toEqual(run.split);
    other.models.forEach((model, index) => {
      const before = run.models[index];
      expect(model.outOfFold).toEqual(before.outOfFold);
      expect(model.fitted).toMatchObject({ engine: before.fitted.engine });
      expect(model.encoder).toEqual(before.encoder);
      expect(model.untouched).not.toEqual(before.untouched);
    });
    const turned = loans.labels.slice();
    for (const row of run.split.untouched) turned[row] = 1 - turned[row];
    expect(thresholdsOf(other, turned)).toEqual(thresholdsOf(run, loans.labels));
  });

  test('a text never seen in training, or nothing at all, is scored by every model', () => {
    const strange: Frame = {
      rows: 2,
      columns: loans.frame.columns.map((column) =>
        column.kind === 'number'
          ? { ...column, values: Float64Array.of(2, NaN) }
          : { ...column, levels: ['constructor'], codes: Int32Array.of(0, -1) },
      ),
    };
    for (const { fitted, encoder } of run.models) {
      const scores = scoreModel(fitted, encode(encoder, strange));
      expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
    }
  });

  test('columns with one value or none have no weight', () => {
    const { fitted } = run.models[0];
    if (fitted.engine !== 'linear') throw new Error('log_reg is linear');
    const weights = new Map(
      fitted.model.columns.map((column) => [column.name, column.coefficient]),
    );
    expect([weights.get('constant'), weights.get('never there')]).toEqual([0, 0]);
    expect(Math.abs(weights.get('debt') ?? 0)).toBeGreaterThan(0);
  });
});

test('where the target is drawn by lot nothing is found, target means included', async () => {
  const labels = createRandom(3).shuffle(loans.labels.slice());
  const run = await train(request({ labels }));
  const truth = rowsOf(labels, run.split.development);
  for (const { model, outOfFold: scores } of run.models) {
    const auc = rocAuc({ labels: truth, scores });
    expect(auc, model.name).toBeGreaterThan(0.43);
    expect(auc, model.name).toBeLessThan(0.57);
  }
});

test('where the target is drawn by lot nothing is learnt from neighbours or rows of history', async () => {
  const { frame, labels: known, groups } = learntLoans(1200, 5);
  const labels = createRandom(8).shuffle(known.slice());
  const drawn = { preset: learntPreset, frame, labels, groups, models: [modelNamed('lgbm')] };
  const [{ outOfFold: scores }] = (await train(request({ ...drawn, holdout: 0 }))).models;
  expect(Math.abs(rocAuc({ labels, scores }) - 0.5)).toBeLessThan(0.07);
  const informed = await train(request({ ...drawn, labels: known, holdout: 0 }));
  expect(rocAuc({ labels: known, scores: informed.models[0].outOfFold })).toBeGreaterThan(0.75);
});

test('the deck’s parameters weigh both classes alike, except for gb', async () => {
  const run = await train(request({ parameters: 'deck' }));
  const labels = rowsOf(loans.labels, run.split.development);
  const positives = labels.filter((label) => label === 1).length;
  const ratio = (labels.length - positives) / positives;
  expect(run.models.map(({ weightRatio }) => weightRatio)).toEqual([ratio, ratio, ratio, 1]);
});

test('rows of one person are on one side of every split', async () => {
  const groups = loans.groups.map((row) => Math.floor(row / 3));
  const run = await train(request({ groups, models: [modelNamed('log_reg')] }));
  const sides = new Map<number, Set<string>>();
  const note = (row: number, side: string): void => {
    const known = sides.get(groups[row]) ?? new Set<string>();
    sides.set(groups[row], known.add(side));
  };
  run.split.development.forEach((row, at) => {
    note(row, `fold ${run.split.foldOf[at]}`);
  });
  run.split.untouched.forEach((row) => {
    note(row, 'untouched');
  });
  expect([...sides.values()].every((seen) => seen.size === 1)).toBe(true);
  expect(sides.size).toBe(400);
});

describe('what cannot be trained on', () => {
  const { frame } = loans;
  const replace = (name: string, values: Float64Array): Frame => ({
    ...frame,
    columns: frame.columns.map((column) =>
      column.name === name && column.kind === 'number' ? { ...column, values } : column,
    ),
  });
  const debtWith = (value: number): Frame =>
    replace(
      'debt',
      Float64Array.from({ length: 1200 }, (_, row) => (row === 17 ? value : 1)),
    );
  const withLabel = (label: number): Float32Array =>
    loans.labels.map((own, row) => (row === 4 ? label : own));

  test.each<[string, Partial<TrainingRequest>, object]>([
    ['no model', { models: [] }, { code: 'TRAINING_NO_MODEL' }],
    [
      'one class',
      { labels: new Float32Array(1200).fill(1) },
      { code: 'TRAINING_ONE_CLASS', values: { rows: 1200, label: 1 } },
    ],
    [
      'a missing label',
      { labels: withLabel(NaN) },
      { code: 'TRAINING_LABEL_INVALID', values: { row: 4, found: NaN } },
    ],
    ['a label of 2', { labels: withLabel(2) }, { code: 'TRAINING_LABEL_INVALID' }],
    [
      'an infinity',
      { frame: debtWith(Infinity) },
      { code: 'MODEL_VALUE_INFINITE', values: { column: 'debt', row: 17, value: Infinity } },
    ],
    [
      'a number beyond 32 bits',
      { frame: debtWith(-1e39) },
      { code: 'MODEL_VALUE_INFINITE', values: { column: 'debt', row: 17, value: -1e39 } },
    ],
    [
      'four defaults',
      { labels: new Float32Array(1200).fill(1, 0, 4) },
      { code: 'TRAINING_TOO_FEW_ROWS', values: { label: 1, rows: 4, folds: 5 } },
    ],
    ['more folds than defaults', { folds: 1000 }, { code: 'TRAINING_TOO_FEW_ROWS' }],
  ])('%s is a known error', async (_, changes, error) => {
    await expect(train(request(changes))).rejects.toMatchObject(error);
  });
});

describe('stopping', () => {
  const waiting: Model = {
    ...modelNamed('log_reg'),
    name: 'waiting',
    fit: ({ signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          stopped.push('waiting');
          reject(new Error('stopped'));
        });
      }),
  };
  const failing: Model = {
    ...waiting,
    name: 'failing',
    fit: () => Promise.reject(new Error('a model failed')),
  };
  const stopped: string[] = [];

  test('a model that fails stops the others before its error is thrown', async () => {
    stopped.length = 0;
    const run = train(request({ models: [waiting, failing] }));
    await expect(run).rejects.toThrow('a model failed');
    expect(stopped).toEqual(['waiting']);
  });

  test('an abort stops every model', async () => {
    const controller = new AbortController();
    const run = train(request({ signal: controller.signal }));
    setTimeout(() => {
      controller.abort();
    }, 100);
    await expect(run).rejects.toThrow();
    const next = await train(request({ models: [modelNamed('gb')], parameters: 'deck' }));
    expect(next.models).toHaveLength(1);
  });
});
