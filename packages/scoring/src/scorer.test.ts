import { isOctroiError } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { openScorer } from './scorer.ts';
import { lightgbmText } from './testing/lightgbm-text.ts';

const utf8 = new TextEncoder();

const linear = {
  kind: 'linear',
  intercept: 1,
  columns: [{ name: 'income', median: 0, mean: 0, scale: 1, coefficient: 2 }],
};

const income = (...values: number[]) => ({
  rows: values.length,
  columns: [{ name: 'income' }],
  values: Float32Array.from(values),
});

describe('a scorer', () => {
  test('scores and explains a linear model', () => {
    const scorer = openScorer({ engine: 'linear', bytes: utf8.encode(JSON.stringify(linear)) });
    expect(scorer.columns).toEqual(['income']);
    expect(Array.from(scorer.score(income(3, NaN)))).toEqual([7, 1]);
    expect(scorer.explain(income(3))).toEqual({ base: 1, contributions: Float64Array.of(6) });
    const against = scorer.explainAgainst(income(1, 2));
    expect(against(income(3))).toEqual({ base: 4, contributions: Float64Array.of(3) });
  });

  test('scores and explains trees', () => {
    const scorer = openScorer({ engine: 'lightgbm', bytes: utf8.encode(lightgbmText()) });
    expect([scorer.engine, scorer.columns]).toEqual(['lightgbm', ['income']]);
    expect(Array.from(scorer.score(income(0, 9)))).toEqual([-1, 1]);
    expect(scorer.explain(income(9))).toEqual({ base: -0.5, contributions: Float64Array.of(1.5) });
    const against = scorer.explainAgainst(income(0, 9));
    expect(against(income(9))).toEqual({ base: 0, contributions: Float64Array.of(1) });
  });

  test.each(['linear', 'lightgbm', 'xgboost'] as const)(
    'refuses bytes that are no %s',
    (engine) => {
      for (const bytes of [utf8.encode(''), utf8.encode('{"a": 1'), Uint8Array.of(0xff, 0xfe, 0)]) {
        expect(codeOf(() => openScorer({ engine, bytes }))).toBe('MODEL_FILE_INVALID');
      }
    },
  );
});

function codeOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return isOctroiError(error) ? error.code : error;
  }
}
