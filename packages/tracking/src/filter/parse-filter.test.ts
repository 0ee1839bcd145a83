import { isOctroiError } from '@octroi/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from './filter.ts';
import { parseFilter } from './parse-filter.ts';
import { parseOrder } from './parse-order.ts';

/** A condition as one may write it. */
function written({ subject, operator, value }: Condition): string {
  const key = `\`${subject.key}\``;
  const names = { metric: 'metrics', parameter: 'params', tag: 'tags' };
  const isAttribute = subject.kind === 'number attribute' || subject.kind === 'text attribute';
  const left = isAttribute ? subject.key : `${names[subject.kind]}.${key}`;
  if (value === undefined) return `${left} ${operator}`;
  if (typeof value === 'number') return `${left} ${operator} ${value}`;
  if (typeof value === 'string') return `${left} ${operator} '${value}'`;
  return `${left} ${operator} (${value.map((one) => `"${one}"`).join(', ')})`;
}

const key = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => !text.includes('`'));
const text = fc.string({ unit: 'binary' }).filter((one) => !/['"]/.test(one));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const compare = fc.constantFrom('=', '!=', '>', '>=', '<', '<=');

const condition = fc.oneof(
  fc.record({
    subject: fc.record({ kind: fc.constant('metric'), key }),
    operator: compare,
    value: number,
  }),
  fc.record({
    subject: fc.record({ kind: fc.constantFrom('parameter', 'tag'), key }),
    operator: fc.constantFrom('=', '!=', 'LIKE', 'ILIKE'),
    value: text,
  }),
  fc.record({
    subject: fc.record({ kind: fc.constantFrom('parameter', 'tag'), key }),
    operator: fc.constantFrom('IS NULL', 'IS NOT NULL'),
    value: fc.constant(undefined),
  }),
  fc.record({
    subject: fc.constant({ kind: 'text attribute', key: 'run_id' }),
    operator: fc.constantFrom('IN', 'NOT IN'),
    value: fc.array(text, { minLength: 1 }),
  }),
  fc.record({
    subject: fc.constant({ kind: 'number attribute', key: 'start_time' }),
    operator: compare,
    value: fc.nat(),
  }),
) as fc.Arbitrary<Condition>;

describe('a filter', () => {
  test('is read as it was meant', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 5 }), (conditions) => {
        expect(parseFilter(conditions.map(written).join(' AND '))).toEqual(conditions);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('that is no filter is a known error, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        try {
          parseFilter(any);
        } catch (error) {
          expect(isOctroiError(error, 'TRACKING_FILTER_INVALID')).toBe(true);
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('may be written in the ways MLflow knows', () => {
    expect(parseFilter('')).toEqual([]);
    expect(parseFilter(`metric.auc>.7 and parameters."a b" like 'x%' AND tag.z = "it's"`)).toEqual([
      { subject: { kind: 'metric', key: 'auc' }, operator: '>', value: 0.7 },
      { subject: { kind: 'parameter', key: 'a b' }, operator: 'LIKE', value: 'x%' },
      { subject: { kind: 'tag', key: 'z' }, operator: '=', value: "it's" },
    ]);
    expect(parseFilter("attributes.status = 'FINISHED' AND run.run_id IN ('a')")).toHaveLength(2);
    expect(parseFilter('metrics.a.b = -1e-3')[0].subject.key).toBe('a.b');
  });

  test.each([
    ['metrics.auc', 12, 'the end'],
    ['metrics.auc > 1 OR metrics.f1 > 1', 17, 'OR'],
    ["metrics.auc > 'a'", 15, "'a'"],
    ["metrics.auc LIKE 'a'", 13, 'LIKE'],
    ['params.x = 1', 12, '1'],
    ["params.x > 'a'", 10, '>'],
    ['status IS NULL', 8, 'IS'],
    ["models.x = 'a'", 1, 'models.x'],
    ["color = 'a'", 1, 'color'],
    ['params. x = 1', 9, 'x'],
    ["tags.`a = 'x'", 6, "`a = 'x'"],
    ["params.x = 'a", 12, "'a"],
    ["run_id IN ('a'", 15, 'the end'],
    ['AND', 1, 'AND'],
    ["params.x = 'a' AND", 19, 'the end'],
    ['metrics.auc > 1;', 16, ';'],
    ['metrics.auc > 1x', 15, '1x'],
  ])('%j is refused at character %d, where %j stands', (filter, position, found) => {
    try {
      parseFilter(filter);
      expect.unreachable();
    } catch (error) {
      if (!isOctroiError(error, 'TRACKING_FILTER_INVALID')) throw error;
      expect(error.values['position']).toBe(position);
      const { found: told } = error.values;
      expect(typeof told === 'object' ? told.en : told).toBe(found);
    }
  });
});

describe('an order', () => {
  test('is read with its direction', () => {
    expect(parseOrder(['metrics.auc DESC', 'params.`a b` asc', 'start_time'])).toEqual([
      { subject: { kind: 'metric', key: 'auc' }, descending: true },
      { subject: { kind: 'parameter', key: 'a b' }, descending: false },
      { subject: { kind: 'number attribute', key: 'start_time' }, descending: false },
    ]);
  });

  test.each(['metrics.auc DOWN', '', 'metrics.auc DESC, start_time'])('%j is refused', (one) => {
    expect(() => parseOrder([one])).toThrow('cannot be read');
  });
});
