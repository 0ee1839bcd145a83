import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureCodes } from './feature-codes.ts';

describe('featureCodes', () => {
  it('keeps plain names, accents too', () => {
    expect(featureCodes(['AMT_CREDIT', 'âge', 'a-b/c'])).toEqual(['AMT_CREDIT', 'âge', 'a-b/c']);
  });

  it('replaces what the engines refuse and numbers what then looks alike', () => {
    expect(featureCodes(['a:b', 'a,b', 'a b', '', 'a_b_2'])).toEqual([
      'a_b',
      'a_b_2',
      'a_b_3',
      'f3',
      'a_b_2_2',
    ]);
  });

  it('gives as many different codes as names, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        const codes = featureCodes(names);
        expect(new Set(codes).size).toBe(names.length);
        for (const code of codes) expect(code).not.toMatch(/[\s",:[\]{}]|^$/u);
      }),
      { seed: 7 },
    );
  });
});
