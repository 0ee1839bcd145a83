import type { Policy } from '@octroi/features';
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../bundle/bundle.ts';
import { logistic } from '@octroi/statistics';
import { lightgbmText } from '../testing/lightgbm-text.ts';
import { loanBundle, loanModel, loanPreset } from '../testing/loan-bundle.ts';
import { openApplicationScorer } from './application-scorer.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const scorer = openApplicationScorer(loanBundle(), loanPreset);
const whole = { income: 4, debt: 2, band: 1, job: 'cook', town: 'south' };

describe('an assessment', () => {
  test('is the model’s log-odds, its score, and the score on the two other scales', () => {
    const [{ logOdds, score, probability, balancedScore }] = scorer.assess([whole]);
    expect(logOdds).toBe(-1 + 4 + 1 + 0 + 0.5 + 1 + 0 + 1 + 2 + 0.25 + 0);
    expect(score).toBe(logistic(logOdds));
    const odds = score / (1 - score);
    expect(probability / (1 - probability)).toBeCloseTo(odds / 2, 6);
    expect(balancedScore / (1 - balancedScore)).toBeCloseTo((odds * 4) / 2, 6);
  });

  test('is the same for a row alone, in a batch, and after others', () => {
    const rows = [whole, {}, { ...whole, income: null }, { job: 7, income: 'four' }];
    const together = scorer.assess(rows);
    expect(rows.map((row) => scorer.assess([row])[0])).toEqual(together);
    expect(together[3]).toEqual(together[1]);
    expect(scorer.assess([])).toEqual([]);
  });

  test('of a model whose classes were balanced has its score for the balanced score, to the bit', () => {
    const rows = 307;
    for (const defaults of [1, 7, 25, 306]) {
      const weightRatio = (rows - defaults) / defaults;
      const balanced = openApplicationScorer(
        trainedOn({ rows, baseRate: defaults / rows, weightRatio }),
        loanPreset,
      );
      const [{ score, balancedScore }] = balanced.assess([whole]);
      expect(balancedScore).toBe(score);
    }
  });

  test('of a model without class weights has its score for the probability, to the bit', () => {
    const plain = openApplicationScorer(
      trainedOn({ rows: 10, baseRate: 0.2, weightRatio: 1 }),
      loanPreset,
    );
    const [{ score, probability, balancedScore }] = plain.assess([whole]);
    expect(probability).toBe(score);
    expect(balancedScore).toBeGreaterThan(score);
  });
});

describe('an explanation', () => {
  test('adds up to the log-odds, by feature of the preset, with the feature’s own value', () => {
    const rows = [whole, { income: 4, town: 'north' }];
    const assessments = scorer.assess(rows);
    scorer.explain(rows, 'training').forEach(({ base, contributions }, row) => {
      const sum = contributions.reduce((total, { logOdds }) => total + logOdds, base);
      expect(sum).toBeCloseTo(assessments[row].logOdds, 12);
      const sizes = contributions.map(({ logOdds }) => Math.abs(logOdds));
      expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    });
    expect(scorer.explain(rows, 'training')[1].contributions).toEqual([
      { feature: 'income', value: 4, logOdds: 5 },
      { feature: 'job', value: null, logOdds: 1.75 },
      { feature: 'town', value: 'north', logOdds: 1 },
      { feature: 'burden', value: null, logOdds: 0 },
    ]);
  });

  test('against the reference sample is against its means', () => {
    const [{ base, contributions }] = scorer.explain([whole], 'reference');
    expect(base).toBe(-1 + 10 / 2);
    expect(contributions.find(({ feature }) => feature === 'burden')).toEqual({
      feature: 'burden',
      value: 0.5,
      logOdds: 0.5 - 0.5 + (0 - 0.5),
    });
    expect(scorer.explain([whole], 'reference')).toEqual([{ base, contributions }]);
  });

  test('of trees is against the shares of training, or the sample', () => {
    const trees = openApplicationScorer(treeBundle(), loanPreset);
    const [training] = trees.explain([{ income: 9 }], 'training');
    expect(training).toEqual({
      base: -0.5,
      contributions: [{ feature: 'income', value: 9, logOdds: 1.5 }],
    });
    const [reference] = trees.explain([{ income: 9 }], 'reference');
    expect(reference.base + reference.contributions[0].logOdds).toBe(1);
    expect(reference.base).toBe(0);
  });
});

