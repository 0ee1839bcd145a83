import { describe, expect, test } from 'vitest';
import type { DeckData } from '../deck-data.ts';
import { slideKit } from '../page/slide-kit.ts';
import { comparedModel, smallDeck } from '../testing/small-deck.ts';
import { findLimits, protectedFeatures } from './find-limits.ts';
import { sayLimit } from './limit-words.ts';

const kinds = (data: DeckData): string[] => findLimits(data).map(({ kind }) => kind);

const scored = (meanScore: number): DeckData['untouched'] => ({
  rows: 1000,
  defaults: 80,
  auc: 0.76,
  meanScore,
  meanProbability: 0.08,
  tenths: [],
  policies: [],
});

describe('a limit is found where the figures show it, and not elsewhere', () => {
  test('scores five times too high are no probabilities', () => {
    const [found] = findLimits(smallDeck(undefined, { untouched: scored(0.4) }));
    expect(found).toEqual({ kind: 'miscalibrated', meanScore: 0.4, defaulted: 0.08 });
    const { text } = sayLimit(found, slideKit('en'));
    expect(text).toBe('Its mean is 40.0% where 8.0% default: 5.0 times the share observed.');
    expect(kinds(smallDeck(undefined, { untouched: scored(0.082) }))).not.toContain(
      'miscalibrated',
    );
  });

  test('a lead within noise is a tie', () => {
    const rows = [comparedModel('lgbm'), comparedModel('xgb', { verdict: 'tie' })];
    expect(findLimits(smallDeck(rows))).toContainEqual({
      kind: 'tie',
      chosen: 'lgbm',
      others: ['xgb'],
    });
    const clear = [comparedModel('lgbm'), comparedModel('xgb', { verdict: 'worse' })];
    expect(kinds(smallDeck(clear))).not.toContain('tie');
  });

  test('a wide interval is a small sample', () => {
    const wide = comparedModel('lgbm', { aucInterval: { lower: 0.73, upper: 0.79, level: 0.95 } });
    expect(kinds(smallDeck([wide]))).toContain('small-sample');
    expect(kinds(smallDeck())).not.toContain('small-sample');
  });

  test('synthetic tables come first', () => {
    expect(kinds(smallDeck(undefined, { synthetic: true }))[0]).toBe('synthetic');
    expect(kinds(smallDeck())).not.toContain('synthetic');
  });

  test('features that read a protected column are counted, learnt ones too', () => {
    const { portfolio, preset } = smallDeck();
    const read = protectedFeatures(portfolio, preset).map(({ name }) => name);
    expect(read).toContain('CODE_GENDER');
    expect(read).not.toContain('AMT_CREDIT');
    const free = protectedFeatures({ ...portfolio, protectedColumns: [] }, preset);
    expect(free).toEqual([]);
    const plus = portfolio.presets[0];
    const learnt = protectedFeatures(portfolio, plus).map(({ name }) => name);
    expect(learnt).toContain('AMT_INCOME_TOTAL_AGAINST_PEERS');
    expect(learnt).not.toContain('AMT_INCOME_TOTAL_AGAINST_OCCUPATION');
  });
});

test.each(['en', 'fr'] as const)(
  'every limit has a title, a sentence and a next step in %s',
  (language) => {
    const data = smallDeck([comparedModel('lgbm'), comparedModel('xgb', { verdict: 'tie' })], {
      synthetic: true,
      untouched: scored(0.4),
    });
    for (const limit of findLimits(data)) {
      const { title, text, next } = sayLimit(limit, slideKit(language));
      expect(title).toMatch(/^\p{Lu}[^.]*$/u);
      expect(text).toMatch(/^.+\.$/);
      expect(next).toMatch(/^\p{Lu}.+$/u);
      expect(`${title}${text}${next}`).not.toMatch(/undefined|NaN| [;:?!%»]/);
    }
  },
);
