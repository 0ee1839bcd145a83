import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureDrift, type DriftDocument } from '@octroi/monitoring';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../workspace.ts';
import {
  driftReportFolder,
  keepDriftReport,
  latestDriftReport,
  listDriftReports,
  readDriftReport,
} from './drift-reports.ts';

const root = mkdtempSync(path.join(tmpdir(), 'octroi-kept-drift-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let workspace: Workspace;
let count = 0;
beforeEach(() => {
  count += 1;
  workspace = openWorkspace(path.join(root, `${count}`));
});

const frame = (shift: number) => ({
  rows: 500,
  columns: [
    {
      kind: 'number' as const,
      name: 'age',
      values: Float64Array.from({ length: 500 }, (_, row) => (row % 47) + shift),
    },
    {
      kind: 'category' as const,
      name: 'work',
      levels: ['clerk', 'cook'],
      codes: Int32Array.from({ length: 500 }, (_, row) => (shift > 0 ? 1 : row % 2)),
    },
  ],
});

const window = (name: string) => ({ name, kind: 'file', rejected: 0, missingColumns: [] }) as const;

function document(day: number, shift = 0): DriftDocument {
  const report = measureDrift({
    reference: { frame: frame(0) },
    current: { frame: frame(shift) },
    features: ['age', 'work'].map((name) => ({ name, label: { en: name, fr: name } })),
  });
  return {
    ...report,
    source: {
      createdAt: `2026-01-0${day}T00:00:00.000Z`,
      version: '0.0.0',
      reference: window('old.csv'),
      current: window('new.csv'),
      preset: 'loans',
      bundle: null,
      policy: null,
      scoring: null,
      weighted: false,
      noAdversary: 'not-asked',
      seed: 42,
      tests: 'octroi',
    },
  };
}

const reportFile = (id: string): string =>
  path.join(driftReportFolder(workspace, id), 'report.json');

test('a report is read as it was kept, and the list names the newest first', async () => {
  const old = await keepDriftReport(workspace, document(1));
  const latest = await keepDriftReport(workspace, document(2, 30));
  const same = await keepDriftReport(workspace, document(1));
  expect(same).toBe(old);
  expect(await latestDriftReport(workspace)).toBe(latest);
  expect(await readDriftReport(workspace, latest)).toEqual(
    JSON.parse(JSON.stringify(document(2, 30))),
  );
  const { reports, damaged } = await listDriftReports(workspace);
  expect(damaged).toEqual([]);
  expect(reports.map(({ id, verdict }) => [id, verdict])).toEqual([
    [latest, 'drift'],
    [old, 'none'],
  ]);
  expect(reports[0]).toMatchObject({
    reference: { name: 'old.csv', rows: 500 },
    current: { name: 'new.csv', rows: 500 },
    bundle: null,
    features: { compared: 2, drift: 2, watch: 0 },
  });
});

test('a workspace without reports has an empty list and no latest', async () => {
  expect(await listDriftReports(workspace)).toEqual({ reports: [], damaged: [] });
  expect(await latestDriftReport(workspace)).toBeUndefined();
});

test('what is no report of ours in the folder is none', async () => {
  const id = await keepDriftReport(workspace, document(1));
  writeFileSync(path.join(workspace.drift, 'drift.json'), '{}');
  mkdirSync(path.join(workspace.drift, 'notes'));
  mkdirSync(path.join(workspace.drift, `.${id}.octroi-elsewhere.1.0123456789ab.new`));
  const { reports } = await listDriftReports(workspace);
  expect(reports.map((report) => report.id)).toEqual([id]);
  for (const none of ['notes', '../drift', `${id}/..`, '', '2026-01-09T00-00-00-000Z-00000000']) {
    await expect(readDriftReport(workspace, none)).rejects.toMatchObject({
      code: 'WORKSPACE_DRIFT_UNKNOWN',
    });
  }
});

test('a truncated summary hides no other report and is named as damaged', async () => {
  const whole = await keepDriftReport(workspace, document(1));
  const broken = await keepDriftReport(workspace, document(2));
  truncateSync(path.join(driftReportFolder(workspace, broken), 'summary.json'), 40);
  const { reports, damaged } = await listDriftReports(workspace);
  expect(reports.map(({ id }) => id)).toEqual([whole]);
  expect(damaged).toEqual([broken]);
});

test('a truncated report is a damaged file', async () => {
  const id = await keepDriftReport(workspace, document(1));
  truncateSync(reportFile(id), 1000);
  await expect(readDriftReport(workspace, id)).rejects.toMatchObject({
    code: 'WORKSPACE_DAMAGED',
    values: { path: reportFile(id) },
  });
});

test.each([
  ['no object', () => []],
  ['another format', (content: object) => ({ ...content, format: 'evidently' })],
  ['a later format', (content: object) => ({ ...content, formatVersion: 2 })],
  ['no verdict', (content: object) => ({ ...content, verdict: undefined })],
  ['features of another kind', (content: object) => ({ ...content, features: [{ name: 'age' }] })],
  ['a score without a rate', (content: object) => ({ ...content, predictions: {} })],
  ['an adversary of one word', (content: object) => ({ ...content, adversary: 'lgbm' })],
  ['a source without windows', (content: object) => ({ ...content, source: {} })],
])('a foreign report is a damaged file: %s', async (_, change) => {
  const id = await keepDriftReport(workspace, document(1));
  const content = JSON.parse(readFileSync(reportFile(id), 'utf8')) as object;
  writeFileSync(reportFile(id), JSON.stringify(change(content)));
  await expect(readDriftReport(workspace, id)).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' });
});
