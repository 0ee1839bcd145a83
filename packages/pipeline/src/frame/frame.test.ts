import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from '@octroi/core';
import { add, category, defineTable, type NumberExpression } from '@octroi/features';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { materialise } from './materialise.ts';
import { readFrame } from './read-frame.ts';
import { writeFrame } from './write-frame.ts';

const base = mkdtempSync(join(tmpdir(), 'octroi frame [1]*'));
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});
const fresh = (): string => mkdtempSync(join(base, 'case-'));

const small: Frame = {
  rows: 4,
  columns: [
    { kind: 'number', name: 'id', values: Float64Array.of(4, 3, 2, 1) },
    { kind: 'number', name: 'ratio "a"', values: Float64Array.of(0.1, NaN, -1e-300, 2 / 3) },
    {
      kind: 'category',
      name: 'colour',
      levels: ["l'or", 'rouge'],
      codes: Int32Array.of(1, -1, 0, 1),
    },
    { kind: 'category', name: 'empty', levels: [], codes: Int32Array.of(-1, -1, -1, -1) },
  ],
};

test.each(['frame.parquet', 'frame.csv'])(
  '%s gives back the frame that was written',
  async (file) => {
    const path = join(fresh(), file);
    await writeFrame({ path, frame: small, integers: ['id'] });
    expect(await readFrame({ paths: [path] })).toEqual(small);
  },
);

test('any frame survives a round trip through Parquet', async () => {
  const folder = fresh();
  const row = fc.record({
    value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: NaN }),
    text: fc.option(fc.string({ unit: 'grapheme', minLength: 1 }), { nil: null }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
      const levels = [...new Set(rows.flatMap(({ text }) => text ?? []))].sort();
      const frame: Frame = {
        rows: rows.length,
        columns: [
          { kind: 'number', name: 'value', values: Float64Array.from(rows, ({ value }) => value) },
          {
            kind: 'category',
            name: 'text',
            levels,
            codes: Int32Array.from(rows, ({ text }) => (text === null ? -1 : levels.indexOf(text))),
          },
        ],
      };
      const path = join(folder, 'any.parquet');
      await writeFrame({ path, frame });
      expect(await readFrame({ paths: [path] })).toEqual(frame);
    }),
    { seed: 11, numRuns: 25 },
  );
});

test('integers are written as integers, missing as an empty field', async () => {
  const path = join(fresh(), 'scores.csv');
  await writeFrame({ path, frame: small, integers: ['id'] });
  expect(readFileSync(path, 'utf8').split('\n').slice(0, 3)).toEqual([
    'id,"ratio ""a""",colour,empty',
    '4,0.1,rouge,',
    '3,,,',
  ]);
});

test('rows keep their order and bytes over thread counts', async () => {
  const folder = fresh();
  const rows = 300_000;
  const frame: Frame = {
    rows,
    columns: [
      { kind: 'number', name: 'id', values: Float64Array.from({ length: rows }, (_, row) => row) },
    ],
  };
  const paths = [1, 2].map((threads) => join(folder, `${threads}.parquet`));
  await writeFrame({ path: paths[0], frame, threads: 1 });
  await writeFrame({ path: paths[1], frame, threads: 2 });
  expect(readFileSync(paths[0]).equals(readFileSync(paths[1]))).toBe(true);
  expect(await readFrame({ paths: [paths[1]], threads: 2 })).toEqual(frame);
});

test('decimals, integers and booleans are numbers; a date is a category', async () => {
  const path = join(fresh(), 'types.parquet');
  await useDuckdb({}, (connection) =>
    connection.run(
      `COPY (SELECT 1.125::DECIMAL(18,3) AS amount, 7::BIGINT AS days, true AS flag, DATE '2024-02-29' AS day)
       TO '${path}' (FORMAT parquet)`,
    ),
  );
  const { columns } = await readFrame({
    paths: [path],
    columns: ['day', 'amount', 'days', 'flag'],
  });
  expect(columns).toEqual([
    { kind: 'category', name: 'day', levels: ['2024-02-29'], codes: Int32Array.of(0) },
    { kind: 'number', name: 'amount', values: Float64Array.of(1.125) },
    { kind: 'number', name: 'days', values: Float64Array.of(7) },
    { kind: 'number', name: 'flag', values: Float64Array.of(1) },
  ]);
});

test('levels are in the order of UTF-16 code units', async () => {
  const path = join(fresh(), 'levels.csv');
  writeFileSync(path, 'letter\n\uFF5E\n😀\nz\n');
  const [column] = (await readFrame({ paths: [path] })).columns;
  expect(column).toMatchObject({ levels: ['z', '😀', '\uFF5E'], codes: Int32Array.of(2, 1, 0) });
});

test('files whose columns differ are joined by name', async () => {
  const folder = fresh();
  writeFileSync(join(folder, 'a.csv'), 'id,target\n1,0\n');
  writeFileSync(join(folder, 'b.csv'), 'id\n2\n');
  const frame = await readFrame({ paths: [join(folder, 'a.csv'), join(folder, 'b.csv')] });
  expect(frame.columns).toEqual([
    { kind: 'number', name: 'id', values: Float64Array.of(1, 2) },
    { kind: 'number', name: 'target', values: Float64Array.of(0, NaN) },
  ]);
});

