import { expect, test } from 'vitest';
import {
  codes,
  count,
  distinct,
  earliest,
  earliestText,
  entropy,
  latest,
  latestText,
  max,
  mean,
  min,
  mode,
  share,
  slope,
  std,
  sum,
  variance,
  weightedMean,
} from '../expression/aggregates.ts';
import { add, greater, impliedRate, multiply, ratio, textEquals } from '../expression/build.ts';
import { columnsOf } from '../expression/columns.ts';
import type { Expression } from '../expression/expression.ts';
import { newest, oldest, where, within } from '../expression/rows.ts';
import { compileFeatures, type CompiledFeatures } from './compile-features.ts';
import { historyOf } from './history.ts';
import type { Row } from './row.ts';
import { clients, loans, months, ofClient, ofLoan } from '../testing/loan-tables.ts';

const { income } = columnsOf(clients);
const { amount, day, purpose } = columnsOf(loans);
const { late, month } = columnsOf(months);

type Tables = Readonly<Record<string, readonly Row[]>>;
type Value = number | string | null;

const compile = (formulas: Readonly<Record<string, Expression>>): CompiledFeatures =>
  compileFeatures(
    Object.entries(formulas).map(([name, expression]) => ({
      ...{ name, meaning: { en: name, fr: name }, expression },
      unit: 'none' as const,
    })),
  );
const evaluate = (
  compiled: CompiledFeatures,
  tables: Tables,
  client: Row = { client: 1, income: 50 },
): Record<string, Value> => {
  const { numbers, texts } = compiled.evaluate(client, historyOf(tables));
  return Object.fromEntries(
    compiled.features.map(({ name, kind }, at) => [
      name,
      (kind === 'number' ? numbers : texts)[at],
    ]),
  );
};
const valueOf = (x: Expression, tables: Tables): Value | undefined =>
  evaluate(compile({ x }), tables)['x'];
const loan = (values: Row): Row => ({ client: 1, ...values });

/** Newest first: 5, 3, 2, 1; the fourth has no amount. */
const four = [
  loan({ loan: 3, day: -30, amount: 20, purpose: 'car' }),
  loan({ loan: 1, day: -400, amount: null, purpose: 'home' }),
  loan({ loan: 5, day: -10, amount: 10.25, purpose: 'home' }),
  loan({ loan: 2, day: -200, amount: 30.5, purpose: null }),
];

test.each<[string, Expression, unknown]>([
  ['count', count(ofClient), 4],
  ['sum', sum(ofClient, amount), 60.75],
  ['mean', mean(ofClient, amount), 20.25],
  ['variance', variance(ofClient, amount), 102.5625],
  ['std', std(ofClient, amount), Math.sqrt(102.5625)],
  ['min', min(ofClient, amount), 10.25],
  ['max', max(ofClient, amount), 30.5],
  ['latest', latest(ofClient, amount), 10.25],
  ['earliest', earliest(ofClient, amount), NaN],
  ['share', share(ofClient, greater(amount, 15)), 0.5],
  ['distinct', distinct(ofClient, purpose), 2],
  ['entropy', entropy(ofClient, purpose), 0.636514168],
  ['slope', slope(ofClient, amount, day), -582750 / 65400 / 100],
  ['mode', mode(ofClient, purpose), 'home'],
  ['latest text', latestText(ofClient, purpose), 'home'],
  ['earliest text', earliestText(ofClient, purpose), 'home'],
  ['codes', codes(ofClient, amount), '10 20 31'],
  ['weighted mean', weightedMean(ofClient, amount, 0.5), 27.875 / 1.75],
  ['the newest rows', sum(newest(ofClient, 2), amount), 30.25],
  ['the oldest rows', count(oldest(where(ofClient, greater(amount, 0)), 2)), 2],
  ['the oldest rows’ sum', sum(oldest(where(ofClient, greater(amount, 0)), 2), amount), 50.5],
  ['a window of time', sum(within(ofClient, day, 30), amount), 30.25],
  ['rows of a kind', mean(where(ofClient, textEquals(purpose, 'home')), amount), 10.25],
  ['with the client’s own columns', ratio(sum(ofClient, amount), income), 60.75 / 50],
  [
    'of the rows’ own rates',
    max(ofClient, impliedRate(multiply(amount, 0.1), amount, 12)),
    0.029229,
  ],
])('%s', (_, formula, expected) => {
  expect(valueOf(formula, { loans: four })).toEqual(expected);
});

const everyStatistic = compile({
  count: count(ofClient),
  distinct: distinct(ofClient, amount),
  sum: sum(ofClient, amount),
  mean: mean(ofClient, amount),
  variance: variance(ofClient, amount),
  min: min(ofClient, amount),
  latest: latest(ofClient, amount),
  share: share(ofClient, greater(amount, 0)),
  entropy: entropy(ofClient, amount),
  slope: slope(ofClient, amount, day),
  weighted: weightedMean(ofClient, amount, 0.8),
  mode: mode(ofClient, purpose),
});
const everyOf = (tables: Tables, client?: Row): Record<string, Value> =>
  evaluate(everyStatistic, tables, client);
