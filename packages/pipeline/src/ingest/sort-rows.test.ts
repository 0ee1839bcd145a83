import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineTable } from '@octroi/features';
import { afterAll, expect, test } from 'vitest';
import { readFrame } from '../frame/read-frame.ts';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { ingest } from './ingest.ts';
import { sortRows } from './sort-rows.ts';

const base = mkdtempSync(join(tmpdir(), 'octroi-sort-rows-'));
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

const loans = defineTable({
  name: 'loans',
  label: { en: 'loans', fr: 'prêts' },
  columns: { id: { type: 'integer', required: true }, amount: { type: 'decimal', scale: 2 } },
  key: ['id'],
  sortedBy: { key: 'amount' },
  references: [],
});

test.each<[string, readonly string[], readonly number[]]>([
  ['in another order', ['3,10.5', '1,', '2,7.25', '4,11', '5,-1'], [5, 2, 3, 4, 1]],
  ['in the order', ['5,-1', '2,7.25', '3,10.5', '4,10.5', '1,'], [5, 2, 3, 4, 1]],
  ['with what is missing first', ['1,', '5,-1'], [5, 1]],
  ['with a bad row and the same key twice', ['9,x', '3,2', '2,1', '3,0'], [2, 3]],
])('rows that come %s are kept by the column of the contract', async (_, lines, ids) => {
  const folder = mkdtempSync(join(base, 'case-'));
  const [source, out] = [join(folder, 'source'), join(folder, 'out')];
  mkdirSync(source);
  writeFileSync(join(source, 'loans.csv'), ['id,amount', ...lines].join('\n'));
  await ingest({ source, tables: [loans], out, maxRejectShare: 1 });
  const [found] = (await readFrame({ paths: [join(out, 'loans.parquet')] })).columns;
  expect(found).toMatchObject({ values: Float64Array.from(ids) });
  expect(readdirSync(out).filter((name) => name.includes('sorted'))).toEqual([]);
});

const payments = defineTable({
  name: 'payments',
  label: { en: 'payments', fr: 'paiements' },
  columns: {
    id: { type: 'integer' },
    client: { type: 'integer' },
    day: { type: 'integer' },
    kind: { type: 'text' },
  },
  key: [],
  sortedBy: { key: 'client', when: 'day' },
  references: [],
});

test('rows of a key lie newest first, then by all columns, with what is missing last', async () => {
  const [source, out] = [join(base, 'ties.csv'), join(base, 'ties')];
  const lines = [
    '1,7,-3,b',
    '2,,-1,a',
    '3,7,,a',
    '4,7,-1,b',
    '4,7,-1,a',
    '6,2,-9,a',
    '0,7,-1,',
    '0,7,-1,z',
  ];
  writeFileSync(source, ['id,client,day,kind', ...lines].join('\n'));
  await ingest({ source, tables: [payments], out });
  const { columns } = await readFrame({ paths: [join(out, 'payments.parquet')] });
  const found = Object.fromEntries(columns.map(({ name, ...column }) => [name, column]));
  expect(found).toMatchObject({
    id: { values: Float64Array.of(6, 0, 0, 4, 4, 1, 3, 2) },
    kind: { levels: ['a', 'b', 'z'], codes: Int32Array.of(0, 2, -1, 0, 1, 1, 0, 0) },
  });
});

test('rows are the same bytes whatever their order, the threads and the memory; in order, they stay', async () => {
  const lines = Array.from({ length: 200_000 }, (_, at) => {
    const [client, day] = [(at * 7919) % 9000, (at * 31) % 97];
    return `${at % 5},${client},${day === 0 ? '' : -day},${'abc'[at % 3]}`;
  });
  const [out, source] = [join(base, 'bytes'), join(base, 'bytes.csv')];
  const kept: Buffer[] = [];
  for (const [rows, threads, memoryBytes] of [
    [lines, 1, 2 ** 30],
    [lines, 2, 2 ** 27],
    [lines.toReversed(), 2, 2 ** 30],
  ] as const) {
    writeFileSync(source, ['id,client,day,kind', ...rows].join('\n'));
    await ingest({ source, tables: [payments], out, threads, memoryBytes });
    kept.push(readFileSync(join(out, 'payments.parquet')));
  }
  expect(kept[1].equals(kept[0])).toBe(true);
  expect(kept[2].equals(kept[0])).toBe(true);
  const path = join(out, 'payments.parquet');
  const { ino } = statSync(path);
  await useDuckdb({}, (connection) => sortRows({ connection, settings: {} }, payments, path));
  expect(statSync(path).ino).toBe(ino);
});
