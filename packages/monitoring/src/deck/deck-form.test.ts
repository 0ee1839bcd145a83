import { expect, test } from 'vitest';
import { measureDrift } from '../measure-drift.ts';
import { categories, frame, numbers, request } from '../testing/windows.ts';
import { deckTarget } from '../predictions/target-drift.ts';

test('the target of the reference project: D .000001 and p 1.000000 at its sizes', () => {
  const target = deckTarget(
    { reference: { successes: 19860, rows: 246_008 }, current: { successes: 4965, rows: 61_503 } },
    0.05,
  );
  expect(target.statistic.toFixed(6)).toBe('0.000001');
  expect(target.pValue.toFixed(6)).toBe('1.000000');
  expect(target.rate.reference.toFixed(4)).toBe('0.0807');
  expect(target.drift).toBe(false);
});

test('a category is an indicator a level, one alone where it has two', () => {
  const rows = Array.from({ length: 60 }, (_, row) => row);
  const columns = [
    numbers('number', rows),
    categories(
      'two',
      rows.map((row) => (row % 2 ? 'a' : 'b')),
    ),
    categories(
      'three',
      rows.map((row) => ['a', 'b', 'c'][row % 3]),
    ),
  ];
  const { deck } = measureDrift(request(frame(...columns), frame(...columns)));
  expect(deck.features).toEqual({ tested: 5, drifted: 0, share: 0, columns: [] });
});

test('the columns in drift are named with their level, the surest first', () => {
  const share = (ones: number) =>
    categories(
      'loan',
      Array.from({ length: 1000 }, (_, row) => (row < ones ? 'cash' : row < 950 ? 'card' : null)),
    );
  const { deck } = measureDrift(request(frame(share(500)), frame(share(600))));
  expect(deck.features.tested).toBe(1);
  expect(deck.features.columns).toHaveLength(1);
  expect(deck.features.columns[0]).toMatchObject({ feature: 'loan', level: 'cash' });
  expect(deck.features.columns[0].statistic).toBeCloseTo(0.1, 12);
});
