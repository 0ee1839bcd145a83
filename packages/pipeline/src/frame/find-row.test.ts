import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { findRow } from './find-row.ts';

const folder = mkdtempSync(join(tmpdir(), 'octroi-find-row-'));
const path = join(folder, 'table.parquet');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
beforeAll(() =>
  useDuckdb({ threads: 1 }, (connection) =>
    connection.run(
      `COPY (FROM (VALUES
        (7::BIGINT, 1234.5::DECIMAL(18,2), 0.25::DOUBLE, -3::INTEGER, 'cook', NULL::DECIMAL(4,1)),
        (8::BIGINT, NULL, NULL, NULL, NULL, 0.5)
      ) AS t(id, amount, share, days, job, age)) TO '${path}' (FORMAT parquet)`,
    ),
  ),
);

test('numbers of every kind are numbers, decimals too', async () => {
  expect(await findRow({ path, key: 'id', value: 7, threads: 1 })).toEqual({
    id: 7,
    amount: 1234.5,
    share: 0.25,
    days: -3,
    job: 'cook',
    age: null,
  });
});

test('missing values are null', async () => {
  const row = await findRow({ path, key: 'id', value: 8, threads: 1 });
  expect(row).toEqual({ id: 8, amount: null, share: null, days: null, job: null, age: 0.5 });
});

test('a key that is not there gives no row, a file that is not there is an error', async () => {
  expect(await findRow({ path, key: 'id', value: 9 })).toBeUndefined();
  const elsewhere = findRow({ path: join(folder, 'none.parquet'), key: 'id', value: 7 });
  await expect(elsewhere).rejects.toMatchObject({ code: 'FRAME_FILE_MISSING' });
});
