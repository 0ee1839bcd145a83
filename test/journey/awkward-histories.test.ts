/** `octroi features` over histories that are not as they should be, and killed on the way. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { resolveFeatures, tablesUsed } from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';
import { readFrame, type IngestReport } from '@octroi/pipeline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { presetNamed } from '../../apps/cli/src/steps/preset-named.ts';
import { pipelineContext } from '../../bench/real-applications.ts';
import { compareHistoryEngines } from './compare-history-engines.ts';
import { done, doneJson, readRaw, writeRaw, type RawTable } from './tiny-portfolio.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-awkward-histories-'));
const raw = path.join(folder, 'raw');
const preset = presetNamed(homeCredit, 'relational');
const features = ['features', '--preset', 'relational'];
const workspaceOf = (name: string): string => path.join(folder, name, 'workspace');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const undisturbed = path.join(folder, 'workspace');
beforeAll(async () => {
  await done(['synth', '--scale', '0.0005', '--seed', '3', '--out', raw]);
  const { rows } = readRaw(path.join(raw, 'application_train.csv'));
  const [none, one, many] = rows.map(([id]) => id);
  changeHistory(raw, (table, name) => withExtremes(table, name, { none, one, many }));
  await done(['ingest', raw, '--workspace', undisturbed]);
  await done([...features, '--workspace', undisturbed]);
});

interface Extremes {
  readonly none: string;
  readonly one: string;
  readonly many: string;
}

/** The rows of a table, of which an applicant has none, one has one in all and one ten thousand. */
function withExtremes(
  { names, rows }: RawTable,
  table: string,
  { none, one, many }: Extremes,
): RawTable {
  const key = names.indexOf('SK_ID_CURR');
  if (key < 0) return { names, rows };
  const others = rows.filter((fields) => ![none, one, many].includes(fields[key]));
  if (table === 'bureau') others[0] = others[0].with(key, one);
  if (table === 'installments_payments') {
    const payment = others[0].with(key, many).with(names.indexOf('AMT_PAYMENT'), '0.1');
    for (let row = 0; row < 10_000; row += 1) others.push(payment);
  }
  return { names, rows: others };
}

const matricesBelow = (workspace: string): string => path.join(workspace, 'features', 'relational');

const labelledMatrix = (workspace: string): string =>
  path.join(matricesBelow(workspace), 'application_train.parquet');

/** Names of the matrices, of the blocks they are made of, and of what is under way. */
function matrixNames(workspace: string): string[] {
  const root = matricesBelow(workspace);
  const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
  return names.filter((name) => name !== 'blocks').sort();
}

const matricesOf = (workspace: string): Map<string, string> =>
  new Map(
    matrixNames(workspace).map((name) => [
      name,
      readFileSync(path.join(matricesBelow(workspace), name), 'base64'),
    ]),
  );

/** Of the files of a workspace those with a row for each application; contracts are told of as their rows lie. */
const besideApplications = (files: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...files].filter(([name]) => /application_(train|test)\.parquet$/.test(name)));

const dates: Readonly<Record<string, string>> = {
  bureau: 'DAYS_CREDIT',
  bureau_balance: 'MONTHS_BALANCE',
  previous_application: 'DAYS_DECISION',
  POS_CASH_balance: 'MONTHS_BALANCE',
  installments_payments: 'DAYS_INSTALMENT',
  credit_card_balance: 'MONTHS_BALANCE',
};

type Change = (table: RawTable, name: string) => RawTable;

/** Writes the files of the history anew. */
function changeHistory(source: string, change: Change): void {
  for (const table of Object.keys(dates)) {
    const file = path.join(source, `${table}.csv`);
    writeRaw(file, change(readRaw(file), table));
  }
}

/** A row for a loan of its own, where the table has one row a loan. */
function unknownLoan(row: readonly string[], table: string, names: readonly string[]): string[] {
  const keys: Readonly<Record<string, string>> = {
    bureau: 'SK_ID_BUREAU',
    previous_application: 'SK_ID_PREV',
  };
  return table in keys ? row.with(names.indexOf(keys[table]), '99999999') : [...row];
}

