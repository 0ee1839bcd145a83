import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { readHistory, type ReadHistoryRequest } from './read-history.ts';

const folder = mkdtempSync(join(tmpdir(), 'octroi-read-history-'));
const file = (name: string): string => join(folder, `${name}.parquet`);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const contents = {
  decided: `VALUES (2, 'a'), (1, 'b')`,
  waiting: `VALUES (3, 'c'), (2, 'twice')`,
  // Loan 12 is there twice; loan 14 belongs to nobody asked for, loan 15 to nobody.
  loans: `VALUES (10, 1, 2.5::DECIMAL(9, 2), NULL), (11, 2, 0.1 + 0.2::DOUBLE, 'é "'), (12, 2, NULL, 'x'),
    (12, 2, NULL, 'x'), (13, 3, '-0.0'::DOUBLE, ''), (14, 9, 1, 'x'), (15, NULL, 1, 'x')`,
  // Months of a loan, some of which name another client than the loan does, or none.
  months: `VALUES (12, 2, -1), (12, 2, -2), (10, 3, -5), (15, 1, -6), (11, NULL, -7), (99, 9, -8)`,
};
const columns = {
  decided: 'client, name',
  waiting: 'client, name',
  loans: 'loan, client, amount, purpose',
  months: 'loan, client, month',
};

beforeAll(async () => {
  await useDuckdb({ threads: 1 }, async (connection) => {
    for (const [name, rows] of Object.entries(contents)) {
      const names = columns[name as keyof typeof columns];
      await connection.run(
        `COPY (SELECT * FROM (${rows}) AS t(${names})) TO '${file(name)}' (FORMAT parquet)`,
      );
    }
  });
});

const loans = {
  table: 'loans',
  columns: ['amount', 'loan', 'purpose', 'unknown'],
  ties: [{ key: 'client' }],
  path: file('loans'),
  order: ['loan', 'absent', 'client'],
};
const months = {
  table: 'months',
  columns: ['loan', 'month'],
  ties: [{ key: 'loan', to: 'loans' }],
  path: file('months'),
  order: ['loan', 'month'],
};

async function read(
  table: string,
  request: Partial<ReadHistoryRequest> = {},
): Promise<Record<number, unknown[]>> {
  const found: Record<number, unknown[]> = {};
  await readHistory({
    applications: [file('decided'), file('waiting')],
    applicantKey: 'client',
    tables: [loans, months],
    table,
    threads: 1,
    take: (applicant, rows) => {
      expect(found).not.toHaveProperty([applicant]);
      found[applicant] = rows.map((row): unknown => JSON.parse(row));
    },
    ...request,
  });
  return found;
}

test('every applicant gets the rows of the key, sorted, to the bit; a duplicated row stays two', async () => {
  expect(await read('loans')).toEqual({
    1: [[2.5, 10, null, null]],
    2: [
      [0.1 + 0.2, 11, 'é "', null],
      [null, 12, 'x', null],
      [null, 12, 'x', null],
    ],
    3: [[-0, 13, '', null]],
  });
});

test('rows of rows come once, though what they hang on is there twice', async () => {
  expect(await read('months')).toEqual({
    1: [[10, -5]],
    2: [
      [11, -7],
      [12, -2],
      [12, -1],
    ],
  });
});

test('a row tied by two keys comes once to each applicant it belongs to', async () => {
  const both = { ...months, ties: [...months.ties, { key: 'client' }] };
  expect(await read('months', { tables: [loans, both] })).toEqual({
    1: [
      [10, -5],
      [15, -6],
    ],
    2: [
      [11, -7],
      [12, -2],
      [12, -1],
    ],
    3: [[10, -5]],
  });
});

test('one applicant alone is read as among all', async () => {
  const all = await read('months');
  expect(await read('months', { applicant: 2 })).toEqual({ 2: all[2] });
  expect(await read('loans', { applicant: 7 })).toEqual({});
});
