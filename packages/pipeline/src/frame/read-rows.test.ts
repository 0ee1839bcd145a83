import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { findRow } from './find-row.ts';
import { readRows } from './read-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'octroi-read-rows-'));
const path = join(folder, 'table.parquet');
const rows = 5000;
beforeAll(async () => {
  await useDuckdb({ threads: 1 }, (connection) =>
    connection.run(
      `COPY (SELECT range AS id, (range * 7919 % 100003)::DECIMAL(18,2) / 100 AS amount,
        CASE WHEN range % 3 > 0 THEN range / 7 END AS share, (-range)::SMALLINT AS days,
        CASE range % 4 WHEN 0 THEN NULL WHEN 1 THEN '' ELSE 'é "' || range END AS job,
        range % 2 = 0 AS flag, '-0.0'::DOUBLE AS zero
        FROM range(${rows})) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`,
    ),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('every row comes once, in order, as findRow gives it', async () => {
  let names: readonly string[] = [];
  const found: object[] = [];
  const count = await readRows({
    path,
    threads: 1,
    take: (columns) => {
      names = columns;
      return (batch) => {
        for (const cells of batch) {
          found.push(Object.fromEntries(names.map((name, at) => [name, cells[at]])));
        }
      };
    },
  });
  expect([count, found.length]).toEqual([rows, rows]);
  expect(found.map((row) => Number(Object.values(row)[0]))).toEqual(
    Array.from({ length: rows }, (_, row) => row),
  );
  for (const value of [0, 1, 2, 3, 2047, 2048, 2049, 4999]) {
    expect(found[value]).toStrictEqual({ ...(await findRow({ path, key: 'id', value })) });
  }
});

test('a reader that fails ends the reading with its error', async () => {
  const failing = readRows({
    path,
    take: () => () => {
      throw new Error('no room');
    },
  });
  await expect(failing).rejects.toThrow('no room');
  const missing = readRows({ path: join(folder, 'none.parquet'), take: () => () => undefined });
  await expect(missing).rejects.toMatchObject({ code: 'FRAME_FILE_MISSING' });
});
