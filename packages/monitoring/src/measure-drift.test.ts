import { isOctroiError } from '@octroi/core';
import { expect, test } from 'vitest';
import type { DriftReport } from './drift-report.ts';
import type { FeatureDrift } from './features/feature-drift.ts';
import { measureDrift } from './measure-drift.ts';
import {
  categories,
  feature,
  frame,
  loanFeatures,
  loans,
  numbers,
  request,
} from './testing/windows.ts';

const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };

function ofLoans(
  reference: Parameters<typeof loans>[0],
  current: Parameters<typeof loans>[0],
): DriftReport {
  return measureDrift({
    reference: loans(reference),
    current: loans(current),
    features: loanFeatures,
    costs,
  });
}

function featureOf({ features }: DriftReport, name: string): FeatureDrift {
  const found = features.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`${name} is not in the report`);
  return found;
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (isOctroiError(error)) return error.code;
    throw error;
  }
  return 'no error';
}

test('random halves of one population have no drift in twenty reports of twenty', () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const report = ofLoans({ rows: 1500, seed: `a${seed}` }, { rows: 600, seed: `b${seed}` });
    expect(report.verdict.level).toBe('none');
    expect(report.verdict.reasons).toEqual([]);
    expect(report.features.map(({ level }) => level)).toEqual([
      'none',
      'none',
      'none',
      'none',
      'none',
    ]);
  }
});

test('a shifted feature drifts, is named first, and weighs what it weighs for the model', () => {
  const report = ofLoans({ rows: 3000, seed: 1 }, { rows: 2000, seed: 2, shift: 0.9 });
  expect(report.features[0].name).toBe('income');
  expect(report.features[0].level).toBe('drift');
  expect(report.features[0].signs.map(({ kind }) => kind)).toEqual(['stability', 'mean']);
  expect(report.features[0].meanShift?.estimate).toBeCloseTo(0.9, 1);
  expect(report.verdict.features).toMatchObject({ compared: 5, drift: 1, watch: 0 });
  expect(report.verdict.features.driftWeight).toBeCloseTo(0.5, 12);
  expect(report.verdict.level).toBe('drift');
  expect(report.verdict.reasons.map(({ kind }) => kind)).toContain('features');
});

test('the verdict on a small shift does not depend on the number of rows, the deck’s does', () => {
  const few = ofLoans({ rows: 400, seed: 3 }, { rows: 300, seed: 4, shift: 0.08 });
  const many = ofLoans({ rows: 60_000, seed: 3 }, { rows: 40_000, seed: 4, shift: 0.08 });
  expect([few.verdict.level, many.verdict.level]).toEqual(['none', 'none']);
  expect(featureOf(many, 'income').adjustedPValue).toBeLessThan(1e-20);
  expect(few.deck.features.columns.map((column) => column.feature)).not.toContain('income');
  expect(many.deck.features.columns.map((column) => column.feature)).toContain('income');
});

test('answers: the mean probability, refusals and cost move with the scores', () => {
  const { predictions, verdict, deck } = ofLoans(
    { rows: 4000, seed: 5 },
    { rows: 4000, seed: 6, shift: -0.9 },
  );
  if (predictions === null || deck.prediction === null) throw new Error('no predictions');
  const { meanProbability, refusals, expectedCost, cutoff } = predictions;
  expect(meanProbability.current).toBeGreaterThan(meanProbability.reference);
  expect(meanProbability.difference?.lower).toBeGreaterThan(0);
  expect(refusals.current - refusals.reference).toBeCloseTo(refusals.difference?.estimate ?? 0, 12);
  expect(expectedCost?.current).toBeGreaterThan(expectedCost?.reference ?? Infinity);
  expect(cutoff).toBeGreaterThanOrEqual(0.5);
  expect(verdict.reasons.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['scores', 'probability', 'refusals', 'cost', 'target']),
  );
  expect(deck.prediction.drift).toBe(true);
  expect(deck.prediction.rows).toEqual({ reference: 4000, current: 4000 });
});

