/** Bad files through the real command line: a clear error or a counted reject, nothing half written. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { IngestReport } from '@octroi/pipeline';
import { sha256File } from '@octroi/storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord } from '@octroi/workspace';
import {
  done,
  doneJson,
  fails,
  readRaw,
  synthesiseTiny,
  withColumn,
  withoutColumn,
  writeRaw,
  type RawTable,
} from './tiny-portfolio.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-bad-input-'));
const workspace = path.join(folder, 'workspace');
const inWorkspace = ['--workspace', workspace];
const quick = ['--preset', 'demo20', '--parameters', 'deck', '--folds', '2'];
const table = path.join(workspace, 'tables', 'application_train.parquet');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let good: RawTable;
let before: string;
beforeAll(async () => {
  const raw = await synthesiseTiny(folder);
  good = readRaw(path.join(raw, 'application_train.csv'));
  await done(['ingest', raw, ...inWorkspace]);
  before = await sha256File(table);
});

let cases = 0;
/** A file named after its table, in a folder of its own. */
function place(content: RawTable | string | Uint8Array, name = 'application_train.csv'): string {
  const file = path.join(folder, `case-${(cases += 1)}`, name);
  writeRaw(file, good);
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
  else writeRaw(file, content);
  return file;
}

const textOf = ({ names, rows }: RawTable, separator = ','): string =>
  [names, ...rows].map((fields) => `${fields.join(separator)}\n`).join('');

describe('a file refused as a whole leaves the tables as they were', () => {
  test.each<[string, string, () => string]>([
    ['semicolons', 'INGEST_DELIMITER', () => place(textOf(good, ';'))],
    [
      'a gzip file cut short',
      'INGEST_FILE_TRUNCATED',
      () => {
        const zipped = gzipSync(textOf(good));
        return place(zipped.subarray(0, zipped.length / 2), 'application_train.csv.gz');
      },
    ],
    ['no target', 'INGEST_COLUMNS_MISSING', () => place(withoutColumn(good, 'TARGET'))],
    ['no applicant id', 'INGEST_COLUMNS_MISSING', () => place(withoutColumn(good, 'SK_ID_CURR'))],
    ['a file without a byte', 'INGEST_FILE_EMPTY', () => place('')],
    ['a header alone', 'INGEST_FILE_EMPTY', () => place({ ...good, rows: [] })],
    [
      'a target that is not 0 or 1',
      'INGEST_TOO_MANY_REJECTS',
      () => place(withColumn(good, 'TARGET', () => '2')),
    ],
    [
      'more bad rows than are allowed',
      'INGEST_TOO_MANY_REJECTS',
      () => place(withColumn(good, 'AMT_CREDIT', (row) => (row % 50 === 0 ? 'x' : undefined))),
    ],
    [
      'no CSV at all',
      'INGEST_FILE_UNREADABLE',
      () => place(new Uint8Array(5000).fill(7), 'application_train.parquet'),
    ],
  ])('%s: %s', async (_, code, file) => {
    const source = file();
    const message = await fails(code, ['ingest', source, ...inWorkspace]);
    expect(message).toContain(path.basename(source));
    expect(await sha256File(table)).toBe(before);
    expect(
      readdirSync(path.join(workspace, 'tables')).filter((name) => name.startsWith('.')),
    ).toEqual([]);
  });

  test('what is wrong is told in French too', async () => {
    const source = place(textOf(good, ';'));
    const message = await fails('INGEST_DELIMITER', [
      'ingest',
      source,
      ...inWorkspace,
      '--lang',
      'fr',
    ]);
    expect(message).toContain('une virgule était attendue');
  });
});

describe('a bad row is set aside, the others are kept', () => {
  const [middle, last] = [100, 101];
  test.each<[string, RawTable | (() => RawTable), object]>([
    [
      'a text in a number column',
      () => withColumn(good, 'AMT_CREDIT', (row) => (row === middle ? 'a lot' : undefined)),
      { violations: { total: 1, examples: [{ line: 102, column: 'AMT_CREDIT', value: 'a lot' }] } },
    ],
    [
      'an infinity',
      () => withColumn(good, 'EXT_SOURCE_1', (row) => (row === middle ? 'inf' : undefined)),
      { violations: { total: 1, examples: [{ line: 102, column: 'EXT_SOURCE_1', value: 'inf' }] } },
    ],
    [
      'an applicant twice',
      () =>
        withColumn(good, 'SK_ID_CURR', (row) => (row === last ? good.rows[middle][0] : undefined)),
      { duplicateKeys: 1 },
    ],
    [
      'a row cut short',
      () => ({
        ...good,
        rows: good.rows.map((row, at) => (at === middle ? row.slice(0, 20) : row)),
      }),
      { violations: { total: 1 } },
    ],
  ])('%s', async (_, content, found) => {
    const own = path.join(folder, 'rejects');
    rmSync(own, { recursive: true, force: true });
    const source = place(typeof content === 'function' ? content() : content);
    const report = await doneJson<IngestReport>(['ingest', source, '--workspace', own]);
    expect(report.tables).toMatchObject([
      { rowsRead: good.rows.length, rowsKept: good.rows.length - 1, rowsRejected: 1, ...found },
    ]);
    const rejects = readFileSync(report.tables[0].rejects ?? '', 'utf8')
      .trimEnd()
      .split('\n');
    expect(rejects).toHaveLength(2);
    const { stdout } = await done(['ingest', source, '--workspace', own]);
    expect(stdout).toMatch(/^application_train +1,8\d\d +1,8\d\d +1 /m);
    expect(stdout).toContain('rejected rows: ');
  });
});

