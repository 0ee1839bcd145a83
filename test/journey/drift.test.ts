/** What octroi drift says of the same applications, of others, and of files that cannot be compared. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, type CliResult } from '../../apps/cli/src/testing/run-cli.ts';
import type { DriftDocument, EvidentlyJson } from '@octroi/monitoring';
import { latestDriftReport, openWorkspace, readDriftReport } from '@octroi/workspace';
import { copyTestWorkspace } from '../serving/test-workspace.ts';
import { doneJson, fails, readRaw, withColumn, withoutColumn, writeRaw } from './tiny-portfolio.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-drift-'));
const out = path.join(folder, 'report');
let workspace: string;
let train: string;
let release: () => void;

beforeAll(async () => {
  const copy = await copyTestWorkspace();
  release = () => {
    copy[Symbol.dispose]();
  };
  workspace = copy.folder;
  train = path.join(copy.raw, 'application_train.csv');
});

afterAll(() => {
  release();
  rmSync(folder, { recursive: true, force: true });
});

const drift = (...args: readonly string[]): string[] => [
  'drift',
  '--workspace',
  workspace,
  '--out',
  out,
  ...args,
];

const run = (...args: readonly string[]): Promise<CliResult> =>
  runCli([...drift(...args), '--threads', '1']);

/** A copy of the training file with other fields. */
function altered(
  name: string,
  change: (table: ReturnType<typeof readRaw>) => typeof table,
): string {
  return writeRaw(path.join(folder, `${name}.csv`), change(readRaw(train)));
}

/** The second external score falls and every other income doubles. */
function shifted(): string {
  const before = readRaw(train);
  const scoreAt = before.names.indexOf('EXT_SOURCE_2');
  const incomeAt = before.names.indexOf('AMT_INCOME_TOTAL');
  return altered('shifted', (table) =>
    withColumn(
      withColumn(table, 'EXT_SOURCE_2', (row) => {
        const score = before.rows[row][scoreAt];
        return score === '' ? '' : String(Number(score) / 2);
      }),
      'AMT_INCOME_TOTAL',
      (row) => (row % 2 === 0 ? String(2 * Number(before.rows[row][incomeAt])) : undefined),
    ),
  );
}

const readReport = (): DriftDocument =>
  JSON.parse(readFileSync(path.join(out, 'drift.json'), 'utf8')) as DriftDocument;

describe('two halves of one split', () => {
  let result: CliResult;
  beforeAll(async () => {
    result = await run('--split', '--fail-on', 'watch', '--lang', 'en');
  });

  test('have no drift, and end well', () => {
    expect(result.stderr).not.toMatch(/^octroi: /m);
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toMatch(/^● No drift\. untouched rows/);
    expect(result.stdout).toContain('beyond chance');
    expect(result.stderr.trimEnd().split('\n').at(-1)).toMatch(/^Next: /);
  });

  test('are compared in the deck’s form', () => {
    const { deck, rows, source } = readReport();
    expect(deck.features.tested).toBeGreaterThan(100);
    expect(deck.prediction?.drift).toBe(false);
    expect(deck.target?.rows).toEqual(rows);
    expect(deck.target?.pValue).toBeCloseTo(1, 2);
    expect(source.bundle?.referenceIsTraining).toBe(true);
    expect(source.weighted).toBe(true);
    expect(source.scoring).toBe('folds');
  });

  test('leave four files; the page is small, whole, and has no script', () => {
    expect(readdirSync(out).sort()).toEqual([
      'drift.evidently.json',
      'drift.html',
      'drift.json',
      'drift.md',
    ]);
    const file = path.join(out, 'drift.html');
    expect(statSync(file).size).toBeLessThan(1_000_000);
    const html = readFileSync(file, 'utf8');
    expect(html).not.toMatch(/undefined|NaN|\[object/);
    const { document } = parseHTML(html);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelectorAll('script, link, img, iframe')).toHaveLength(0);
    expect(html).not.toMatch(/(src|href)=/);
    expect(document.querySelector('h1')?.textContent).toBe('Drift report');
    expect(document.querySelector('.verdict.none .word')?.textContent).toBe('● No drift');
    expect(document.querySelectorAll('svg').length).toBeGreaterThanOrEqual(8);
    expect(document.querySelectorAll('svg > title')).toHaveLength(
      document.querySelectorAll('svg').length,
    );
  });

  test('are kept in the workspace, for the page and the API', async () => {
    const kept = openWorkspace(workspace);
    const id = await latestDriftReport(kept);
    expect(result.stderr).toContain(`Kept for the page of octroi serve, under Drift: ${id ?? ''}`);
    expect(await readDriftReport(kept, id ?? '')).toEqual(readReport());
  });

  test('are told in Evidently’s shape as well', () => {
    const { metrics, tests } = JSON.parse(
      readFileSync(path.join(out, 'drift.evidently.json'), 'utf8'),
    ) as EvidentlyJson;
    expect(metrics[0].metric_name).toBe('DriftedColumnsCount(drift_share=0.5)');
    expect(tests[0].status).toBe('SUCCESS');
    expect(tests).toHaveLength(metrics.length);
    expect(metrics).toHaveLength(readReport().features.length + 1);
  });
});

