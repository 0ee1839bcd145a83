import fc from 'fast-check';
import { logistic } from '@octroi/statistics';
import { describe, expect, test } from 'vitest';
import { contributionPoints } from './contribution-points.ts';

const logOdds = fc.double({ min: -4, max: 4, noNaN: true });

describe('points of contributions', () => {
  test('add up from the base to the row, and keep their signs', () => {
    fc.assert(
      fc.property(logOdds, fc.array(logOdds, { maxLength: 20 }), logOdds, (base, parts, shift) => {
        const points = contributionPoints({
          base,
          contributions: parts,
          share: (x) => logistic(x + shift),
        });
        const whole = parts.reduce((sum, part) => sum + part, base);
        const end = points.points.reduce((sum, part) => sum + part, points.base);
        expect(end).toBeCloseTo(logistic(whole + shift), 8);
        points.points.forEach((point, index) => {
          expect(Math.sign(point) * Math.sign(parts[index])).toBeGreaterThanOrEqual(0);
        });
      }),
      { seed: 4 },
    );
  });

  test('contributions that cancel still have their size', () => {
    const { base, points } = contributionPoints({
      base: 0,
      contributions: [1, -1],
      share: logistic,
    });
    expect(base).toBe(0.5);
    expect(points[0]).toBeCloseTo(0.25, 8);
    expect(points[1]).toBe(-points[0]);
  });
});
