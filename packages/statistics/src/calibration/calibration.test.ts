import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrate, softplus, type Calibration } from './calibration.ts';
import { logistic } from './logistic.ts';

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const factor = fc.double({ min: 0, max: 5, noNaN: true });
const shift = fc.double({ min: -5, max: 5, noNaN: true });
const rising = <T>(values: readonly T[]): T[] => [...new Set(values)].sort((a, b) => +a - +b);

const calibrations: fc.Arbitrary<Calibration> = fc.oneof(
  fc.record({ method: fc.constant('platt' as const), slope: factor, intercept: shift }),
  fc.record({
    method: fc.constant('beta' as const),
    lower: factor,
    upper: factor,
    intercept: shift,
  }),
  fc
    .array(fc.tuple(fc.double({ min: -8, max: 8, noNaN: true }), share), {
      minLength: 1,
      maxLength: 9,
    })
    .map((knots) => {
      const logOdds = rising(knots.map(([at]) => at + 0));
      const probabilities = knots
        .map(([, probability]) => probability)
        .sort((a, b) => a - b)
        .slice(0, logOdds.length);
      return { method: 'isotonic' as const, logOdds, probabilities };
    }),
);

test('no calibration falls or leaves [0, 1]', () => {
  const logOdds = fc.double({ min: -40, max: 40, noNaN: true });
  fc.assert(
    fc.property(calibrations, logOdds, logOdds, (calibration, one, other) => {
      const apply = calibrate(calibration);
      const [low, high] = [apply(Math.min(one, other)), apply(Math.max(one, other))];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(high - low).toBeGreaterThanOrEqual(-1e-15);
    }),
    { seed: 11 },
  );
});

test('equal sides of a beta calibration are a Platt calibration', () => {
  const beta = calibrate({ method: 'beta', lower: 0.7, upper: 0.7, intercept: -1 });
  for (const x of [-6, -1, 0, 2]) expect(beta(x)).toBeCloseTo(logistic(0.7 * x - 1), 14);
  expect(softplus(800)).toBe(800);
});

test('isotonic steps are straight between knots and level beyond them', () => {
  const apply = calibrate({
    method: 'isotonic',
    logOdds: [-2, 0, 1],
    probabilities: [0.1, 0.1, 0.5],
  });
  expect([-9, -2, -1, 0, 0.5, 1, 9].map(apply)).toEqual([
    0.1,
    0.1,
    0.1,
    0.1,
    0.1 + 0.5 * (0.5 - 0.1),
    0.5,
    0.5,
  ]);
});
