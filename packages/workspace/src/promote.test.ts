import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256 } from '@octroi/scoring';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { promote } from './promote.ts';
import { openWorkspace } from './workspace.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-promote-'));
const workspace = openWorkspace(folder);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Measured {
  readonly meanProbability: number;
  readonly differenceError: number;
}

const baseRate = 0.08;
const measuredOf = ({ meanProbability, differenceError }: Measured): object => ({
  rows: 9000,
  defaults: 720,
  baseRate,
  meanProbability,
  differenceError,
  differenceInterval: { lower: 0, upper: 0, level: 0.95 },
  error: 0.01,
  errorInterval: { lower: 0, upper: 0.02, level: 0.95 },
  errorByChance: 0.01,
  bins: [],
});

/** A bundle that opens, of a model whose probabilities were so on its untouched rows. */
async function writeSmallBundle(id: string, measured: Measured | null): Promise<void> {
  const files: Record<string, string> = {
    'encoder.json': '{"columns": [{"kind": "number", "name": "age", "source": "age"}]}',
    'ranges.json': '{}',
    'reference.json': '{"rows": [[1]]}',
    'model.linear.json': '{}',
    ...(measured && {
      'calibration.json': JSON.stringify({
        calibration: { method: 'platt', slope: 1, intercept: 0 },
        candidates: [],
        measured: measuredOf(measured),
      }),
    }),
  };
  const hashes: Record<string, string> = {};
  for (const [name, text] of Object.entries(files)) {
    hashes[name] = await sha256(new TextEncoder().encode(text));
  }
  const manifest = {
    format: 'octroi-bundle',
    formatVersion: measured === null ? 2 : 3,
    id,
    createdAt: '2026-01-01T00:00:00.000Z',
    portfolio: 'loans',
    preset: 'all',
    model: { name: 'log_reg', engine: 'linear', file: 'model.linear.json', weightRatio: 1 },
    training: {
      ...{ dataHash: 'none', rows: 10, baseRate, folds: 5, seed: 1, threads: 1 },
      parameters: 'deck',
      versions: {},
    },
    files: hashes,
  };
  const target = path.join(workspace.bundles, id);
  mkdirSync(target, { recursive: true });
  for (const [name, text] of Object.entries({
    ...files,
    'manifest.json': JSON.stringify(manifest),
  })) {
    writeFileSync(path.join(target, name), text);
  }
}

beforeAll(async () => {
  await writeSmallBundle('exact', { meanProbability: 0.0815, differenceError: 0.0001 });
  await writeSmallBundle('off', { meanProbability: 0.0845, differenceError: 0.001 });
  await writeSmallBundle('few rows', { meanProbability: 0.0845, differenceError: 0.002 });
  await writeSmallBundle('old', null);
});

const aliases = (): unknown => JSON.parse(readFileSync(workspace.aliases, 'utf8'));

test('a calibrated bundle gets its aliases; few rows are allowed their noise', async () => {
  await promote(workspace, { champion: 'exact', 'champion/all': 'few rows' });
  expect(aliases()).toEqual({ champion: 'exact', 'champion/all': 'few rows' });
});

test('one whose mean is off the base rate is refused, and nothing changes', async () => {
  await promote(workspace, { champion: 'exact' });
  await expect(promote(workspace, { other: 'exact', champion: 'off' })).rejects.toMatchObject({
    code: 'WORKSPACE_BUNDLE_MISCALIBRATED',
    values: { bundle: 'off', mean: '0.0845', rate: '0.0800', bound: '0.0030', rows: 9000 },
  });
  expect(aliases()).toMatchObject({ champion: 'exact' });
  expect(aliases()).not.toHaveProperty('other');
});

test('one from before there were calibrations is refused', async () => {
  await expect(promote(workspace, { champion: 'old' })).rejects.toMatchObject({
    code: 'WORKSPACE_BUNDLE_UNCALIBRATED',
  });
});