test('fields outside training are told with the value and what was seen', () => {
  expect(scorer.outsideTraining({ ...whole, income: 4.5 })).toEqual([
    { field: 'income', value: 4.5, lowest: 1, highest: 4 },
  ]);
  expect(scorer.outsideTraining({ income: 0.5 })).toHaveLength(1);
  for (const income of [1, 4, null, 'four']) {
    expect(scorer.outsideTraining({ income })).toEqual([]);
  }
});

describe('a bundle is refused at once', () => {
  test('where a linear model has other columns than its encoder', () => {
    const [first, second, ...others] = loanModel.columns;
    const swapped = { ...loanModel, columns: [second, first, ...others] };
    for (const model of [swapped, { ...loanModel, columns: [first, second] }]) {
      expect(() =>
        openApplicationScorer(loanBundle({ model: bytesOf(model) }), loanPreset),
      ).toThrow(expect.objectContaining({ code: 'MODEL_COLUMNS_MISMATCH' }));
    }
  });

  test('where trees have fewer columns than the encoder, or more', () => {
    for (const columns of [[], loanBundle().encoder.columns]) {
      const bundle = { ...treeBundle(), encoder: { columns } };
      expect(() => openApplicationScorer(bundle, loanPreset)).toThrow(
        expect.objectContaining({ code: 'MODEL_COLUMNS_MISMATCH' }),
      );
    }
  });

  test('where the preset lacks what the encoder reads', () => {
    const features = loanPreset.features.filter(({ name }) => name !== 'town');
    expect(() => openApplicationScorer(loanBundle(), { ...loanPreset, features })).toThrow(
      expect.objectContaining({
        code: 'FEATURE_MISSING_FROM_PRESET',
        values: { feature: 'town', preset: 'loans' },
      }),
    );
  });
});

function trainedOn({
  rows,
  baseRate,
  weightRatio,
}: {
  readonly rows: number;
  readonly baseRate: number;
  readonly weightRatio: number;
}): Bundle {
  const { manifest } = loanBundle();
  const training = { ...manifest.training, rows, baseRate };
  return loanBundle({
    manifest: { ...manifest, training, model: { ...manifest.model, weightRatio } },
  });
}

/** One tree over the income: -1 up to 5, else 1; a missing income is below 5 as 0 is. */
function treeBundle(): Bundle {
  const { manifest } = loanBundle();
  return loanBundle({
    manifest: { ...manifest, model: { ...manifest.model, engine: 'lightgbm' } },
    encoder: { columns: [{ kind: 'number', name: 'income', source: 'income' }] },
    reference: { rows: 2, columns: [{ name: 'income' }], values: Float32Array.of(3, 8) },
    model: new TextEncoder().encode(lightgbmText()),
  });
}

describe('the first of some rows that a policy grants', () => {
  const policy: Policy = {
    ...{ name: 'test', version: 1, label: { en: 'test', fr: 'test' } },
    ...{ scale: 'score', threshold: 0.7 },
  };
  const safe = { income: 0, debt: 0, band: 1, job: 'pilot', town: 'north' };
  const rows = [...Array.from({ length: 20 }, () => whole), safe, safe];

  test('is found batch after batch, or is none', () => {
    expect(scorer.assess([safe])[0].score).toBeLessThan(0.7);
    expect(scorer.firstGranted(rows, policy)).toBe(20);
    expect(scorer.firstGranted(rows.slice(0, 20), policy)).toBeUndefined();
    expect(scorer.firstGranted([], policy)).toBeUndefined();
  });

  test('is none that a hard rule refuses', () => {
    const when = { feature: 'town', is: ['north'] };
    const rule = { name: 'north', label: policy.label, when, decision: 'refused' } as const;
    expect(scorer.firstGranted(rows, { ...policy, rules: [rule] })).toBeUndefined();
  });
});
