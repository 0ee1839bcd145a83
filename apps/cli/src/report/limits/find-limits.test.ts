import type { Policy } from '@octroi/features';
import type { FairnessDocument } from '@octroi/scoring';
import { describe, expect, test } from 'vitest';
import type { DeckData } from '../deck-data.ts';
import type { PolicyOutcome } from '../gather/policy-outcomes.ts';
import type { UntouchedScores } from '../gather/untouched-scores.ts';
import { slideKit } from '../page/slide-kit.ts';
import { comparedModel, smallDeck } from '../testing/small-deck.ts';
import { findLimits, protectedFeatures } from './find-limits.ts';
import { sayLimit } from './limit-words.ts';
import type { Limit } from './limit.ts';

const kinds = (data: DeckData): string[] => findLimits(data).map(({ kind }) => kind);

const scored = (meanScore: number): UntouchedScores => ({
  rows: 1000,
  defaults: 80,
  auc: 0.76,
  meanScore,
  meanProbability: 0.08,
  policies: [],
});

function limitOf(data: DeckData, kind: Limit['kind']): Limit {
  const found = findLimits(data).find((limit) => limit.kind === kind);
  if (found === undefined) throw new Error(`no limit ${kind}`);
  return found;
}

const rule = (name: string): Policy => ({
  ...{ name, version: 1, label: { en: name, fr: name } },
  ...{ scale: 'score', threshold: 0.5 },
});
const outcome = (name: string, over: Partial<PolicyOutcome> = {}): PolicyOutcome => ({
  ...{ policy: rule(name), reviewed: 0, refused: 0.2, cost: 100, faithful: 1 },
  ...over,
});

/** A measure of fairness of which only the ratio is read. */
const impact = (ratio: number): FairnessDocument =>
  ({
    policy: rule('least'),
    attributes: [0.9, ratio].map((value, at) => ({
      attribute: ['CODE_GENDER', 'DAYS_BIRTH'][at],
      fairness: { adverseImpactRatio: { value, interval: { lower: 0.5, upper: 0.9 } } },
    })),
  }) as unknown as FairnessDocument;

describe('a limit is found where the figures show it, and not elsewhere', () => {
  test('scores five times too high are no probabilities', () => {
    const found = limitOf(smallDeck(undefined, { untouched: scored(0.4) }), 'miscalibrated');
    expect(found).toEqual({ kind: 'miscalibrated', meanScore: 0.4, defaulted: 0.08 });
    const { text } = sayLimit(found, slideKit('en'));
    expect(text).toBe('Its mean is 40.0% where 8.0% default: 5.0 times the share observed.');
    expect(kinds(smallDeck(undefined, { untouched: scored(0.082) }))).not.toContain(
      'miscalibrated',
    );
  });

  test('a rule that grants a group less than four fifths of what it grants another', () => {
    const found = limitOf(smallDeck(undefined, { fairness: impact(0.7) }), 'adverse-impact');
    const { text } = sayLimit(found, slideKit('en'));
    expect(text).toContain('Under “least”, Age: the group granted least has 0.70 [0.50, 0.90]');
    const equal = smallDeck(undefined, { fairness: impact(0.8) });
    expect(kinds(equal)).not.toContain('adverse-impact');
    expect(kinds(equal)).not.toContain('fairness-unknown');
    expect(kinds(smallDeck())).toContain('fairness-unknown');
    const none = smallDeck(undefined, { fairness: impact(NaN) });
    expect(kinds(none)).not.toContain('adverse-impact');
  });

  test('reasons that leave refusals unaccounted for, the worst rule named', () => {
    const policies = [
      outcome('good'),
      outcome('bad', { faithful: 0.9 }),
      outcome('worse', { faithful: 0.8 }),
    ];
    const untouched = { ...scored(0.08), policies };
    expect(limitOf(smallDeck(undefined, { untouched }), 'unfaithful')).toMatchObject({
      ...{ rule: { en: 'worse' }, faithful: 0.8 },
    });
    const told = [outcome('good', { faithful: 0.95 }), outcome('none', { faithful: null })];
    const enough = { ...scored(0.08), policies: told };
    expect(kinds(smallDeck(undefined, { untouched: enough }))).not.toContain('unfaithful');
  });

  test('a rule that leaves people to a reviewer is no cheaper rule', () => {
    const inForce = outcome('form');
    const formWith = (...policies: PolicyOutcome[]): Partial<DeckData> =>
      ({
        form: { policy: inForce.policy, applicants: [], untouched: { ...scored(0.08), policies } },
      }) as unknown as Partial<DeckData>;
    const reviewing = formWith(inForce, outcome('person', { cost: 1, reviewed: 0.9 }));
    expect(kinds(smallDeck(undefined, reviewing))).not.toContain('rule-against-cost');
    const cheaper = formWith(inForce, outcome('cheap', { cost: 50 }));
    expect(kinds(smallDeck(undefined, cheaper))).toContain('rule-against-cost');
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
      untouched: { ...scored(0.4), policies: [outcome('bad', { faithful: 0.5 })] },
      fairness: impact(0.5),
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
