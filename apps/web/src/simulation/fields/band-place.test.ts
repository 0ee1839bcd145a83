import { expect, test } from 'vitest';
import { bandPlace, turned } from './band-place.ts';

const seen = { lowest: 0, typical: [10, 20], median: 15, highest: 1000 } as const;

test.each([
  [-5, 0],
  [0, 0],
  [10, 0.15],
  [15, 0.5],
  [20, 0.85],
  [510, 0.925],
  [1000, 1],
  [5000, 1],
])('%d stands at %d', (value, place) => {
  expect(bandPlace(value, { ...seen, typical: [10, 20] })).toBeCloseTo(place, 12);
});

test('where the typical values reach the ends, nothing stands beyond', () => {
  const flat = { lowest: 0, typical: [0, 3] as [number, number], median: 1, highest: 3 };
  expect(bandPlace(0, flat)).toBeCloseTo(0.15, 12);
  expect(bandPlace(3, flat)).toBeCloseTo(0.85, 12);
  expect(bandPlace(4, flat)).toBe(1);
});

test('a value all rows share stands in the middle', () => {
  const alone = { lowest: 1, typical: [1, 1] as [number, number], median: 1, highest: 1 };
  expect([0, 1, 2].map((value) => bandPlace(value, alone))).toEqual([0, 0.5, 1]);
});

test('days before are shown as time since', () => {
  expect(turned({ lowest: -100, highest: 0, typical: [-80, -10], median: -50 })).toMatchObject({
    lowest: -0,
    highest: 100,
    typical: [10, 80],
    median: 50,
  });
});
