import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GlobalImportance } from '@octroi/scoring';
import type { RunEvaluation } from '@octroi/statistics';
import { afterAll, expect, test } from 'vitest';
import { importanceFile, readImportance, writeImportance } from './importance.ts';
import { evaluationFile, readEvaluation, writeEvaluation } from './run-evaluation.ts';
import { latestRun, writeRun, type RunRecord } from './run-record.ts';
import { openWorkspace } from './workspace.ts';

const workspace = openWorkspace(mkdtempSync(path.join(tmpdir(), 'octroi-runs-')));
afterAll(() => {
  rmSync(workspace.root, { recursive: true });
});

const run = (id: string, day: number, preset: string): RunRecord => ({
  id,
  createdAt: `2026-01-0${day}T00:00:00.000Z`,
  portfolio: 'loans',
  preset,
  features: 1,
  rows: { all: 2, development: 1, untouched: 1 },
  baseRate: 0.5,
  folds: 2,
  seed: 42,
  parameters: 'deck',
  comparison: { rows: [], chosen: 'lgbm', costs: { falseNegativeCost: 10, falsePositiveCost: 1 } },
  bundles: {},
});
const evaluation: RunEvaluation = { run: 'old', models: [], projection: null };
const importance: GlobalImportance = {
  bundle: 'a-bundle',
  model: 'lgbm',
  rows: 10,
  seed: 1,
  level: 0.95,
  features: [],
};

test('the latest run is found, and the curves kept beside a run are none', async () => {
  const [old, latest] = [run('old', 1, 'small'), run('latest', 2, 'large')];
  await writeRun(workspace, latest);
  await writeRun(workspace, old);
  await writeEvaluation(workspace, evaluation);
  expect(await latestRun(workspace, {})).toEqual(latest);
  expect(await latestRun(workspace, { preset: 'small' })).toEqual(old);
  expect(await latestRun(workspace, { run: 'old' })).toEqual(old);
  expect(await latestRun(workspace, { preset: 'none' })).toBeUndefined();
  for (const none of ['old.evaluation', 'none', '../runs/old']) {
    await expect(latestRun(workspace, { run: none })).rejects.toMatchObject({
      code: 'WORKSPACE_RUN_UNKNOWN',
    });
  }
});

test('the curves of a run are read as they were written; a run without has none', async () => {
  await writeEvaluation(workspace, evaluation);
  expect(await readEvaluation(workspace, 'old')).toEqual(evaluation);
  for (const none of ['none', '../runs/old', '']) {
    expect(await readEvaluation(workspace, none)).toBeUndefined();
  }
});

test('the importance of features is read as it was written; a bundle not measured has none', async () => {
  await writeImportance(workspace, importance);
  expect(await readImportance(workspace, 'a-bundle')).toEqual(importance);
  for (const none of ['none', '../explanations/a-bundle']) {
    expect(await readImportance(workspace, none)).toBeUndefined();
  }
});

test.each([
  ['half a file', '{"run": "other", "bundle"'],
  ['another record', '{"run": "another", "bundle": "another", "models": [], "features": []}'],
  ['a record without its list', '{"run": "other", "bundle": "other", "projection": null}'],
  [
    'texts for objects',
    '{"run": "other", "bundle": "other", "models": ["a"], "features": ["a"], "projection": null}',
  ],
])('%s is a damaged file', async (_, text) => {
  await writeEvaluation(workspace, { ...evaluation, run: 'other' });
  await writeImportance(workspace, { ...importance, bundle: 'other' });
  for (const [file, read] of [
    [evaluationFile(workspace, 'other'), readEvaluation],
    [importanceFile(workspace, 'other'), readImportance],
  ] as const) {
    writeFileSync(file, text);
    await expect(read(workspace, 'other')).rejects.toMatchObject({
      code: 'WORKSPACE_DAMAGED',
      values: { path: file },
    });
  }
});
