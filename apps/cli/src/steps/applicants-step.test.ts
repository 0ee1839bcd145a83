import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { homeCredit } from '@octroi/home-credit';
import {
  add,
  columnsOf,
  count,
  evaluateFeatures,
  max,
  mode,
  rowsOf,
  sum,
  textEquals,
  where,
  type Feature,
  type NumberExpression,
  type TableContract,
  type TextExpression,
} from '@octroi/features';
import { findRow, readFrame } from '@octroi/pipeline';
import { openWorkspace } from '@octroi/workspace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { runCli } from '../testing/run-cli.ts';
import { applicantsStep, openFreshApplicants } from './applicants-step.ts';
import { historyInTables } from '../scoring/history-in-tables.ts';
import { applicationTables } from './application-tables.ts';
import { neededHistories } from './history-tables.ts';
import { indexApplicants } from './index-applicants.ts';

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
    ['synth', '--scale', '0.0005', '--no-history', '--out', raw],
    ['ingest', raw, '--workspace', workspace.root],
  ]) {
    expect((await runCli([...args, '--threads', '1'])).stderr).not.toContain('octroi: ');
  }
  await applicantsStep(context);
});

const tableNamed = (name: string): TableContract => {
  const found = homeCredit.tables.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
};
const bureau = tableNamed('bureau');
const applications = tableNamed(homeCredit.labelled);
const credits = rowsOf(bureau, { per: applications, by: key, when: 'DAYS_CREDIT' });
const months = rowsOf(tableNamed('bureau_balance'), {
  per: bureau,
  by: 'SK_ID_BUREAU',
  when: 'MONTHS_BALANCE',
});
const monthly = rowsOf(tableNamed('POS_CASH_balance'), {
  per: applications,
  by: key,
  when: 'MONTHS_BALANCE',
});
const { AMT_CREDIT_SUM: amount, AMT_ANNUITY: annuity, CREDIT_TYPE: type } = columnsOf(bureau);
const { STATUS: status } = columnsOf(tableNamed('bureau_balance'));
const sideFeatures = [
  add(sum(credits, amount as NumberExpression), sum(credits, annuity as NumberExpression)),
  mode(credits, type as TextExpression),
  max(credits, count(where(months, textEquals(status as TextExpression, '5')))),
  count(monthly),
].map((expression, at): Feature => ({
  name: `SIDE_${at}`,
  meaning: { en: '', fr: '' },
  unit: 'none',
  expression,
}));

const indexBytes = (): Buffer => readFileSync(workspace.applicants);
const isFresh = async (): Promise<boolean> => {
  using store = await openFreshApplicants(context, []);
  return store !== undefined;
};

test('a row is what findRow gives, and so are its features', async () => {
  using store = await openFreshApplicants(context, []);
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
  expect(await openFreshApplicants(served, [])).toBeUndefined();
  cpSync(workspace.applicants, own.applicants, { recursive: true });
  await applicantsStep(served);
  using store = await openFreshApplicants(served, []);
  expect(store?.tables).toHaveLength(2);
});

test('what other tables tell of an applicant is alike from the index and from the tables', async () => {
  const raw = path.join(folder, 'side');
  mkdirSync(raw);
  const ids = await someIds();
  writeFileSync(
    path.join(raw, 'bureau.csv'),
    [
      Object.keys(bureau.columns).join(),
      ...ids.flatMap((id, at) => [
        `${id},${at * 10 + 1},Active,,${-at},0,,,,0,${at}.5,,,,Car loan,,`,
        `${id},${at * 10 + 2},Closed,,${-at},0,,,,0,,,,,"Credit ""card""",,12.345`,
      ]),
    ].join('\n'),
  );
  writeFileSync(
    path.join(raw, 'bureau_balance.csv'),
    ['SK_ID_BUREAU,MONTHS_BALANCE,STATUS', '1,-2,C', '1,-1,5', '12,-1,0', '999,-1,X'].join('\n'),
  );
  const ingested = await runCli(['ingest', raw, '--workspace', workspace.root, '--threads', '1']);
  expect(ingested.stderr).not.toContain('octroi: ');
  const histories = neededHistories(context, { ...homeCredit.presets[0], features: sideFeatures });
  expect(await openFreshApplicants(context, histories)).toBeUndefined();
  await indexApplicants(context, { tables: applicationTables(context), histories });
  using store = await openFreshApplicants(context, histories);
  for (const id of ids) {
    expect(store?.history(id)).toEqual(await historyInTables(context, id, histories));
  }
  expect(store?.history(ids[0])).toMatchObject({
    bureau: {
      rows: 2,
      columns: {
        AMT_CREDIT_SUM: [0.5, null],
        AMT_ANNUITY: [null, 12.345],
        CREDIT_TYPE: ['Car loan', 'Credit "card"'],
      },
    },
    bureau_balance: { rows: 2, columns: { MONTHS_BALANCE: [-2, -1], STATUS: ['C', '5'] } },
  });
  expect(store?.history(ids[0])).not.toHaveProperty('POS_CASH_balance');
  expect(store?.history(ids[2])).toMatchObject({ bureau_balance: { rows: 0 } });
  rmSync(path.join(workspace.tables, 'bureau_balance.parquet'));
  const without = neededHistories(context, { ...homeCredit.presets[0], features: sideFeatures });
  expect(await openFreshApplicants(context, without)).toBeUndefined();
});

async function someIds(): Promise<number[]> {
  const [ids] = (await readFrame({ paths: [table], columns: [key], threads: 1 })).columns;
  if (ids.kind !== 'number') throw new Error('ids are numbers');
  return [...ids.values.slice(0, 3)];
}
