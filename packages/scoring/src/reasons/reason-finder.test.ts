import type { PlannedReason } from '@octroi/features';
import { describe, expect, test } from 'vitest';
import { openApplicationScorer } from '../application/application-scorer.ts';
import type { Bundle } from '../bundle/bundle.ts';
import { lightgbmText } from '../testing/lightgbm-text.ts';
import { loanBundle, loanModel, loanPreset } from '../testing/loan-bundle.ts';
import type { PrincipalReasons } from './principal-reasons.ts';
import { acceptedNearCutoff, type TypicalBand } from './typical-applicants.ts';

const reason = (name: string, ...features: string[]): PlannedReason => ({
  name,
  label: { en: name, fr: name },
  features,
});
/** The town is told by no reason, as if it were protected. */
const plan = [reason('work', 'job', 'band'), reason('money', 'income', 'burden')];
const band = (highest: number, logOdds: number, rows: number): TypicalBand => ({
  ...{ highest, logOdds, rows },
  values: { income: 1, burden: 0.1, job: 'pilot', band: 1, town: 'north' },
});
const typical = { bands: [band(-3, -3.5, 60), band(-2, -1, 61), band(2, 1, 62)] };
const find = (
  changes: Partial<Bundle>,
  row: Record<string, number | string | null>,
  cutoff: number,
): PrincipalReasons =>
  openApplicationScorer(loanBundle({ typical, ...changes }), loanPreset).reasonFinder(plan)(
    row,
    cutoff,
  );
const refused = { income: 4, debt: 4, band: 1, job: 'cook', town: 'south' };

describe('of a linear model', () => {
  const found = find({}, refused, 0);

  test('are what argues against, most weight first, with both values', () => {
    expect(found.reasons.map(({ name }) => name)).toEqual(['money', 'work']);
    const [money, work] = found.reasons;
    expect(money.fields).toMatchObject([
      { feature: 'income', value: 4, typical: 1 },
      { feature: 'burden', value: 1, typical: 0.1 },
    ]);
    // The job's indicator and its mean: 1 + .25 against 0 + .5.
    expect(work).toMatchObject({ logOdds: 0.75, fields: [{ feature: 'job', typical: 'pilot' }] });
  });

  test('add up to what replacing their inputs takes off', () => {
    const [{ logOdds }] = openApplicationScorer(loanBundle(), loanPreset).assess([refused]);
    const taken = found.reasons.reduce((sum, one) => sum + one.logOdds, 0);
    // The ratio is replaced as the feature it is, and so is what its peers' median is taken from.
    expect(found.closes).toBeCloseTo(taken / logOdds, 6);
  });

  test('compare with those accepted near the cut-off, of whom the typical one is accepted, too', () => {
    expect(found.referenceRows).toBe(61);
    expect(find({}, refused, -1.5).referenceRows).toBe(60);
    expect(acceptedNearCutoff(typical, -9).rows).toBe(60);
    expect(acceptedNearCutoff(typical, 9).rows).toBe(62);
  });
});

test('of an applicant without a value name no value of theirs', () => {
  const model = {
    ...loanModel,
    columns: loanModel.columns.map((column) => ({ ...column, median: 2 })),
  };
  const { reasons } = find({ model: new TextEncoder().encode(JSON.stringify(model)) }, {}, -9);
  expect(reasons.flatMap(({ fields }) => fields).map(({ value }) => value)).toEqual(
    reasons.flatMap(({ fields }) => fields).map(() => null),
  );
  expect(reasons.length).toBeGreaterThan(0);
});

test('are none of a model that gives everyone the same score', () => {
  const model = {
    ...loanModel,
    columns: loanModel.columns.map((column) => ({ ...column, coefficient: 0 })),
  };
  const found = find({ model: new TextEncoder().encode(JSON.stringify(model)) }, refused, -2);
  expect(found).toMatchObject({ reasons: [], closes: 0 });
});

test('of trees come from the splits', () => {
  const { manifest } = loanBundle();
  const trees = {
    manifest: { ...manifest, model: { ...manifest.model, engine: 'lightgbm' } as const },
    encoder: { columns: [{ kind: 'number', name: 'income', source: 'income' }] } as const,
    model: new TextEncoder().encode(lightgbmText()),
  };
  const found = find(trees, { ...refused, income: 9 }, 0);
  expect(found).toMatchObject({ reasons: [{ name: 'money', logOdds: 2 }], closes: 2 });
});

test('need a bundle that keeps typical applicants', () => {
  expect(() => find({ typical: null }, refused, 0)).toThrow(
    expect.objectContaining({ code: 'BUNDLE_WITHOUT_REASONS' }),
  );
});
