import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineTable } from '@octroi/features';
import { afterAll, expect, test } from 'vitest';
import { readFrame } from '../frame/read-frame.ts';
import { ingest } from './ingest.ts';

const base = mkdtempSync(join(tmpdir(), 'octroi-sort-rows-'));
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

const loans = defineTable({
  name: 'loans',
  label: { en: 'loans', fr: 'prêts' },
  columns: { id: { type: 'integer', required: true }, amount: { type: 'decimal', scale: 2 } },
  key: ['id'],
  sortedBy: 'amount',
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