test('fewer scored rows than rows are enough, none is not', () => {
  const reference = loans({ rows: 2000, seed: 1 });
  const few = loans({ rows: 500, seed: 3 }).predictions;
  const current = loans({ rows: 2000, seed: 2 });
  const features = loanFeatures;
  const { deck, rows } = measureDrift({
    reference: { ...reference, predictions: few },
    current,
    features,
  });
  expect(deck.prediction?.rows).toEqual({ reference: 500, current: 2000 });
  expect(rows.reference).toBe(2000);
  const nothing = new Float64Array(0);
  const none = { scores: nothing, probabilities: nothing, refused: new Uint8Array(0) };
  const unscored = { reference: { ...reference, predictions: none }, current, features };
  expect(codeOf(() => measureDrift(unscored))).toBe('DRIFT_WINDOW_EMPTY');
});

test('scores by a model fitted on the reference are shown and speak for nothing', () => {
  const windows = {
    reference: loans({ rows: 2000, seed: 1 }),
    current: loans({ rows: 2000, seed: 2, shift: -0.9 }),
  };
  const kindsWhere = (scoredInSample: boolean): string[] =>
    measureDrift({ ...windows, features: loanFeatures, costs, scoredInSample }).verdict.reasons.map(
      ({ kind }) => kind,
    );
  expect(kindsWhere(false)).toContain('scores');
  expect(kindsWhere(true)).toEqual(['features', 'target']);
});

test('the expected cost is that of the decision taken on each row', () => {
  const window = (probability: number, refused: number) => ({
    frame: frame(numbers('a', [1, 2])),
    predictions: {
      scores: Float64Array.of(probability, probability),
      probabilities: Float64Array.of(probability, probability),
      refused: Uint8Array.of(refused, 0),
    },
  });
  const { predictions } = measureDrift({
    reference: window(0.2, 0),
    current: window(0.2, 1),
    features: [feature('a')],
    costs,
  });
  expect(predictions?.expectedCost?.reference).toBeCloseTo(2, 12);
  expect(predictions?.expectedCost?.current).toBeCloseTo((0.8 + 2) / 2, 12);
});

test('missing values that come or go are told apart from the values', () => {
  const report = ofLoans({ rows: 3000, seed: 7 }, { rows: 3000, seed: 8, missing: 0.6 });
  const debt = featureOf(report, 'debt');
  expect(debt.missing.estimate).toBeCloseTo(0.3, 1);
  expect(debt.signs.map(({ kind }) => kind)).toContain('missing');
  expect(debt.adjustedPValue).toBeGreaterThan(0.05);
  expect(debt.level).toBe('drift');
});

test('new and vanished levels are named with their rows', () => {
  const before = Array.from({ length: 400 }, (_, row) => (row % 4 === 0 ? 'old' : 'kept'));
  const after = Array.from({ length: 300 }, (_, row) => (row % 3 === 0 ? 'new' : 'kept'));
  const report = measureDrift(
    request(frame(categories('work', before)), frame(categories('work', after))),
  );
  const { levels, level, signs } = featureOf(report, 'work');
  expect(levels?.appeared).toEqual([{ level: 'new', rows: 100 }]);
  expect(levels?.vanished).toEqual([{ level: 'old', rows: 100 }]);
  expect(levels?.appearedShare.estimate).toBeCloseTo(1 / 3, 12);
  expect(levels?.vanishedShare.estimate).toBeCloseTo(1 / 4, 12);
  expect(level).toBe('drift');
  expect(signs.map(({ kind }) => kind)).toEqual(['stability', 'new-levels', 'vanished-levels']);
});

test('one row a window gives a report without drift', () => {
  const { verdict, features } = ofLoans({ rows: 1, seed: 1 }, { rows: 1, seed: 2 });
  expect(verdict.level).toBe('none');
  expect(features.every(({ meanShift }) => meanShift === null)).toBe(true);
  expect(JSON.stringify(features)).not.toContain('NaN');
});

test('a column all missing in one window has a missing rate and no distribution', () => {
  const values = Array.from({ length: 200 }, (_, row) => row);
  const empty = values.map(() => NaN);
  const report = measureDrift(request(frame(numbers('a', values)), frame(numbers('a', empty))));
  const a = featureOf(report, 'a');
  expect([a.test, a.adjustedPValue, a.meanShift, a.wasserstein]).toEqual([null, null, null, null]);
  expect(a.missing).toMatchObject({ reference: 0, current: 1, estimate: 1 });
  expect(a.level).toBe('drift');
  expect(report.deck.features.tested).toBe(0);
  expect(report.evidently.columns).toEqual([]);
});

