import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

test('the same seed gives the same numbers', () => {
  const [one, other] = [createRandom(7), createRandom(7)];
  expect(Array.from({ length: 5 }, () => one.uniform())).toEqual(
    Array.from({ length: 5 }, () => other.uniform()),
  );
});

test('a fork does not depend on what was drawn before it', () => {
  const [fresh, used] = [createRandom(7), createRandom(7)];
  used.uniform();
  expect(used.fork('part').uniform()).toBe(fresh.fork('part').uniform());
});

test('normal draws have mean 0 and variance 1', () => {
  const random = createRandom('moments');
  const draws = Array.from({ length: 100_000 }, () => random.normal());
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
  expect(mean).toBeCloseTo(0, 1);
  expect(variance).toBeCloseTo(1, 1);
});

test('shuffle keeps every item', () => {
  const items = createRandom(1).shuffle(Int32Array.from({ length: 100 }, (_, index) => index));
  expect(Array.from(items).sort((left, right) => left - right)).toEqual(
    Array.from({ length: 100 }, (_, index) => index),
  );
});