test('a contract types the columns of a CSV file', async () => {
  const path = join(fresh(), 'loans.csv');
  writeFileSync(path, 'code,amount,extra\n01,,5\n02,,6\n');
  const contract = defineTable({
    name: 'loans',
    label: { en: 'loans', fr: 'prêts' },
    columns: { code: { type: 'text' }, amount: { type: 'real' }, absent: { type: 'real' } },
    key: [],
    references: [],
  });
  const frame = await readFrame({ paths: [path], contract });
  expect(frame.columns).toEqual([
    { kind: 'category', name: 'code', levels: ['01', '02'], codes: Int32Array.of(0, 1) },
    { kind: 'number', name: 'amount', values: Float64Array.of(NaN, NaN) },
    { kind: 'number', name: 'extra', values: Float64Array.of(5, 6) },
  ]);
});

test('what cannot be read is a typed error', async () => {
  const folder = fresh();
  const path = join(folder, 'broken.parquet');
  await expect(readFrame({ paths: [path] })).rejects.toMatchObject({ code: 'FRAME_FILE_MISSING' });
  writeFileSync(path, 'PAR1 not really');
  await expect(readFrame({ paths: [path] })).rejects.toMatchObject({
    code: 'FRAME_FILE_UNREADABLE',
  });
  const csv = join(folder, 'a.csv');
  writeFileSync(csv, 'id\n1\n');
  await expect(readFrame({ paths: [csv], columns: ['other'] })).rejects.toMatchObject({
    code: 'FRAME_COLUMN_MISSING',
    values: { path: csv, column: 'other' },
  });
});

test('columns are materialised over a table in its row order, the same bytes over threads', async () => {
  const folder = fresh();
  const tables = join(folder, 'tables');
  mkdirSync(tables);
  const rows = 200_000;
  const values = Float64Array.from({ length: rows }, (_, row) => (row * 7919) % rows);
  const frame: Frame = { rows, columns: [{ kind: 'number', name: 'x', values }] };
  await writeFrame({ path: join(tables, 'points.parquet'), frame });
  const x: NumberExpression = { kind: 'number-column', name: 'x', sentinels: [] };
  const select = [
    { name: 'twice', sql: '"x" * 2' },
    { name: 'thrice', formula: add(add(x, x), x) },
    { name: 'class', formula: category(x, 0) },
  ];
  const outs = [1, 2].map((threads) => ({ threads, out: join(folder, `${threads}.parquet`) }));
  for (const out of outs) {
    expect(await materialise({ from: join(tables, 'points.parquet'), select, ...out })).toBe(rows);
  }
  expect(readFileSync(outs[0].out).equals(readFileSync(outs[1].out))).toBe(true);
  const read = await readFrame({ paths: [outs[1].out] });
  expect(read.columns.slice(0, 2)).toEqual([
    { kind: 'number', name: 'twice', values: values.map((value) => value * 2) },
    { kind: 'number', name: 'thrice', values: values.map((value) => value * 3) },
  ]);
  const [, , classes] = read.columns;
  if (classes.kind !== 'category') throw new TypeError('a class is a text');
  expect(Array.from(classes.codes, (code) => Number(classes.levels[code]))).toEqual([...values]);
  await expect(
    materialise({ from: join(tables, 'lines.parquet'), select, out: join(folder, 'no.parquet') }),
  ).rejects.toMatchObject({ code: 'FRAME_FILE_MISSING' });
  expect(readdirSync(folder).sort()).toEqual(['1.parquet', '2.parquet', 'tables']);
});

test.each([
  ['by ascending key', '(row * 3) % 150000'],
  ['in any order', '(row * 7919) % 50000'],
])('what is joined stands beside its key, rows that lie %s', async (_, key) => {
  const folder = fresh();
  const [from, joined, out] = ['rows', 'joined', 'out'].map((name) =>
    join(folder, `${name}.parquet`),
  );
  await useDuckdb({}, async (connection) => {
    await connection.run(
      `COPY (SELECT ${key} AS key FROM range(50000) rows(row)) TO '${from}' (FORMAT parquet)`,
    );
    await connection.run(
      `COPY (SELECT 3 * row AS key, row / 8 AS eighth FROM range(40000) rows(row)) TO '${joined}' (FORMAT parquet)`,
    );
  });
  const select = ['key', 'eighth'].map((name) => ({ name, sql: name }));
  await materialise({ from, joined: [{ path: joined, key: 'key' }], select, out, threads: 1 });
  const [keys, eighths] = (await readFrame({ paths: [out] })).columns;
  if (keys.kind !== 'number' || eighths.kind !== 'number') throw new TypeError('both are numbers');
  const own = (await readFrame({ paths: [from] })).columns[0];
  expect(keys).toEqual(own);
  const expected = keys.values.map((one) => (one % 3 === 0 && one < 120_000 ? one / 24 : NaN));
  expect(eighths.values).toEqual(expected);
});
