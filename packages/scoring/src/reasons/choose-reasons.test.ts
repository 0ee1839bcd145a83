import { expect, test } from 'vitest';
import { chooseReasons, type ReasonChoice } from './choose-reasons.ts';

/** Reasons of these weights, each of which takes so much off the log-odds when its inputs are replaced. */
function choice(
  weights: number[],
  effects: number[],
  changes: Partial<ReasonChoice> = {},
): ReasonChoice {
  return {
    candidates: weights.map((weight, place) => ({ place, weight })),
    own: 2,
    cutoff: 0,
    without: (sets) => sets.map((set) => set.reduce((left, { place }) => left - effects[place], 2)),
    ...changes,
  };
}
const placesOf = (asked: ReasonChoice): number[] =>
  chooseReasons(asked).chosen.map(({ place }) => place);

test('the four of most weight, where they close half of the way', () => {
  const asked = choice([5, 4, 3, 2, 1], [0.4, 0.3, 0.2, 0.1, 9]);
  expect(placesOf(asked)).toEqual([0, 1, 2, 3]);
  expect(chooseReasons(asked).closes).toBeCloseTo(0.5, 12);
});

test('a reason of less than a tenth of the heaviest is none of the principal ones', () => {
  expect(placesOf(choice([5, 0.5, 0.49], [1, 1, 1]))).toEqual([0, 1]);
});

test('those that bring the score furthest down, where those of most weight fall short', () => {
  const asked = choice([5, 4, 3, 2, 1, 0.1], [0.1, 0, 0.2, 0, 0.9, 0.8]);
  expect(placesOf(asked)).toEqual([0, 2, 4, 5]);
  expect(chooseReasons(asked).closes).toBeCloseTo(1, 12);
});

test('reasons that only count together are found by their weight', () => {
  const both = choice([5, 4, 3, 2, 1], [], {
    without: (sets) => sets.map((set) => (set.some(({ place }) => place === 4) ? 1.9 : 2)),
  });
  expect(placesOf(both)).toEqual([4]);
});

test('what is nearest to faithful is told where nothing is, with how far it goes', () => {
  const asked = choice([5, 4, 3, 2, 1], [0.1, 0.1, 0.1, 0.1, 0.05]);
  expect(placesOf(asked)).toEqual([0, 1, 2, 3]);
  expect(chooseReasons(asked).closes).toBeCloseTo(0.2, 12);
});

test('at the cut-off itself there is no way to go', () => {
  expect(chooseReasons(choice([1], [0.1], { cutoff: 2 })).closes).toBe(1);
});

test('no reason where nothing argues against', () => {
  expect(chooseReasons(choice([], []))).toEqual({ chosen: [], closes: 0 });
});
