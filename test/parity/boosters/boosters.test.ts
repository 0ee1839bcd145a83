import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  findLibraries,
  startBoosters,
  type Boosters,
  type LightgbmParameters,
  type XgboostParameters,
} from '@octroi/boosters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checksumOf, syntheticLoans } from './synthetic-loans.ts';

interface Cases {
  readonly rows: number;
  readonly checksum: number;
  readonly lightgbm: {
    readonly parameters: LightgbmParameters;
    readonly rounds: number;
    readonly text: string;
    readonly raw: readonly number[];
  };
  readonly xgboost: {
    readonly parameters: XgboostParameters;
    readonly rounds: number;
    readonly trees: readonly unknown[];
    readonly raw: readonly number[];
  };
}

interface XgboostText {
  readonly learner: { readonly gradient_booster: { readonly model: { readonly trees: unknown } } };
}

const cases = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'cases.json'), 'utf8'),
) as Cases;
const data = syntheticLoans(cases.rows);

/** The cases were made on x64; other processors fuse multiplications and additions. */
const otherArithmetic = process.arch !== 'x64';

let boosters: Boosters;

beforeAll(async () => {
  const folder = path.resolve(import.meta.dirname, '..', '..', '..', '.tools', 'boosters');
  const { platform, arch } = process;
  const libraries = findLibraries({ folder, environment: {}, platform, arch });
  boosters = await startBoosters({ libraries, threads: 1 });
});

afterAll(() => boosters[Symbol.asyncDispose]());

describe('the boosters beside their Python packages', () => {
  it('start from the same rows', () => {
    expect(checksumOf(data.matrix.values)).toBe(cases.checksum);
  });

  it.skipIf(otherArithmetic)('give LightGBM’s model text, byte for byte', async () => {
    const { parameters, rounds, text, raw } = cases.lightgbm;
    const model = await boosters.train({ engine: 'lightgbm', parameters, rounds, data });
    expect(model.text.trimEnd()).toBe(text.trimEnd());
    const scores = await boosters.predict({ model, matrix: data.matrix, output: 'raw' });
    expect([...scores.subarray(0, raw.length)]).toEqual(raw);
  });

  it.skipIf(otherArithmetic)('give XGBoost’s trees and raw scores', async () => {
    const { parameters, rounds, trees, raw } = cases.xgboost;
    const model = await boosters.train({ engine: 'xgboost', parameters, rounds, data });
    const { learner } = JSON.parse(model.text) as XgboostText;
    expect(learner.gradient_booster.model.trees).toEqual(trees);
    const scores = await boosters.predict({ model, matrix: data.matrix, output: 'raw' });
    expect([...scores.subarray(0, raw.length)]).toEqual(raw);
  });

  it('read Python’s LightGBM text', async () => {
    const model = { engine: 'lightgbm', text: cases.lightgbm.text } as const;
    const scores = await boosters.predict({ model, matrix: data.matrix, output: 'raw' });
    expect([...scores.subarray(0, cases.lightgbm.raw.length)]).toEqual(cases.lightgbm.raw);
  });
});
