import { describe, expect, test } from 'vitest';
import { gaussLegendre } from './gauss-legendre.ts';

describe('the quadrature', () => {
  test.each([1, 2, 3, 8, 17, 60])('of %i points is exact up to degree 2 n - 1', (size) => {
    const { points, weights } = gaussLegendre(size);
    for (let degree = 0; degree < 2 * size; degree += 1) {
      const integral = points.reduce((sum, t, q) => sum + weights[q] * t ** degree, 0);
      expect(integral).toBeCloseTo(1 / (degree + 1), 14);
    }
  });

  test('has points inside the interval only', () => {
    const { points } = gaussLegendre(500);
    expect(points.every((point) => point > 0 && point < 1)).toBe(true);
    expect(new Set(points).size).toBe(500);
  });
});