const nothing = Object.fromEntries(
  everyStatistic.features.map(({ name, kind }) => [name, kind === 'text' ? null : NaN]),
);

test('an applicant without a row has none of them, and all else is missing', () => {
  expect(everyOf({ loans: [] })).toEqual({ ...nothing, count: 0, distinct: 0 });
});

test('rows of other applicants, and rows without a key, belong to nobody asked for', () => {
  const others = [loan({ client: 2, amount: 5 }), { client: null, amount: 5 }, { amount: 5 }];
  expect(everyOf({ loans: others })).toEqual({ ...nothing, count: 0, distinct: 0 });
  expect(everyOf({ loans: others }, { client: null })).toMatchObject({ count: 0 });
  expect(everyOf({ loans: others }, {})).toMatchObject({ count: 0 });
});

test('over an absent table all is missing, even how many there are', () => {
  expect(everyOf({})).toEqual(nothing);
  expect(everyOf({ months: [] })).toEqual(nothing);
});

test('one row has no spread and no slope', () => {
  expect(everyOf({ loans: [loan({ day: -1, amount: 2, purpose: 'car' })] })).toEqual({
    ...{ count: 1, distinct: 1, sum: 2, mean: 2, min: 2, latest: 2, share: 1, weighted: 2 },
    ...{ variance: NaN, slope: NaN, entropy: 0, mode: 'car' },
  });
});

test('ten thousand rows are summed exactly, whatever their order', () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    loan({ loan: at, day: -at, amount: 12345678.01 + (at % 7) * 1e9 }),
  );
  const cents = many.map(({ amount: value }) => BigInt(Math.round(Number(value) * 100)));
  const total = cents.reduce((one, other) => one + other, 0n);
  const squares = cents.reduce((one, other) => one + other * other, 0n);
  const spread = Number(10_000n * squares - total * total) / (10_000 * 9_999 * 10_000);
  const found = everyOf({ loans: many });
  expect(found).toEqual(everyOf({ loans: many.toReversed() }));
  expect(found).toMatchObject({ count: 10_000, distinct: 7, sum: Number(total) / 100 });
  expect(Number(found['variance']) / spread).toBeCloseTo(1, 14);
});

test('a row after the application is left out; one whose day is missing stays, as the oldest', () => {
  const rows = [...four, loan({ day: 3, amount: 1000 }), loan({ day: null, amount: 7 })];
  expect(valueOf(sum(ofClient, amount), { loans: rows })).toBe(67.75);
  expect(valueOf(latest(ofClient, amount), { loans: rows })).toBe(10.25);
  expect(valueOf(earliest(ofClient, amount), { loans: rows })).toBe(7);
});

test('a row twice counts twice, and so does what belongs to it', () => {
  const twice = [four[0], four[0]];
  const balances = [{ loan: 3, month: -1, late: 2 }];
  expect(valueOf(count(ofClient), { loans: twice })).toBe(2);
  expect(valueOf(sum(ofClient, sum(ofLoan, late)), { loans: twice, months: balances })).toBe(4);
});

test('two levels: rows of rows, months out of order, orphans and loans without any', () => {
  const balances = [
    { loan: 3, month: -2, late: 1 },
    { loan: 5, month: -3, late: 4 },
    { loan: 3, month: -1, late: 7 },
    { loan: 99, month: -1, late: 100 },
    { loan: 5, month: -1, late: null },
    { loan: 5, month: -2, late: 2 },
    { loan: 5, month: 1, late: 50 },
    { loan: null, month: -1, late: 100 },
  ];
  const tables = { loans: four, months: balances };
  expect(valueOf(sum(ofClient, count(ofLoan)), tables)).toBe(5);
  expect(valueOf(max(ofClient, earliest(ofLoan, late)), tables)).toBe(4);
  expect(valueOf(latest(ofClient, latest(ofLoan, month)), tables)).toBe(-1);
  expect(valueOf(mean(ofClient, mean(ofLoan, late)), tables)).toBe(3.5);
  const withLate = where(ofClient, greater(max(ofLoan, late), 5));
  expect(valueOf(sum(withLate, add(amount, count(ofLoan))), tables)).toBe(22);
  expect(valueOf(count(ofClient), { loans: four })).toBe(4);
  expect(valueOf(sum(ofClient, count(ofLoan)), { loans: four })).toBeNaN();
  expect(valueOf(sum(ofClient, count(ofLoan)), { loans: four, months: [] })).toBe(0);
});

const omit = (row: Row, name: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([each]) => each !== name));

test('ties are settled by the key; a column that the rows lack ends the order', () => {
  const alike = [loan({ loan: 2, day: -1, amount: 1 }), loan({ loan: 1, day: -1, amount: 2 })];
  expect(valueOf(latest(ofClient, amount), { loans: alike })).toBe(2);
  const withoutKey = alike.map((row) => omit(row, 'loan'));
  expect(valueOf(latest(ofClient, amount), { loans: withoutKey })).toBe(1);
});

test('nothing of one applicant is left in the next', () => {
  const without = everyOf({ loans: [] });
  everyOf({ loans: four });
  expect(everyOf({ loans: [] })).toEqual(without);
  everyOf({ loans: four });
  expect(everyOf({})).toEqual(nothing);
});
