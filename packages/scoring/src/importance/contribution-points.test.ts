import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logistic, withClassWeights, withoutClassWeights } from '../probability.ts';
import { contributionPoints, scaleShift } from './contribution-points.ts';

const logOdds = fc.double({ min: -4, max: 4, noNaN: true });

describe('points of contributions', () => {
  test('add up from the base to the row, and keep their signs', () => {
    fc.assert(
      fc.property(logOdds, fc.array(logOdds, { maxLength: 20 }), logOdds, (base, parts, shift) => {
        const points = contributionPoints({ base, contributions: parts, shift });
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
    const { base, points } = contributionPoints({ base: 0, contributions: [1, -1], shift: 0 });
    expect(base).toBe(0.5);
    expect(points).toEqual([0.25, -0.25]);
  });
});

test('each scale is the log-odds, shifted', () => {
  const training = { baseRate: 0.08, rows: 1000 } as Parameters<typeof scaleShift>[0]['training'];
  const model = { weightRatio: 4 } as Parameters<typeof scaleShift>[0]['model'];
  const shares = (scale: Parameters<typeof scaleShift>[1]): number =>
    logistic(0.7 + scaleShift({ model, training }, scale));
  expect(shares('score')).toBe(logistic(0.7));
  expect(shares('probability')).toBeCloseTo(withoutClassWeights(logistic(0.7), 4), 14);
  expect(shares('balanced-score')).toBeCloseTo(
    withClassWeights(logistic(0.7), 0.92 / 0.08 / 4),
    14,
  );
});
