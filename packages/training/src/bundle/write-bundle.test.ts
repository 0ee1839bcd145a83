import { findLibraries, startBoosters } from '@octroi/boosters';
import { noProgress, type Matrix } from '@octroi/core';
import { encode, openBundle, type Bundle } from '@octroi/scoring';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareModels } from '../compare/comparison.ts';
import { models } from '../models/index.ts';
import { loanPreset, syntheticLoans } from '../testing/synthetic-loans.ts';
import { train } from '../train.ts';
import { rawScores } from '../models/score-model.ts';
import { typicalApplicants } from './typical-applicants.ts';
import { referenceSample } from './reference-sample.ts';
import { seenRanges } from './seen-ranges.ts';
import { writeBundle } from './write-bundle.ts';

const { platform, arch } = process;
const libraries = findLibraries({
  folder: path.resolve(import.meta.dirname, '../../../../.tools/boosters'),
  environment: {},
  platform,
  arch,
});
const folder = mkdtempSync(path.join(tmpdir(), 'octroi-bundles-'));
const loans = syntheticLoans(400, 6);
/** The reference rows of the first run, by model. */
const references = new Map<string, Matrix>();
const names = models.map(({ name }) => name);

beforeAll(async () => {
  for (const [name, seed] of [
    ['first', 1],
    ['again', 1],
    ['other', 2],
  ] as const) {
    await trainInto(path.join(folder, name), seed);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function trainInto(target: string, seed: number): Promise<void> {
  await using boosters = await startBoosters({ libraries, threads: 1 });
  const settings = { parameters: 'deck', folds: 2, holdout: 5, seed } as const;
  const run = await train({
    preset: loanPreset,
    ...loans,
    models,
    ...settings,
    boosters,
    progress: noProgress,
  });
  const { development } = run.split;
  const rows = development.length;
  const baseRate = development.reduce((sum, row) => sum + loans.labels[row], 0) / rows;
  const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };
  const comparison = compareModels({ run, labels: loans.labels, costs, seed });
  for (const metrics of comparison.rows) {
    const own = run.models.find(({ model }) => model.name === metrics.name);
    if (own === undefined) throw new Error(`no ${metrics.name}`);
    const reference = encode(own.encoder, loans.frame, referenceSample(development, seed));
    if (target.endsWith('first')) references.set(metrics.name, reference);
    await writeBundle({
      folder: target,
      id: metrics.name,
      createdAt: '2026-01-01T00:00:00.000Z',
      portfolio: 'test',
      preset: loanPreset.name,
      run: own,
      frame: loans.frame,
      metrics,
      ranges: seenRanges(loans.frame, development),
      reference,
      typical: typicalApplicants({
        encoder: own.encoder,
        frame: loans.frame,
        rows: run.split.untouched,
        score: rawScores(own.fitted),
      }),
      training: { ...settings, dataHash: 'none', rows, baseRate, threads: 1, versions: {} },
    });
  }
}

const read =
  (name: string) =>
  (file: string): Promise<Uint8Array> =>
    readFile(path.join(folder, 'first', name, file));
const open = (name: string): Promise<Bundle> => openBundle(read(name));
const filesOf = (run: string, name: string): [string, string][] =>
  readdirSync(path.join(folder, run, name))
    .sort()
    .map((file) => [file, readFileSync(path.join(folder, run, name, file), 'latin1')]);

test.each(names)('the same seed gives the same bytes of every file of %s', (name) => {
  expect(filesOf('again', name)).toEqual(filesOf('first', name));
  expect(filesOf('other', name)).not.toEqual(filesOf('first', name));
});

test.each(names)(
  'the bundle of %s opens, every file hashed, nothing else beside them',
  async (name) => {
    const { manifest, ranges, encoder, reference } = await open(name);
    expect(reference).toEqual(references.get(name));
    expect(manifest).toMatchObject({ id: name, formatVersion: 3, preset: 'loans' });
    const listed = ['manifest.json', ...Object.keys(manifest.files)].sort();
    expect(filesOf('first', name).map(([file]) => file)).toEqual(listed);
    expect(ranges['constant']).toMatchObject({ lowest: 7, highest: 7, typical: [7, 7] });
    expect(encoder.columns.length).toBeGreaterThan(3);
    expect([reference.rows, reference.columns.length]).toEqual([100, encoder.columns.length]);
  },
);

test('one altered byte in any file is found', async () => {
  const { manifest } = await open('lgbm');
  for (const altered of Object.keys(manifest.files)) {
    const reading = async (file: string): Promise<Uint8Array> => {
      const bytes = Uint8Array.from(await read('lgbm')(file));
      if (file === altered) bytes[bytes.length >> 1] ^= 1;
      return bytes;
    };
    await expect(openBundle(reading)).rejects.toMatchObject({
      code: 'BUNDLE_ALTERED',
      values: { file: altered },
    });
  }
});