test('without out-of-fold scores the scores of fitted rows speak for nothing, and that is said', async () => {
  const copy = path.join(folder, 'older');
  cpSync(workspace, copy, { recursive: true });
  const bundles = path.join(copy, 'bundles');
  const kept = readdirSync(bundles).filter((name) => name.endsWith('.out-of-fold.parquet'));
  expect(kept.length).toBeGreaterThan(0);
  for (const name of kept) rmSync(path.join(bundles, name));
  const args = ['drift', '--split', '--no-adversary', '--workspace', copy, '--lang', 'en'];
  const { stdout, exitCode } = await runCli([...args, '--fail-on', 'watch', '--threads', '1']);
  expect(stdout).toContain('kept no out-of-fold scores');
  expect(exitCode).toBe(0);
});

describe('applications that have changed', () => {
  test('drift is found, named and weighed, and fails where it is asked to', async () => {
    const { exitCode, stdout } = await run(
      ...['--reference', train, '--current', shifted(), '--fail-on', 'drift', '--lang', 'en'],
    );
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^■ Drift\. /);
    const { features, verdict, adversary, predictions, source, deck, rows } = readReport();
    const moved = features.filter(({ level }) => level !== 'none').map(({ name }) => name);
    expect(moved.sort()).toEqual(expect.arrayContaining(['AMT_INCOME_TOTAL', 'EXT_SOURCE_2']));
    expect(verdict.reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['features', 'adversary']),
    );
    expect(adversary?.auc).toBeGreaterThan(0.7);
    expect(adversary?.columns.slice(0, 4).map(({ name }) => name)).toContain('EXT_SOURCE_2');
    expect(predictions?.test?.pValue).toBeLessThan(0.01);
    expect(source.bundle?.referenceIsTraining).toBe(true);
    expect(source.scoring).toBe('untouched');
    expect(deck.prediction?.rows.reference).toBeLessThan(rows.reference / 4);
    expect(deck.prediction?.rows.current).toBe(rows.current);
  });

  test('the exit code follows the tests that are named', async () => {
    const files = ['--reference', train, '--current', shifted(), '--no-adversary'];
    const codeBy = async (tests: string, level: string): Promise<number> =>
      (await run(...files, '--tests', tests, '--fail-on', level)).exitCode;
    expect(await codeBy('evidently', 'watch')).toBe(0);
    expect(await codeBy('deck', 'drift')).toBe(1);
  });

  test('the report speaks French', async () => {
    const files = ['--reference', train, '--current', shifted(), '--no-adversary'];
    const { stdout } = await run(...files, '--lang', 'fr');
    expect(stdout).toMatch(/^■ Dérive\. /);
    const html = readFileSync(path.join(out, 'drift.html'), 'utf8');
    const { document } = parseHTML(html);
    expect(document.documentElement.getAttribute('lang')).toBe('fr');
    expect(document.querySelector('h1')?.textContent).toBe('Rapport de dérive');
    const headings = Array.from(document.querySelectorAll('h2'), ({ textContent }) => textContent);
    expect(headings).toContain('Ce que cela change aux décisions');
    expect(readFileSync(path.join(out, 'drift.md'), 'utf8')).toContain('| Features testées |');
  });

  test('new levels and a column that went missing are named', async () => {
    const file = altered('levels', (table) =>
      withColumn(
        withColumn(table, 'NAME_CONTRACT_TYPE', (row) =>
          row % 3 === 0 ? 'Barter <b>' : undefined,
        ),
        'EXT_SOURCE_3',
        () => '',
      ),
    );
    const { features } = await doneJson<DriftDocument>(
      drift('--reference', train, '--current', file, '--no-adversary'),
    );
    const contract = features.find(({ name }) => name === 'NAME_CONTRACT_TYPE');
    expect(contract?.levels?.appeared.map(({ level }) => level)).toEqual(['Barter <b>']);
    const score = features.find(({ name }) => name === 'EXT_SOURCE_3');
    expect(score?.missing.current).toBe(1);
    expect(score?.test).toBeNull();
    const html = readFileSync(path.join(out, 'drift.html'), 'utf8');
    expect(html).toContain('Barter &lt;b&gt;');
    expect(html).not.toContain('<b>');
  });
});

