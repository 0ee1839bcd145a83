import { expect, test } from 'vitest';
import {
  category,
  choose,
  clip,
  constant,
  countMissing,
  flag,
  greater,
  isMissing,
  less,
  log,
  maxOf,
  meanOf,
  minOf,
  multiply,
  ratio,
  sqrt,
  stdOf,
  subtract,
  sumOf,
  textEquals,
} from '../expression/build.ts';
import { columnsOf, raw } from '../expression/columns.ts';
import type { Expression, NumberExpression, TextExpression } from '../expression/expression.ts';
import { defineTable } from '../table-contract.ts';
import type { Feature } from '../feature.ts';
import { compileFeatures } from './compile-features.ts';
import { evaluateFeatures } from './evaluate-features.ts';
import type { Row } from './row.ts';

const unknown = { en: 'unknown', fr: 'inconnu' };
const loans = defineTable({
  name: 'loans',
  label: { en: 'loans', fr: 'prêts' },
  columns: {
    amount: { type: 'decimal', scale: 2 },
    days: { type: 'integer', sentinels: [{ equals: 365243, meaning: unknown }] },
    since: { type: 'integer', sentinels: [{ below: -40000, meaning: unknown }] },
    job: { type: 'text', sentinels: [{ equals: 'XNA', meaning: unknown }] },
  },
  key: [],
  references: [],
});
const { amount, days, since, job } = columnsOf(loans);
const featureOf = (expression: Expression, name = 'x'): Feature => ({
  name,
  meaning: { en: name, fr: name },
  unit: 'none',
  expression,
});
const evaluateNumber = (expression: NumberExpression, of: Row): number =>
  compileFeatures([featureOf(expression)]).evaluate(of).numbers[0];
const evaluateText = (expression: TextExpression, of: Row): string | null =>
  compileFeatures([featureOf(expression)]).evaluate(of).texts[0];

const row = { amount: 12.5, days: 365243, since: -50000, job: 'XNA' };
const value = (expression: NumberExpression): number => evaluateNumber(expression, row);

test('sentinels of the contract are missing, unless the column is read raw', () => {
  expect(value(days)).toBeNaN();
  expect(value(raw(days))).toBe(365243);
  expect(value(since)).toBeNaN();
  expect(evaluateText(job, row)).toBeNull();
  expect(evaluateText(raw(job), row)).toBe('XNA');
});

test('a column that is absent, or of another type, is missing', () => {
  expect(evaluateNumber(amount, {})).toBeNaN();
  expect(evaluateNumber(amount, { amount: '12' })).toBeNaN();
  expect(evaluateText(job, { job: 3 })).toBeNull();
});

test('division by zero, logarithms of nothing and roots of negatives are missing', () => {
  expect(value(ratio(amount, 0))).toBeNaN();
  expect(value(ratio(0, 0))).toBeNaN();
  expect(value(log(constant(0)))).toBeNaN();
  expect(value(sqrt(constant(-1)))).toBeNaN();
});

test('a number beyond 32-bit floats is missing', () => {
  expect(value(multiply(constant(1e308), 10))).toBeNaN();
  expect(value(constant(-3.5e38))).toBeNaN();
  expect(value(constant(-3.4e38))).toBe(-3.4e38);
});

test('a feature is never -0, though a formula may be on the way', () => {
  expect(value(multiply(constant(0), -1))).toBe(0);
  expect(value(ratio(1, ratio(multiply(constant(0), -1), 1)))).toBeNaN();
});

test('a formula over a missing value is missing', () => {
  expect(value(subtract(amount, days))).toBeNaN();
});

test('a comparison with a missing value is false', () => {
  expect(value(flag(less(days, 5)))).toBe(0);
  expect(value(flag(greater(days, 5)))).toBe(0);
  expect(value(choose(isMissing(days), 1, 2))).toBe(1);
  expect(value(flag(textEquals(job, 'XNA')))).toBe(0);
});

test('row statistics skip what is missing', () => {
  const parts = [amount, days, constant(2.5)];
  expect(value(meanOf(...parts))).toBe(7.5);
  expect(value(sumOf(...parts))).toBe(15);
  expect(value(minOf(...parts))).toBe(2.5);
  expect(value(maxOf(...parts))).toBe(12.5);
  expect(value(stdOf(...parts))).toBeCloseTo(Math.sqrt(50), 12);
  expect(value(countMissing(...parts))).toBe(1);
});

test('row statistics of nothing are missing, and the spread of one value too', () => {
  expect(value(meanOf(days))).toBeNaN();
  expect(value(sumOf(days, since))).toBeNaN();
  expect(value(stdOf(amount, days))).toBeNaN();
});

test('clip keeps missing missing', () => {
  expect(value(clip(amount, 0, 10))).toBe(10);
  expect(value(clip(days, 0, 10))).toBeNaN();
});

test('a category is the text of a scaled whole number', () => {
  expect(evaluateText(category(amount, 1), row)).toBe('125');
  expect(evaluateText(category(days, 0), row)).toBeNull();
});

test('a column that two formulas clean each in its own way is not shared between them', () => {
  const features = [days, raw(days), job, raw(job)].map((of, at) => featureOf(of, `x${at}`));
  const { numbers, texts } = compileFeatures(features).evaluate(row);
  expect([numbers[0], numbers[1], texts[2], texts[3]]).toEqual([NaN, 365243, null, 'XNA']);
});

test('nothing of one row is left in the next', () => {
  const parts = [sumOf(amount, days), amount, job].map((of, at) => featureOf(of, `x${at}`));
  const compiled = compileFeatures(parts);
  compiled.evaluate({ amount: 1, days: 2, job: 'cook' });
  const { numbers, texts } = compiled.evaluate({});
  expect([numbers[0], numbers[1], texts[2]]).toEqual([NaN, NaN, null]);
});

test('a column called like a part of every object is missing where the row lacks it', () => {
  const named = { kind: 'number-column', name: 'constructor', sentinels: [] } as const;
  const textNamed = { kind: 'text-column', name: '__proto__', sentinels: [] } as const;
  expect(evaluateNumber(named, {})).toBeNaN();
  expect(evaluateText(textNamed, {})).toBeNull();
});

test('a frame has the levels of its rows in ascending order', () => {
  const rows = [{ job: 'pilot' }, { job: null }, { job: 'cook' }, { job: 'pilot' }];
  const { columns } = evaluateFeatures([featureOf(job, 'job'), featureOf(amount, 'amount')], rows);
  expect(columns).toEqual([
    {
      kind: 'category',
      name: 'job',
      levels: ['cook', 'pilot'],
      codes: Int32Array.of(1, -1, 0, 1),
    },
    { kind: 'number', name: 'amount', values: Float64Array.of(NaN, NaN, NaN, NaN) },
  ]);
});
