import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { along, leadingDirection } from './leading-direction.ts';

const random = createRandom('directions');

function rowsOf(rows: number, spreads: readonly number[]) {
  const columns = spreads.length;
  const values = Float64Array.from(
    { length: rows * columns },
    (_, at) => 3 + spreads[at % columns] * random.normal(),
  );
  return { rows, columns, values };
}

test('it is the direction of largest variance left, found by trying all of a circle', () => {
  const data = rowsOf(400, [1, 2, 1.5]);
  const away = Float64Array.of(0.2, 1, 0.4);
  const found = leadingDirection(data, away);
  const [u, v] = planeOf(away);
  const varianceAlong = (direction: Float64Array): number => {
    const scores = along(data, direction);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    return scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  };
  const best = Math.max(
    ...Array.from({ length: 3600 }, (_, step) => {
      const angle = (step * Math.PI) / 3600;
      return varianceAlong(u.map((value, at) => value * Math.cos(angle) + v[at] * Math.sin(angle)));
    }),
  );
  expect(found.reduce((sum, value, at) => sum + value * away[at], 0)).toBeCloseTo(0, 10);
  expect(Math.hypot(...found)).toBeCloseTo(1, 10);
  expect(varianceAlong(found) / best).toBeCloseTo(1, 5);
});

/** Two unit vectors orthogonal to `normal` and to each other. */
function planeOf(normal: Float64Array): [Float64Array, Float64Array] {
  const cross = (a: Float64Array, b: Float64Array): Float64Array => {
    const product = Float64Array.of(
      a[1] * b[2] - a[2] * b[1],
      a[2] * b[0] - a[0] * b[2],
      a[0] * b[1] - a[1] * b[0],
    );
    return product.map((value) => value / Math.hypot(...product));
  };
  const u = cross(normal, Float64Array.of(1, 0, 0));
  return [u, cross(normal, u)];
}

test('rows that vary in no other direction give zero', () => {
  const data = { rows: 3, columns: 2, values: Float64Array.of(1, 0, 2, 0, 3, 0) };
  expect(leadingDirection(data, Float64Array.of(1, 0))).toEqual(Float64Array.of(0, 0));
});

test('the largest entry is positive', () => {
  const values = Float64Array.of(1, -2, 2, -4, 3, -6);
  const [x, y] = leadingDirection({ rows: 3, columns: 2, values }, Float64Array.of(0, 0));
  expect(y).toBeCloseTo(2 / Math.sqrt(5), 10);
  expect(x).toBeCloseTo(-1 / Math.sqrt(5), 10);
});
