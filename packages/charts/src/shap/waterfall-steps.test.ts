import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waterfallSteps } from './waterfall-steps.ts';

const contribution = fc.record({
  label: fc.string(),
  amount: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
});
const request = fc.record({
  base: fc.double({ min: 0, max: 1, noNaN: true }),
  contributions: fc.array(contribution, { maxLength: 30 }),
  most: fc.integer({ min: 1, max: 12 }),
});

test('each bar begins where the one before ended, from the base to the result', () => {
  fc.assert(
    fc.property(request, ({ base, contributions, most }) => {
      const steps = waterfallSteps({ base, contributions, most });
      const result = contributions.reduce((sum, { amount }) => sum + amount, base);
      steps.forEach((step, index) => {
        expect(step.from).toBe(index === 0 ? base : steps[index - 1].to);
      });
      expect(steps.at(-1)?.to ?? base).toBeCloseTo(result, 12);
      expect(steps.length).toBeLessThanOrEqual(most + 1);
      const moving = contributions.filter(({ amount }) => amount !== 0);
      expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(moving.length);
    }),
    { seed: 4 },
  );
});

test('the largest come first, the rest is one bar without a name', () => {
  const amounts = [1, -4, 2, 3];
  const contributions = amounts.map((amount) => ({ label: `${amount}`, amount }));
  const steps = waterfallSteps({ base: 0, contributions, most: 2 });
  expect(steps.map(({ label }) => label)).toEqual(['-4', '3', null]);
  expect(steps.at(-1)).toMatchObject({ count: 2, from: -1, to: 2 });
});

test('one contribution is never hidden behind “1 others”', () => {
  const contributions = [1, 2, 3].map((amount) => ({ label: `${amount}`, amount }));
  const steps = waterfallSteps({ base: 0, contributions, most: 2 });
  expect(steps.map(({ label }) => label)).toEqual(['3', '2', '1']);
});