describe('tables nothing can be learnt from', () => {
  const own = ['--workspace', path.join(folder, 'training')];
  const bundles = path.join(folder, 'training', 'bundles');
  const ingested = async (content: RawTable): Promise<void> => {
    await done(['ingest', place(content), ...own]);
  };

  test('one class', async () => {
    await ingested(withColumn(good, 'TARGET', () => '0'));
    const message = await fails('TRAINING_ONE_CLASS', ['train', ...quick, ...own]);
    expect(message).toMatch(/all 1\d{3} labels are 0/);
    expect(existsSync(bundles)).toBe(false);
  });

  test('fewer defaults than folds', async () => {
    await ingested(withColumn(good, 'TARGET', (row) => (row < 3 ? '1' : '0')));
    await fails('TRAINING_TOO_FEW_ROWS', ['train', ...quick, ...own]);
    expect(existsSync(bundles)).toBe(false);
  });
});

test('a number beyond what models read is missing, and no row is lost', async () => {
  const own = ['--workspace', path.join(folder, 'beyond')];
  const huge = withColumn(good, 'EXT_SOURCE_1', (row) => (row === 5 ? '1e300' : undefined));
  await done(['ingest', place(huge), ...own]);
  const run = await doneJson<RunRecord>(['train', ...quick, ...own]);
  expect(run.rows.all).toBe(good.rows.length);
});

test('a constant column and an empty one are no hindrance', async () => {
  const own = ['--workspace', path.join(folder, 'constant')];
  const constant = withColumn(good, 'AMT_CREDIT', () => '1000');
  const source = place(withColumn(constant, 'EXT_SOURCE_1', () => ''));
  await done(['ingest', source, ...own]);
  const run = await doneJson<RunRecord>(['train', ...quick, ...own]);
  expect(run.comparison.rows).toHaveLength(4);
});

describe('a bundle that is not what was trained', () => {
  const id = ['--applicant', '100002'];
  let bundle: string;
  let applicant: string[];
  beforeAll(async () => {
    const train = ['train', ...quick, '--models', 'log_reg', ...inWorkspace];
    const run = await doneJson<RunRecord>(train);
    bundle = path.join(workspace, 'bundles', run.bundles['log_reg']);
    applicant = ['score', '--applicant', good.rows[0][0], ...inWorkspace];
  });

  test.each<[string, string, (copy: string) => void]>([
    [
      'one byte of the model altered',
      'BUNDLE_ALTERED',
      (copy) => {
        const file = path.join(copy, 'model.linear.json');
        writeFileSync(
          file,
          readFileSync(file, 'utf8').replace(/\d/, (digit) => (digit === '1' ? '2' : '1')),
        );
      },
    ],
    [
      'the reference rows altered',
      'BUNDLE_ALTERED',
      (copy) => {
        writeFileSync(path.join(copy, 'reference.json'), '{"rows": []}');
      },
    ],
    [
      'no encoder',
      'BUNDLE_UNREADABLE',
      (copy) => {
        rmSync(path.join(copy, 'encoder.json'));
      },
    ],
    [
      'half a manifest',
      'BUNDLE_UNREADABLE',
      (copy) => {
        const file = path.join(copy, 'manifest.json');
        writeFileSync(file, readFileSync(file).subarray(0, 200));
      },
    ],
    [
      'a manifest of a later Octroi',
      'BUNDLE_VERSION',
      (copy) => {
        const file = path.join(copy, 'manifest.json');
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text.replace(/"formatVersion": \d+/, '"formatVersion": 999'));
      },
    ],
    [
      'no manifest',
      'WORKSPACE_BUNDLE_UNKNOWN',
      (copy) => {
        rmSync(path.join(copy, 'manifest.json'));
      },
    ],
  ])('%s', async (_, code, damage) => {
    const copy = path.join(folder, 'copy of a bundle');
    cpSync(bundle, copy, { recursive: true });
    cpSync(`${bundle}.policies`, `${copy}.policies`, { recursive: true });
    try {
      await done([...applicant, '--bundle', copy]);
      damage(copy);
      await fails(code, [...applicant, '--bundle', copy]);
    } finally {
      rmSync(copy, { recursive: true });
      rmSync(`${copy}.policies`, { recursive: true });
    }
  });

  test('an unknown name', async () => {
    await fails('WORKSPACE_BUNDLE_UNKNOWN', ['score', ...id, '--bundle', 'nobody', ...inWorkspace]);
  });
});
