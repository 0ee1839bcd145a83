import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Block,
  columnsOf,
  defineTable,
  latestText,
  mean,
  planFeatures,
  ratio,
  rowsOf,
  sum,
} from '@octroi/features';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { readFrame } from '../frame/read-frame.ts';
import { materialiseBlock } from './materialise-block.ts';

const folder = mkdtempSync(join(tmpdir(), 'octroi-stored-order-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string): string => join(folder, `${name}.parquet`);

const label = { en: 'x', fr: 'x' };
const integer = { type: 'integer' } as const;
const loans = defineTable({
  ...{ name: 'loans', label, key: ['loan'], references: [] },
  columns: { loan: integer },
});
const payments = defineTable({
  ...{ name: 'payments', label, key: [], references: [] },
  columns: { client: integer, loan: integer, day: integer, value: integer, kind: { type: 'text' } },
});
const ofLoan = rowsOf(payments, { per: loans, by: 'loan', when: 'day' });
const { value, kind } = columnsOf(payments);
const formulas = {
  mean: mean(ofLoan, value),
  share: ratio(sum(ofLoan, value), mean(ofLoan, value)),
  kind: latestText(ofLoan, kind),
};
const [block] = planFeatures(
  Object.entries(formulas).map(([name, expression]) => ({
    ...{ name, meaning: label, unit: 'none' as const },
    expression,
  })),
  new Set(['payments']),
).blocks;

/** 400,000 payments for 40,000 loans of 10,000 clients, those of a client’s loans among one another. */
const byClient = `SELECT i // 40 AS client, 90000 - (i // 40 * 4 + i % 4) AS loan, -(i % 40 // 2) AS day, i % 97 AS value, 'k' || (i % 7) AS kind
  FROM range(400000) r(i) ORDER BY client, day DESC, kind`;

beforeAll(() =>
  useDuckdb({}, async (connection) => {
    const copies = {
      byClient,
      'a loan of two clients': `SELECT * REPLACE (CASE WHEN client = 7 THEN 60000 ELSE loan END AS loan) FROM (${byClient})`,
      'a payment of nobody': `SELECT * REPLACE (CASE WHEN client = 9999 AND value = 50 THEN NULL ELSE client END AS client) FROM (${byClient})`,
      'the last client first': `FROM (${byClient}) ORDER BY client <> 9999, client, day DESC, kind`,
    };
    for (const [name, sql] of Object.entries(copies)) {
      await connection.run(`COPY (${sql}) TO '${file(name)}' (FORMAT parquet)`);
    }
  }),
);

async function written(
  of: Block,
  name: string,
  sortedBy?: string,
): Promise<Map<unknown, unknown[]>> {
  const out = file('written');
  await materialiseBlock({ block: of, table: file(name), inner: {}, sortedBy, out, threads: 2 });
  const { rows, columns } = await readFrame({ paths: [out] });
  const told = Array.from({ length: rows }, (_, row) =>
    columns.map((column) =>
      column.kind === 'number' ? column.values[row] : column.levels[column.codes[row]],
    ),
  );
  return new Map(told.map(([loan, ...others]) => [loan, others]));
}

test('loans are told in the order of the clients whose they are, and all the same as by loan', async () => {
  const [asTheyLie, sorted] = [
    await written(block, 'byClient', 'client'),
    await written(block, 'byClient'),
  ];
  expect(asTheyLie.size).toBe(40_000);
  expect([...asTheyLie.keys()].slice(0, 4).toSorted()).toEqual([89_997, 89_998, 89_999, 90_000]);
  expect([...sorted.keys()].slice(0, 1)).toEqual([50_001]);
  expect(new Map([...asTheyLie].toSorted())).toEqual(new Map([...sorted].toSorted()));
});

test.each(['a loan of two clients', 'a payment of nobody', 'the last client first'])(
  'rows are sorted where the order they are said to have would split a key: %s',
  async (name) => {
    await written(block, name, 'client');
    const bytes = readFileSync(file('written'));
    await written(block, name);
    expect(readFileSync(file('written')).equals(bytes)).toBe(true);
  },
);
