import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { homeCredit } from '@octroi/home-credit';
import { evaluateFeatures } from '@octroi/features';
import { findRow, readFrame } from '@octroi/pipeline';
import { openWorkspace } from '@octroi/workspace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { runCli } from '../testing/run-cli.ts';
import { applicantsStep, openFreshApplicants } from './applicants-step.ts';
import { applicationTables } from './application-tables.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-applicants-step-'));
const workspace = openWorkspace(path.join(folder, 'workspace'));
const table = path.join(workspace.tables, 'application_test.parquet');
const key = homeCredit.applicantKey;
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const context: Context = {
  portfolio: homeCredit,
  workspace,
  version: 'test',
  home: folder,
  language: 'en',
  json: false,
  threads: 1,
  memoryBytes: 2 ** 28,
  environment: {},
  progress: () => undefined,
  signal: new AbortController().signal,
  width: Infinity,
  colour: false,
  print: () => undefined,
  note: () => undefined,
  exitWith: () => undefined,
  now: () => new Date(0),
};

beforeAll(async () => {
  const raw = path.join(folder, 'raw');
  for (const args of [
    ['synth', '--scale', '0.0005', '--out', raw],
    ['ingest', raw, '--workspace', workspace.root],
  ]) {
    expect((await runCli([...args, '--threads', '1'])).stderr).not.toContain('octroi: ');
  }
  await applicantsStep(context);
});

const indexBytes = (): Buffer => readFileSync(workspace.applicants);
const isFresh = async (): Promise<boolean> => {
  using store = await openFreshApplicants(context);
  return store !== undefined;
};

test('a row is what findRow gives, and so are its features', async () => {
  using store = await openFreshApplicants(context);
  for (const { path: table } of applicationTables(context)) {
    const [ids] = (await readFrame({ paths: [table], columns: [key], threads: 1 })).columns;
    if (ids.kind !== 'number') throw new Error('ids are numbers');
    for (const value of ids.values.slice(-8)) {
      const row = await findRow({ path: table, key, value, threads: 1 });
      expect({ ...store?.find(value) }).toStrictEqual({ ...row });
      for (const { features } of homeCredit.presets) {
        expect(evaluateFeatures(features, [store?.find(value) ?? {}])).toStrictEqual(
          evaluateFeatures(features, [row ?? {}]),
        );
      }
    }
  }
});

test('it is not made again while the tables stay, though they be copied or touched', async () => {
  const before = indexBytes();
  utimesSync(table, 1, 1);
  expect(await isFresh()).toBe(true);
  await applicantsStep(context);
  expect(indexBytes().equals(before)).toBe(true);
});

test('it is made again when a table changed, is gone or came, and when it is damaged', async () => {
  const copy = path.join(folder, 'copy.parquet');
  cpSync(table, copy);
  const labelled = path.join(workspace.tables, 'application_train.parquet');
  const changes: (() => void)[] = [
    () => {
      cpSync(labelled, table);
    },
    () => {
      rmSync(table);
    },
    () => {
      cpSync(copy, table);
    },
    () => {
      writeFileSync(workspace.applicants, indexBytes().subarray(0, 10_000));
    },
    () => {
      rmSync(workspace.applicants);
    },
  ];
  for (const change of changes) {
    expect(await isFresh()).toBe(true);
    change();
    expect(await isFresh()).toBe(false);
    await applicantsStep(context);
    expect(await isFresh()).toBe(true);
  }
});

test('a workspace whose tables are gone keeps its index; one without either has none', async () => {
  const own = openWorkspace(path.join(folder, 'served'));
  const served = { ...context, workspace: own };
  await applicantsStep(served);
  expect(await openFreshApplicants(served)).toBeUndefined();
  cpSync(workspace.applicants, own.applicants, { recursive: true });
  await applicantsStep(served);
  using store = await openFreshApplicants(served);
  expect(store?.tables).toHaveLength(2);
});
