import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineTable } from '@octroi/features';
import { afterAll, expect, test } from 'vitest';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { readFrame } from '../frame/read-frame.ts';
import { expectation } from './expectation.ts';
import { ingest, type IngestRequest } from './ingest.ts';
import type { IngestReport } from './ingest-report.ts';
import { writeZip } from './zip-fixture.ts';

const label = { en: 'test', fr: 'essai' };
const loans = defineTable({
  name: 'Loans',
  label,
  columns: {
    id: { type: 'integer', required: true },
    target: { type: 'integer', required: true, oneOf: [0, 1] },
    amount: { type: 'decimal', scale: 2 },
    days: {
      type: 'integer',
      sentinels: [
        { equals: 365243, meaning: label },
        { below: -1000, meaning: label },
      ],
    },
    ratio: { type: 'real' },
    kind: {
      type: 'text',
      levels: ['Car, new', 'Home'],
      sentinels: [{ equals: 'XNA', meaning: label }],
    },
  },
  key: ['id'],
  references: [],
});
const payments = defineTable({
  name: 'payments',
  label,
  columns: { id: { type: 'integer', required: true }, paid: { type: 'decimal', scale: 2 } },
  key: [],
  references: [{ column: 'id', tables: ['Loans', 'old_loans'] }],
});
const words = defineTable({
  name: 'words',
  label,
  columns: { column0: { type: 'integer' }, word: { type: 'text' } },
  key: [],
  references: [],
  encoding: 'latin-1',
  auxiliary: true,
});
const tables = [loans, payments, words];

const base = mkdtempSync(join(tmpdir(), 'octroi-ingest-'));
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

const header = 'id,target,amount,days,ratio,kind\n';
const goodRow = (id: number): string => `${id},${id % 2},${id}.5,-${id}.0,0.25,Home\n`;
const goodRows = (count: number): string =>
  Array.from({ length: count }, (_, index) => goodRow(index + 1)).join('');

/** A source folder with these files, and a folder to write to. */
function workspace(files: Record<string, string | Uint8Array>): { source: string; out: string } {
  const folder = mkdtempSync(join(base, 'case [x]-'));
  const source = join(folder, 'source');
  mkdirSync(source);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(source, name), content);
  return { source, out: join(folder, 'out') };
}

async function ingested(
  files: Record<string, string | Uint8Array>,
  options: Partial<IngestRequest> = {},
): Promise<{ report: IngestReport; source: string; out: string }> {
  const places = workspace(files);
  return { report: await ingest({ ...places, tables, ...options }), ...places };
}