test('rows in another order, twice, without a key or dated in the future change nothing', async () => {
  const source = path.join(folder, 'disordered', 'raw');
  const workspace = workspaceOf('disordered');
  cpSync(raw, source, { recursive: true });
  changeHistory(source, ({ names, rows }, table) => {
    const [first] = rows;
    const again = table === 'bureau' ? [first] : [];
    const future = unknownLoan(first, table, names).with(names.indexOf(dates[table]), '7');
    return { names, rows: [...rows, ...again, future, first.with(0, '')].reverse() };
  });
  const report = await doneJson<IngestReport>(['ingest', source, '--workspace', workspace]);
  const rejected = report.tables.map(({ table, rowsRejected }) => [table, rowsRejected]);
  expect(Object.fromEntries(rejected)).toMatchObject({ bureau: 2, POS_CASH_balance: 1 });
  await done([...features, '--workspace', workspace]);
  const [disordered, ordered] = [workspace, undisturbed].map((each) =>
    besideApplications(matricesOf(each)),
  );
  expect(disordered.size).toBeGreaterThan(6);
  expect(disordered).toEqual(ordered);
});

/** Of an applicant without a row, of one with a credit elsewhere, of one with ten thousand instalments. */
const firstThree = {
  BUREAU_COUNT: [0, 1, 0],
  BUREAU_KIND_ENTROPY: [NaN, 0, NaN],
  BUREAU_AGE_STD: [NaN, NaN, NaN],
  INSTALMENTS_COUNT: [0, 0, 10_000],
  INSTALMENTS_PAID_SUM: [NaN, NaN, 1000],
  INSTALMENTS_DPD_STD: [NaN, NaN, 0],
};

test('applicants without a row, with one and with ten thousand have one value, among all or alone', async () => {
  const { columns } = await readFrame({
    paths: [labelledMatrix(undisturbed)],
    columns: Object.keys(firstThree),
  });
  const found = columns.map((column) => [
    column.name,
    column.kind === 'number' && [...column.values.subarray(0, 3)],
  ]);
  expect(Object.fromEntries(found)).toEqual(firstThree);
  const context = pipelineContext({ root: folder, work: folder, threads: 1, environment: {} });
  const { differing } = await compareHistoryEngines(context, preset, 'memory');
  expect(differing).toEqual([]);
});

test('a table that is absent is said once, and what is made of it is missing', async () => {
  const workspace = workspaceOf('incomplete');
  cpSync(undisturbed, workspace, { recursive: true });
  rmSync(path.join(workspace, 'tables', 'credit_card_balance.parquet'));
  const { stderr } = await done([...features, '--workspace', workspace, '--lang', 'en']);
  expect(stderr.match(/not in the workspace.*credit_card_balance/g)).toHaveLength(1);
  expect(stderr.match(/credit_card_balance/g)).toHaveLength(1);
  const [before, after] = await Promise.all(
    [undisturbed, workspace].map((each) => readFrame({ paths: [labelledMatrix(each)] })),
  );
  const ofCards = new Set(
    resolveFeatures(preset.features).flatMap(({ name, expression }) =>
      tablesUsed(expression).has('credit_card_balance') ? [name] : [],
    ),
  );
  for (const [at, column] of after.columns.entries()) {
    if (!ofCards.has(column.name)) expect(column).toEqual(before.columns[at]);
    else if (column.kind === 'number') expect(column.values.every(Number.isNaN)).toBe(true);
    else expect(column.levels).toEqual([]);
  }
  expect(ofCards.size).toBeGreaterThan(30);
});

const bin = path.resolve(import.meta.dirname, '../../apps/cli/src/bin.ts');
/** Starts `octroi features`, and kills it once so many files are there or under way. */
async function killAmong(workspace: string, files: number): Promise<void> {
  const args = [bin, ...features, '--workspace', workspace, '--threads', '1'];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const exit = once(child, 'exit');
  while (child.exitCode === null && matrixNames(workspace).length < files) await setTimeout(1);
  child.kill('SIGKILL');
  expect(await exit).toEqual([null, 'SIGKILL']);
}

test('killed among the blocks, then at the matrix: the same bytes the next time, nothing else', async () => {
  const workspace = workspaceOf('killed');
  cpSync(path.join(undisturbed, 'tables'), path.join(workspace, 'tables'), { recursive: true });
  const whole = matricesOf(undisturbed);
  await killAmong(workspace, 2);
  await killAmong(workspace, whole.size - 1);
  await done([...features, '--workspace', workspace]);
  expect(matricesOf(workspace)).toEqual(whole);
});
