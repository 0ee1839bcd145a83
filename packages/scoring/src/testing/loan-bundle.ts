import type { Feature, NumberExpression, Preset, TextExpression } from '@octroi/features';
import type { Bundle } from '../bundle/bundle.ts';
import type { BundleCalibration } from '../bundle/bundle-calibration.ts';
import { matrixColumns } from '../encoder/encode.ts';
import type { Encoder } from '../encoder/encoder.ts';
import type { LinearModel } from '../model/linear-model.ts';

const number = (name: string): NumberExpression => ({ kind: 'number-column', name, sentinels: [] });
const text = (name: string): TextExpression => ({ kind: 'text-column', name, sentinels: [] });
const feature = (name: string, expression: Feature['expression']): Feature => ({
  name,
  meaning: { en: name, fr: name },
  unit: 'none',
  expression,
});

/** Three numbers, one of them a ratio, and two texts. */
export const loanPreset: Preset = {
  name: 'loans',
  meaning: { en: 'loans', fr: 'prêts' },
  features: [
    feature('income', number('income')),
    feature('job', text('job')),
    feature('burden', {
      kind: 'arithmetic',
      operator: '/',
      left: number('debt'),
      right: number('income'),
    }),
    feature('band', number('band')),
    feature('town', text('town')),
  ],
  learnt: [],
  levels: {},
  twoLevel: [],
  weak: [],
  bending: [],
  categories: 'native',
};

/** One column of every kind, over those features. */
export const loanEncoder: Encoder = {
  columns: [
    { kind: 'number', name: 'income', source: 'income' },
    { kind: 'hinge', name: 'income bend 1', source: 'income', knot: 2, bounds: [0, 3] },
    { kind: 'missing-flag', name: 'income missing', source: 'income' },
    { kind: 'number', name: 'burden', source: 'burden', bounds: [0, 1] },
    { kind: 'indicator', name: 'job_cook', source: 'job', level: 'cook' },
    { kind: 'missing-flag', name: 'job missing', source: 'job' },
    { kind: 'two-level', name: 'town', source: 'town', levels: ['north', 'south'] },
    { kind: 'category', name: 'town code', source: 'town', levels: ['east', 'north', 'south'] },
    {
      kind: 'target-mean',
      name: 'job share',
      source: 'job',
      means: { cook: 0.25, pilot: 0.5 },
      missing: 0.75,
      overall: 0.125,
    },
    {
      kind: 'group-median-difference',
      name: 'burden against peers',
      source: 'burden',
      by: ['job', 'band'],
      medians: { 'cook\u001f1': 0.5, '\u001fNaN': 0.25 },
      overall: 0.125,
    },
  ],
};

/** And the columns that are learnt from several numbers, or from rows of history. */
export const learntLoanEncoder: Encoder = {
  columns: [
    {
      kind: 'residual',
      name: 'burden unexpected',
      source: 'burden',
      by: ['income', 'band'],
      means: [2, 1],
      coefficients: [0.25, 0.5],
      intercept: 0.5,
    },
    {
      kind: 'neighbour-share',
      name: 'defaults alike',
      source: 'income',
      by: ['income', 'band'],
      means: [2, 1],
      scales: [1, 2],
      points: ['0,1000,2000,2000', '0,0,0,500'],
      outcomes: '0110',
      neighbours: 2,
    },
    {
      kind: 'row-risk',
      name: 'worst row',
      source: 'town',
      statistic: 'max',
      intercept: -1,
      weights: [
        [0.5, 0.25],
        [0, 2],
      ],
    },
  ],
};

/** Log-odds -1 + the sum of the encoded columns; a missing one counts as 0. */
export const loanModel: LinearModel = {
  kind: 'linear',
  intercept: -1,
  columns: loanEncoder.columns.map(({ name }) => ({
    name,
    median: 0,
    mean: 0,
    scale: 1,
    coefficient: 1,
  })),
};

/** A bundle of that model: one default in five rows, a default weighing twice a repaid loan. */
export function loanBundle(changes: Partial<Bundle> = {}): Bundle {
  return {
    manifest: {
      format: 'octroi-bundle',
      formatVersion: 2,
      id: 'loans-1',
      createdAt: '2026-01-01T00:00:00.000Z',
      portfolio: 'loans',
      preset: loanPreset.name,
      model: { name: 'log_reg', engine: 'linear', file: 'model.linear.json', weightRatio: 2 },
      training: {
        dataHash: 'none',
        rows: 10,
        baseRate: 0.2,
        folds: 2,
        seed: 1,
        threads: 1,
        parameters: 'deck',
        versions: {},
      },
      files: {},
    },
    encoder: loanEncoder,
    calibration: null,
    ranges: { income: { lowest: 1, highest: 4, typical: [1, 4], median: 2 } },
    reference: referenceOf(loanEncoder),
    typical: null,
    model: new TextEncoder().encode(JSON.stringify(loanModel)),
    ...changes,
  };
}

/** A calibration of such a bundle, by steps. */
export const loanCalibration: BundleCalibration = {
  calibration: { method: 'isotonic', logOdds: [-2, 0, 3], probabilities: [0.05, 0.2, 0.6] },
  candidates: [{ method: 'isotonic', logLoss: 0.4 }],
  measured: {
    rows: 10,
    defaults: 2,
    baseRate: 0.2,
    meanProbability: 0.21,
    differenceError: 0.05,
    differenceInterval: { lower: -0.09, upper: 0.11, level: 0.95 },
    error: 0.02,
    errorInterval: { lower: 0, upper: 0.05, level: 0.95 },
    errorByChance: 0.02,
    bins: [{ rows: 10, meanProbability: 0.21, defaulted: 0.2 }],
  },
};

/** Two rows: one of ones, one all missing. */
function referenceOf(encoder: Encoder): Bundle['reference'] {
  const columns = matrixColumns(encoder);
  const values = Float32Array.from(columns.flatMap(() => [1, NaN]));
  return { rows: 2, columns, values };
}
