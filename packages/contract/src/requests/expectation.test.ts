import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText } from './expectation.ts';

test('numbers are written as Intl writes them', () => {
  const numbers = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000),
  );
  fc.assert(
    fc.property(numbers, fc.constantFrom('en' as const, 'fr' as const), (value, language) => {
      const format = new Intl.NumberFormat(language, { maximumFractionDigits: 10 });
      expect(numberText(value, language)).toBe(format.format(value === 0 ? 0 : value));
    }),
    { seed: 4, numRuns: 300 },
  );
});
