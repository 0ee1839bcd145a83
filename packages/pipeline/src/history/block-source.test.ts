import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Block,
  columnsOf,
  defineTable,
  mean,
  planFeatures,
  ratio,
  rowsOf,
  sum,
} from '@octroi/features';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRelation } from '../duckdb/open-relation.ts';
import { query } from '../duckdb/query.ts';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { vectorItems } from '../duckdb/vector-items.ts';
import { blockSource } from './block-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'octroi-block-source-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string): string => join(folder, `${name}.parquet`);

const label = { en: 'x', fr: 'x' };
const integer = { type: 'integer' } as const;
const clients = defineTable({
  name: 'clients',
  label,
  columns: { client: integer },
  key: ['client'],
  references: [],
});
const loans = defineTable({
  name: 'loans',
  label,
  columns: { client: integer, loan: integer, day: integer, value: integer },
  key: ['loan'],
  references: [],
});
const own = rowsOf(loans, { per: clients, by: 'client', when: 'day' });
const [block] = planFeatures(
  [
    {
      ...{ name: 'mean', meaning: label, unit: 'none' as const },
      expression: ratio(mean(own, columnsOf(loans).value), sum(own, columnsOf(loans).value)),
    },
  ],
  new Set(['loans']),
).blocks;
const joined: Block = { ...block, inner: [{ ...block, name: 'told', key: 'loan' }] };

/** Four loans of each of 50,000 clients, and loans of nobody, in 11 groups of rows. */
const rows = `SELECT CASE WHEN i % 9 = 0 THEN NULL ELSE i // 4 END AS client, i AS loan, -i % 7 AS day, i AS value
  FROM range(200000) r(i)`;

beforeAll(() =>
  useDuckdb({}, async (connection) => {
    const copies = { rows, told: 'SELECT i AS loan, i AS more FROM range(200000) r(i)' };
    for (const [name, sql] of Object.entries(copies)) {
      await connection.run(
        `COPY (${sql}) TO '${file(name)}' (FORMAT parquet, ROW_GROUP_SIZE 18432)`,
      );
    }
  }),
);

const ownersOf = (count: number, step: number): { sql: string; count: number } => ({
  sql: `(SELECT i * ${step} AS client FROM range(${count}) r(i))`,
  count,
});
const ten = ownersOf(10, 100);

interface Case {
  readonly sortedBy?: string;
  readonly owners?: { readonly sql: string; readonly count: number };
  readonly of?: Block;
  readonly isSorted: boolean;
}

test.each<[string, Case]>([
  ['that lie by the key are read as they lie', { sortedBy: 'client', isSorted: false }],
  ['of which nothing is said are sorted', { isSorted: true }],
  [
    'of others come along where they are few',
    { sortedBy: 'client', owners: ownersOf(40_000, 1), isSorted: false },
  ],
  ['of few keys are picked out', { sortedBy: 'client', owners: ten, isSorted: true }],
  ['that lie by another key are sorted', { sortedBy: 'loan', owners: ten, isSorted: true }],
  ['that are joined are sorted', { sortedBy: 'client', of: joined, isSorted: true }],
])('rows %s', async (_, { sortedBy, owners, of = block, isSorted }) => {
  await useDuckdb({ threads: 4 }, async (connection) => {
    await openRelation(connection, 'loans', file('rows'));
    await openRelation(connection, 'told', file('told'));
    const { sql } = await blockSource(connection, of, { sortedBy, owners });
    expect(sql.includes('ORDER BY')).toBe(isSorted);
    const isAsked = owners === ten ? `client IN (FROM ${ten.sql})` : 'client IS NOT NULL';
    const [counted] = await query(connection, `SELECT count(*) AS n FROM loans WHERE ${isAsked}`);
    let [greatest, count] = [-Infinity, 0];
    for await (const chunk of await connection.stream(sql)) {
      for (const key of vectorItems(chunk.getColumnVector(0)).subarray(0, chunk.rowCount)) {
        if (key < greatest) throw new Error(`${key} comes after ${greatest}`);
        greatest = key;
        count += 1;
      }
    }
    expect(count).toBe(counted['n']);
  });
});
