import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from './compare-texts.ts';

test('texts are ordered by their UTF-8 bytes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[a\u00e9\ud7ff\ue000\uffff\u{10000}\u{1f600}]{0,4}$/u),
  );
  fc.assert(
    fc.property(text, text, (one, other) => {
      const bytes = Buffer.compare(Buffer.from(one), Buffer.from(other));
      expect(Math.sign(compareTexts(one, other))).toBe(bytes);
    }),
    { seed: 3, numRuns: 2000 },
  );
});