const codeOf = (
  files: Record<string, string | Uint8Array>,
  options: Partial<IngestRequest> = {},
): Promise<unknown> =>
  ingested(files, options).then(
    () => 'no error',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

test('a clean file is typed, in order, and counted', async () => {
  const { report, out } = await ingested({
    'LOANS.CSV': `${header}3,0,10.5,365243,0.5,"Car, new"\n1,1,,-2000,,XNA\n2,0,7.25,-3.0,1e-3,Boat`,
    'notes.txt': 'nothing',
  });
  expect(await readFrame({ paths: [join(out, 'Loans.parquet')] })).toEqual({
    rows: 3,
    columns: [
      { kind: 'number', name: 'id', values: Float64Array.of(3, 1, 2) },
      { kind: 'number', name: 'target', values: Float64Array.of(0, 1, 0) },
      { kind: 'number', name: 'amount', values: Float64Array.of(10.5, NaN, 7.25) },
      { kind: 'number', name: 'days', values: Float64Array.of(365243, -2000, -3) },
      { kind: 'number', name: 'ratio', values: Float64Array.of(0.5, NaN, 0.001) },
      {
        kind: 'category',
        name: 'kind',
        levels: ['Boat', 'Car, new', 'XNA'],
        codes: Int32Array.of(1, 2, 0),
      },
    ],
  });
  expect(report).toMatchObject({ missingTables: ['payments'], ignoredFiles: ['notes.txt'] });
  expect(report.tables[0]).toMatchObject({
    table: 'Loans',
    rowsRead: 3,
    rowsKept: 3,
    rowsRejected: 0,
    duplicateKeys: 0,
    sentinels: [
      { column: 'days', rule: '= 365243', rows: 1 },
      { column: 'days', rule: '< -1000', rows: 1 },
      { column: 'kind', rule: '= XNA', rows: 1 },
    ],
    unknownLevels: [{ column: 'kind', level: 'Boat', rows: 1 }],
    violations: { total: 0 },
  });
  expect(report.tables[0].missingValues.filter(({ rows }) => rows > 0)).toEqual([
    { column: 'amount', rows: 1 },
    { column: 'ratio', rows: 1 },
  ]);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(readdirSync(out)).toEqual(['Loans.parquet']);
});

test('types are those of the contract', async () => {
  const { out } = await ingested({ 'Loans.csv': header + goodRows(2) });
  const schema = await useDuckdb({}, async (connection) => {
    await connection.run(
      `SET VARIABLE path = '${join(out, 'Loans.parquet').replaceAll('[', '[[]')}'`,
    );
    const reader = await connection.runAndReadAll(
      "DESCRIBE FROM read_parquet(getvariable('path'))",
    );
    return reader.getRowObjects().map((row) => row['column_type']);
  });
  expect(schema).toEqual(['BIGINT', 'BIGINT', 'DECIMAL(18,2)', 'BIGINT', 'DOUBLE', 'VARCHAR']);
});

test('bad rows are set aside with line and reason, good rows are kept', async () => {
  const bad = [
    'four,0,1,1,1,Home',
    '5,2,1,1,1,Home',
    '6,0,1.234,1,1,Home',
    '7,0,1,1.5,1,Home',
    '8,0,1,1,inf,Home',
    '9,0,1,1,nan,Home',
    ',0,1,1,1,Home',
    '11,0,1,1',
    '12,0,1,1,1,"Home"s',
    '1,0,1,1,1,Home',
  ];
  const { report, source, out } = await ingested(
    { 'Loans.csv': `${header}${goodRows(3)}${bad.join('\n')}\n13,0,1,1,1,"a\nb"\n` },
    { maxRejectShare: 0.8 },
  );
  const file = join(source, 'Loans.csv');
  expect(report.tables[0]).toMatchObject({ rowsRead: 14, rowsKept: 4, rowsRejected: 10 });
  expect(report.tables[0].duplicateKeys).toBe(1);
  expect(report.tables[0].violations.examples).toEqual([
    { file, line: 5, column: 'id', value: 'four', expected: expectation.wholeNumber },
    { file, line: 6, column: 'target', value: '2', expected: expectation.oneOf([0, 1]) },
    { file, line: 7, column: 'amount', value: '1.234', expected: expectation.decimals(2) },
    { file, line: 8, column: 'days', value: '1.5', expected: expectation.wholeNumber },
    { file, line: 9, column: 'ratio', value: 'inf', expected: expectation.finiteNumber },
    { file, line: 10, column: 'ratio', value: 'nan', expected: expectation.finiteNumber },
    { file, line: 11, column: 'id', value: '', expected: expectation.value },
    { file, line: 12, value: '4 fields', expected: expectation.fields(6) },
    { file, line: 13, value: '', expected: expectation.commaAfterQuote },
    { file, line: 14, column: 'id', value: '1', expected: expectation.newKey },
  ]);
  const rejects = readFileSync(join(out, 'rejects', 'Loans.csv'), 'utf8').split('\n');
  expect(rejects.slice(0, 2)).toEqual([
    'line,reason,raw',
    '5,"id: a whole number was expected, found ""four""","four,0,1,1,1,Home"',
  ]);
  expect(rejects).toHaveLength(12);
  const frame = await readFrame({ paths: [join(out, 'Loans.parquet')], columns: ['id'] });
  expect(frame.columns[0]).toMatchObject({ values: Float64Array.of(1, 2, 3, 13) });
});

test('a table with too many bad rows is refused and what was there stays', async () => {
  const places = workspace({ 'Loans.csv': header + goodRows(100) });
  await ingest({ ...places, tables });
  const before = readFileSync(join(places.out, 'Loans.parquet'));
  writeFileSync(join(places.source, 'Loans.csv'), `${header}${goodRows(97)}x,0,,,,\ny,0,,,,\n`);
  await expect(ingest({ ...places, tables })).rejects.toMatchObject({
    code: 'INGEST_TOO_MANY_REJECTS',
    values: { rejected: 2, rows: 99, share: '1 %' },
    message: expect.stringContaining(
      'line 99, id: a whole number was expected, found "x"',
    ) as string,
  });
  expect(readFileSync(join(places.out, 'Loans.parquet')).equals(before)).toBe(true);
  expect(readdirSync(places.out)).toEqual(['Loans.parquet']);
});

test('a good run removes the rejects of the run before', async () => {
  const places = workspace({ 'Loans.csv': `${header}${goodRows(99)}x,0,,,,\n` });
  await ingest({ ...places, tables, maxRejectShare: 0.01 });
  expect(readdirSync(join(places.out, 'rejects'))).toEqual(['Loans.csv']);
  writeFileSync(join(places.source, 'Loans.csv'), header + goodRows(99));
  await ingest({ ...places, tables });
  expect(readdirSync(join(places.out, 'rejects'))).toEqual([]);
});

test.each([
  ['CRLF', (csv: string) => csv.replaceAll('\n', '\r\n')],
  ['mixed line ends', (csv: string) => csv.replace('\n', '\r\n')],
  ['a byte order mark', (csv: string) => `\uFEFF${csv}`],
  ['no last line end', (csv: string) => csv.slice(0, -1)],
  ['blank lines', (csv: string) => csv.replaceAll('\n', '\n\n')],
  ['quotes round everything', (csv: string) => csv.replaceAll(/[^,\n]+/g, '"$&"')],
  ['gzip', (csv: string) => gzipSync(csv)],
])('%s changes nothing', async (_, changed) => {
  const plain = await ingested({ 'Loans.csv': header + goodRows(50) });
  const content = changed(header + goodRows(50));
  const name = typeof content === 'string' ? 'Loans.csv' : 'Loans.csv.gz';
  const other = await ingested({ [name]: content });
  expect(other.report.tables[0]).toMatchObject({ rowsRead: 50, rowsKept: 50 });
  const bytes = [plain, other].map(({ out }) => readFileSync(join(out, 'Loans.parquet')));
  expect(bytes[0].equals(bytes[1])).toBe(true);
});

test('the bytes are the same over threads and memory limits', async () => {
  const csv = header + goodRows(300_000);
  const outs = await Promise.all(
    [
      { threads: 1, memoryBytes: 2 ** 30 },
      { threads: 2, memoryBytes: 2 ** 28 },
    ].map((settings) => ingested({ 'Loans.csv': csv }, settings)),
  );
  const bytes = outs.map(({ out }) => readFileSync(join(out, 'Loans.parquet')));
  expect(bytes[0].equals(bytes[1])).toBe(true);
});

test('unknown columns are left out, missing ones are all missing, order is free', async () => {
  const { report, out } = await ingested({ 'Loans.csv': 'extra,target,id\nx,1,7\n' });
  expect(report.tables[0]).toMatchObject({
    unknownColumns: ['extra'],
    missingColumns: ['amount', 'days', 'ratio', 'kind'],
    missingValues: [
      { column: 'id', rows: 0 },
      { column: 'target', rows: 0 },
    ],
  });
  const { columns } = await readFrame({ paths: [join(out, 'Loans.parquet')] });
  expect(columns.map(({ name }) => name)).toEqual(Object.keys(loans.columns));
  expect(columns[2]).toMatchObject({ values: Float64Array.of(NaN) });
});

test('orphans are counted and kept, against the tables that are there', async () => {
  const { report } = await ingested({
    'Loans.csv': header + goodRows(3),
    'payments.csv': 'id,paid\n1,2.5\n3,\n9,1\n',
  });
  expect(report.tables[1]).toMatchObject({
    rowsKept: 3,
    orphans: [{ column: 'id', tables: ['Loans'], rows: 1 }],
  });
});

test('a latin-1 file is read as what it is, an unnamed column by its position', async () => {
  const { out } = await ingested({
    'words.csv': Buffer.from(',word\n1,caf\xe9\n2,a\x85b\n', 'latin1'),
  });
  const { columns } = await readFrame({ paths: [join(out, 'words.parquet')] });
  expect(columns[1]).toMatchObject({ levels: ['a…b', 'café'], codes: Int32Array.of(1, 0) });
});

test('bytes that are not UTF-8 are a bad row', async () => {
  const csv = Buffer.concat([
    Buffer.from(header + goodRows(199)),
    Buffer.from('200,0,1,1,1,caf\xe9\n', 'latin1'),
  ]);
  const { report } = await ingested({ 'Loans.csv': csv });
  expect(report.tables[0].violations.examples).toMatchObject([
    { line: 201, expected: expectation.utf8 },
  ]);
});

test('a single file is known by its name, or else by its header', async () => {
  const { source, out } = workspace({
    'payments.csv': 'id,paid\n1,2\n',
    'export 3.csv': header + goodRows(2),
    'export 4.csv': 'a,b\n1,2\n',
  });
  const reportOf = (name: string): Promise<IngestReport> =>
    ingest({ source: join(source, name), out, tables });
  expect((await reportOf('payments.csv')).tables[0].table).toBe('payments');
  expect((await reportOf('export 3.csv')).tables[0].table).toBe('Loans');
  await expect(reportOf('export 4.csv')).rejects.toMatchObject({ code: 'INGEST_NO_TABLE' });
  expect(readdirSync(out).sort()).toEqual(['Loans.parquet', 'payments.parquet']);
});

test('a zip is read as it is, folders and gzip inside it too', async () => {
  const archive = writeZip([
    { name: 'data/', content: '' },
    { name: 'data/Loans.csv', content: header + goodRows(20) },
    { name: 'payments.csv.gz', content: gzipSync('id,paid\n1,2\n') },
    { name: '__MACOSX/._Loans.csv', content: 'x' },
  ]);
  const { source, out } = workspace({ 'kaggle.zip': archive });
  const report = await ingest({ source: join(source, 'kaggle.zip'), out, tables });
  expect(report.tables.map(({ table, rowsKept, file }) => [table, rowsKept, file])).toEqual([
    ['Loans', 20, `${join(source, 'kaggle.zip')}: data/Loans.csv`],
    ['payments', 1, `${join(source, 'kaggle.zip')}: payments.csv.gz`],
  ]);
  expect(report.ignoredFiles).toEqual(['__MACOSX/._Loans.csv']);
});

test.each([
  ['cut', (zip: Buffer) => zip.subarray(0, zip.length - 40), 'INGEST_FILE_UNREADABLE'],
  ['altered', (zip: Buffer) => altered(zip, 'Home', 'Gome'), 'INGEST_FILE_UNREADABLE'],
  ['that lies about its size', (zip: Buffer) => withStatedSize(zip, 20), 'INGEST_FILE_UNREADABLE'],
  ['that states more than fits', (zip: Buffer) => withStatedSize(zip, 2 ** 32 - 2), 'disk or size'],
  ['that climbs out', (zip: Buffer) => altered(zip, 'data/', '../..'), 'INGEST_FILE_UNREADABLE'],
])('a zip %s is refused', async (_, broken, expected) => {
  const archive = broken(writeZip([{ name: 'data/Loans.csv', content: header + goodRows(9) }]));
  const { source, out } = workspace({ 'kaggle.zip': archive });
  const code = await ingest({ source: join(source, 'kaggle.zip'), out, tables }).then(
    () => 'no error',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
  if (expected === 'disk or size') {
    expect(['STORAGE_DISK_FULL', 'INGEST_FILE_UNREADABLE']).toContain(code);
  } else expect(code).toBe(expected);
});

function altered(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

/** Writes another unpacked size into the local and the central header. */
function withStatedSize(zip: Buffer, size: number): Buffer {
  const changed = Buffer.from(zip);
  changed.writeUInt32LE(size, 22);
  changed.writeUInt32LE(size, changed.indexOf('PK\u0001\u0002') + 24);
  return changed;
}

test('a typed Parquet file is read again to the same bytes; a bad row in it is told', async () => {
  const first = await ingested({ 'Loans.csv': header + goodRows(200) });
  const parquet = readFileSync(join(first.out, 'Loans.parquet'));
  const second = await ingested({ 'Loans.parquet': parquet });
  expect(readFileSync(join(second.out, 'Loans.parquet')).equals(parquet)).toBe(true);

  const path = join(base, 'bad.parquet');
  await useDuckdb({}, (connection) =>
    connection.run(
      `COPY (SELECT range AS id, 0 AS target, CASE range WHEN 5 THEN 0.5 ELSE 1 END AS days, '' AS kind
       FROM range(200)) TO '${path}' (FORMAT parquet)`,
    ),
  );
  const { report } = await ingested({ 'loans.parquet': readFileSync(path) });
  expect(report.tables[0]).toMatchObject({ rowsKept: 199, rowsRejected: 1 });
  expect(report.tables[0].violations.examples).toMatchObject([
    { line: 7, column: 'days', value: '0.5' },
  ]);
  expect(report.tables[0].missingValues).toContainEqual({ column: 'kind', rows: 199 });
});

test.each([
  ['an empty file', { 'Loans.csv': '' }, 'INGEST_FILE_EMPTY'],
  ['a header only', { 'Loans.csv': header }, 'INGEST_FILE_EMPTY'],
  ['semicolons', { 'Loans.csv': 'id;target\n1;0\n' }, 'INGEST_DELIMITER'],
  ['tabs', { 'Loans.csv': 'id\ttarget\n1\t0\n' }, 'INGEST_DELIMITER'],
  ['no target', { 'Loans.csv': 'id,amount\n1,2\n' }, 'INGEST_COLUMNS_MISSING'],
  ['a column twice', { 'Loans.csv': 'id,target,id\n1,0,2\n' }, 'INGEST_HEADER_DUPLICATE'],
  [
    'a table twice',
    { 'Loans.csv': header, 'loans.csv.gz': gzipSync(header) },
    'INGEST_TABLE_TWICE',
  ],
  ['no table', { 'a.txt': '', 'b.csv': 'x\n' }, 'INGEST_NO_TABLE'],
  ['no file', {}, 'INGEST_NO_TABLE'],
  ['no Parquet in it', { 'Loans.parquet': 'PAR1, not really' }, 'INGEST_FILE_UNREADABLE'],
  ['no gzip in it', { 'Loans.csv.gz': 'id,target\n' }, 'INGEST_FILE_UNREADABLE'],
  ['binary bytes', { 'Loans.csv': gzipSync(header) }, 'INGEST_FILE_UNREADABLE'],
])('a source with %s is refused', async (_, files, code) => {
  expect(await codeOf(files)).toBe(code);
});

test('a gzip file cut anywhere is refused', async () => {
  const whole = gzipSync(header + goodRows(5000));
  for (const length of [12, whole.length >> 1, whole.length - 9, whole.length - 1]) {
    expect(await codeOf({ 'Loans.csv.gz': whole.subarray(0, length) })).toBe(
      'INGEST_FILE_TRUNCATED',
    );
  }
});

test('a missing source is told by name', async () => {
  const { out } = workspace({});
  await expect(ingest({ source: '/nowhere/data', out, tables })).rejects.toMatchObject({
    code: 'INGEST_SOURCE_MISSING',
    values: { path: '/nowhere/data' },
  });
});

test('whole numbers too large for a 64-bit float are bad rows', async () => {
  const { report } = await ingested({
    'Loans.csv': `${header}${goodRows(199)}9007199254740993,0,,,,\n`,
  });
  expect(report.tables[0].violations.examples).toMatchObject([
    { line: 201, column: 'id', value: '9007199254740993' },
  ]);
});

test('an abort leaves nothing behind', async () => {
  const places = workspace({ 'Loans.csv': header + goodRows(20_000) });
  const signal = AbortSignal.abort(new Error('stopped by the user'));
  await expect(ingest({ ...places, tables, signal })).rejects.toThrow('stopped by the user');
  expect(readdirSync(join(places.out, '..'))).not.toContain('Loans.parquet');
});