test('a column all missing in both windows has not moved', () => {
  const nothing = frame(numbers('a', [NaN, NaN]), categories('b', [null, null]));
  const report = measureDrift(request(nothing, nothing));
  expect(report.features.map(({ level }) => level)).toEqual(['none', 'none']);
  expect(report.features.map(({ histogram }) => histogram)).toEqual([null, null]);
});

test('a constant stays, or moves to another constant', () => {
  const constant = (value: number) => frame(numbers('a', new Array<number>(300).fill(value)));
  expect(measureDrift(request(constant(5), constant(5))).verdict.level).toBe('none');
  const { features } = measureDrift(request(constant(5), constant(7)));
  expect(features[0]).toMatchObject({ level: 'drift', constantMoved: true, meanShift: null });
  expect(features[0].signs[0].kind).toBe('constant');
});

test('a feature that a window lacks or has as another type is drift of the schema', () => {
  const before = frame(numbers('a', [1, 2]), numbers('b', [1, 2]), categories('c', ['x', 'y']));
  const after = frame(numbers('a', [1, 2]), categories('b', ['1', '2']), numbers('d', [1, 2]));
  const features = ['a', 'b', 'c', 'd', 'e'].map((name) => feature(name));
  const report = measureDrift(request(before, after, { features }));
  expect(report.schema).toEqual([
    { feature: 'b', change: 'number-to-category' },
    { feature: 'c', change: 'absent-from-current' },
    { feature: 'd', change: 'absent-from-reference' },
    { feature: 'e', change: 'absent-from-both' },
  ]);
  expect(report.features.map(({ name }) => name)).toEqual(['a']);
  expect(report.verdict.reasons).toEqual([{ kind: 'schema', level: 'drift' }]);
});

test('an adversary raises the level by the lower limit of its AUC', () => {
  const adversary = (lower: number) => ({
    model: 'lgbm',
    rows: { reference: 10, current: 10 },
    folds: 2,
    seed: 1,
    auc: lower + 0.05,
    interval: { lower, upper: lower + 0.1, level: 0.95 },
    columns: [],
  });
  const same = frame(numbers('a', [1, 2, 3]));
  const levelAt = (lower: number): DriftReport['verdict']['level'] =>
    measureDrift(request(same, same, { adversary: adversary(lower) })).verdict.level;
  expect([0.5, 0.6, 0.75].map(levelAt)).toEqual(['none', 'watch', 'drift']);
});

test('labels that are not known are left out; without any there is no target', () => {
  const same = frame(numbers('a', [1, 2, 3]));
  const report = (labels: number[]) =>
    measureDrift({
      reference: { frame: same, labels: [0, 1, NaN] },
      current: { frame: same, labels },
      features: [feature('a')],
    });
  expect(report([NaN, NaN, NaN]).target).toBeNull();
  expect(report([1, 0, 0]).target).toMatchObject({ rows: { reference: 2, current: 3 } });
});

test('windows that cannot be compared are refused', () => {
  const some = frame(numbers('a', [1, 2]));
  const none = frame(numbers('a', []));
  const text = frame(categories('a', ['1', '2']));
  expect(codeOf(() => measureDrift(request(some, none)))).toBe('DRIFT_WINDOW_EMPTY');
  expect(codeOf(() => measureDrift(request(none, some)))).toBe('DRIFT_WINDOW_EMPTY');
  expect(codeOf(() => measureDrift(request(some, text)))).toBe('DRIFT_NO_COMMON_FEATURE');
  const short = { rows: 3, columns: some.columns };
  expect(codeOf(() => measureDrift(request(some, short)))).toBe('DRIFT_LENGTH_MISMATCH');
  const twice = { features: [feature('a'), feature('a')] };
  expect(codeOf(() => measureDrift(request(some, some, twice)))).toBe('DRIFT_FEATURE_REPEATED');
  const labelled = (labels: number[]) => ({ reference: { frame: some, labels } });
  expect(codeOf(() => measureDrift(request(some, some, labelled([0, 2]))))).toBe(
    'DRIFT_VALUE_INVALID',
  );
  expect(codeOf(() => measureDrift(request(some, some, labelled([0]))))).toBe(
    'DRIFT_LENGTH_MISMATCH',
  );
});