describe('files that are not as they should be', () => {
  test('a file without the outcome, or without a column, is compared and said to be', async () => {
    const file = altered('narrow', (table) =>
      withoutColumn(withoutColumn(table, 'TARGET'), 'EXT_SOURCE_1'),
    );
    const { stdout, exitCode } = await run(
      ...['--reference', train, '--current', file, '--no-adversary', '--lang', 'en'],
    );
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/narrow\.csv lacks columns, all missing here: EXT_SOURCE_1/);
    expect(readReport().target).toBeNull();
  });

  test('a reference that is not the model’s own data is said to be another', async () => {
    const file = altered('fewer', ({ names, rows }) => ({ names, rows: rows.slice(0, 900) }));
    const { stdout } = await run(
      ...['--reference', file, '--current', train, '--no-adversary', '--lang', 'en'],
    );
    expect(stdout).toContain('The reference is not the data the model');
    expect(readReport().source.bundle?.referenceIsTraining).toBe(false);
  });

  test('one row is enough for a report', async () => {
    const file = altered('one', ({ names, rows }) => ({ names, rows: rows.slice(0, 1) }));
    const { exitCode, stdout } = await run('--reference', train, '--current', file, '--lang', 'en');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Too few rows to fit a model');
    expect(readReport().rows.current).toBe(1);
  });

  test('no row is a clear error, and so is a column of another type', async () => {
    const empty = altered('empty', ({ names }) => ({ names, rows: [] }));
    await fails('INGEST_FILE_EMPTY', drift('--reference', train, '--current', empty));
    const texts = altered('texts', (table) => withColumn(table, 'AMT_CREDIT', () => 'a lot'));
    await fails('INGEST_TOO_MANY_REJECTS', drift('--reference', train, '--current', texts));
  });

  test('a column that is one value in each window has moved or has not, and has no spread', async () => {
    const constant = (name: string, income: string): string =>
      altered(name, (table) =>
        withColumn(
          withColumn(table, 'AMT_INCOME_TOTAL', () => income),
          'NAME_CONTRACT_TYPE',
          () => 'Cash loans',
        ),
      );
    const { features } = await doneJson<DriftDocument>(
      drift(
        ...['--reference', constant('low', '90000'), '--current', constant('high', '180000')],
        '--no-adversary',
      ),
    );
    const found = (feature: string) => features.find(({ name }) => name === feature);
    expect(found('AMT_INCOME_TOTAL')).toMatchObject({
      level: 'drift',
      constantMoved: true,
      meanShift: null,
    });
    expect(found('NAME_CONTRACT_TYPE')).toMatchObject({ level: 'none', signs: [] });
    expect(readFileSync(path.join(out, 'drift.html'), 'utf8')).not.toMatch(/NaN|Infinity|∞/);
  });

  test('a file of anything but applications is refused, whichever window it is for', async () => {
    const other = path.join(folder, 'other.csv');
    writeFileSync(other, 'branch,month\n12,2024-01\n');
    await fails('INGEST_NO_TABLE', drift('--reference', other, '--current', train));
    await fails('INGEST_NO_TABLE', drift('--reference', train, '--current', other));
  });

  test('wrong usage ends with 2', async () => {
    expect((await run()).exitCode).toBe(2);
    expect((await run('--reference', train)).exitCode).toBe(2);
    expect((await run('--split', '--current', train)).exitCode).toBe(2);
    expect((await run('--split', '--bundle', 'a', '--preset', 'demo20')).exitCode).toBe(2);
    expect((await run('--split', '--fail-on', 'none')).exitCode).toBe(2);
  });

  test('a workspace without a model compares features alone', async () => {
    const bare = path.join(folder, 'bare');
    const document = await doneJson<DriftDocument>([
      ...['drift', '--workspace', bare, '--reference', train, '--current', train],
      ...['--no-adversary', '--preset', 'demo20'],
    ]);
    expect(document.source.bundle).toBeNull();
    expect(document.predictions).toBeNull();
    expect(document.features).toHaveLength(20);
    expect(document.verdict.level).toBe('none');
    expect(document.target?.rate.reference).toBe(document.target?.rate.current);
  });
});
