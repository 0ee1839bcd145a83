import { expect, test } from 'vitest';
import { impliedRate } from '../evaluate/implied-rate.ts';
import { loanAlternatives } from './loan-alternatives.ts';

const levers = {
  ...{ credit: 'credit', instalment: 'instalment', price: 'price' },
  termOf: ({ line }: Record<string, unknown>): number | undefined => (line === 1 ? undefined : 24),
  ...{ parts: [0.9, 0.5], terms: [12, 18, 24, 48], mostInstalment: 1.5 },
};
const find = loanAlternatives(levers);
const loan = { credit: 10_000, instalment: 500, price: 9_000, age: 40, line: 0 };
const found = find(loan);

test('less credit with the rest paid down, or for something cheaper; the instalment in proportion', () => {
  const changes = found.map((one) => one.changes);
  expect(changes).toContainEqual({ credit: 9000, instalment: 450 });
  expect(changes).toContainEqual({ credit: 9000, instalment: 450, price: 8100 });
});

test('another term has the instalment of the same rate', () => {
  const [longer] = found.flatMap(({ changes }) =>
    Object.keys(changes).join() === 'instalment' && changes['instalment'] < 500
      ? [changes['instalment']]
      : [],
  );
  expect(impliedRate(longer, 10_000, 48)).toBeCloseTo(impliedRate(500, 10_000, 24), 3);
});

test('no other field changes, and no more than three', () => {
  for (const { changes } of found) {
    expect(Object.keys(changes).length).toBeGreaterThan(0);
    expect(
      Object.keys(changes).every((field) => ['credit', 'instalment', 'price'].includes(field)),
    ).toBe(true);
  }
});

test('an instalment stays within its bound: twelve months are too short', () => {
  const instalments = found.flatMap(({ changes }) => changes['instalment'] ?? []);
  expect(Math.max(...instalments)).toBeLessThanOrEqual(750);
  expect(Math.max(...instalments)).toBeGreaterThan(500);
});

test('the nearest comes first, and none is told twice', () => {
  const efforts = found.map(({ effort }) => effort);
  expect(efforts).toEqual(efforts.toSorted((one, other) => one - other));
  expect(new Set(found.map(({ changes }) => JSON.stringify(changes))).size).toBe(found.length);
});

test('a loan without a term keeps its proportion of instalment to credit', () => {
  for (const { changes } of find({ ...loan, line: 1 })) {
    expect(changes['instalment'] / changes['credit']).toBeCloseTo(0.05, 12);
  }
});

test.each([{}, { credit: 0, instalment: 5 }, { credit: null, instalment: 5 }, { credit: 5 }])(
  'an application that does not say what is asked for has no alternative: %j',
  (application) => {
    expect(find(application)).toEqual([]);
  },
);

test('a price that is not given does not change', () => {
  const changed = find({ ...loan, price: null }).flatMap(({ changes }) => Object.keys(changes));
  expect(new Set(changed)).toEqual(new Set(['credit', 'instalment']));
});
