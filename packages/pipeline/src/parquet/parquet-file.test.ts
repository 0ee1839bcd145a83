import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { query } from '../duckdb/query.ts';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { encodeColumn } from './encode-column.ts';
import { ParquetFile, type StoredColumn } from './parquet-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'octroi-parquet-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const columns: readonly StoredColumn[] = [
  { name: 'key', type: 'integer' },
  { name: 'value', type: 'number' },
  { name: 'a text’s "name"', type: 'text' },
];
interface Group {
  readonly key: number | null;
  readonly value: number | null;
  readonly text: string | null;
}

const numbers = (values: readonly (number | null)[]): Float64Array =>
  Float64Array.from(values, (value) => value ?? NaN);

async function written(groups: readonly (readonly Group[])[]): Promise<string> {
  const path = join(folder, 'written.parquet');
  const file = await ParquetFile.create(path, columns);
  for (const rows of groups) {
    await file.append([
      encodeColumn('integer', numbers(rows.map(({ key }) => key))),
      encodeColumn('number', numbers(rows.map(({ value }) => value))),
      encodeColumn(
        'text',
        rows.map(({ text }) => text),
      ),
    ]);
  }
  await file.finish();
  await file.close();
  return path;
}

test('DuckDB reads what was written, whatever the values', async () => {
  const row = fc.record({
    key: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map((key) => key * 2 ** 21)),
    value: fc.option(fc.double({ noNaN: true })),
    text: fc.option(fc.string({ unit: 'binary', maxLength: 8 })),
  });
  const groups = fc.array(fc.array(row, { minLength: 1, maxLength: 40 }), { maxLength: 4 });
  await useDuckdb({ threads: 1 }, async (connection) => {
    await fc.assert(
      fc.asyncProperty(groups, async (all) => {
        const path = await written(all);
        const reader = await connection.runAndReadAll(`FROM read_parquet('${path}')`);
        const found = reader.getRows().map(([key, value, text]) => ({ key, value, text }));
        expect(found).toEqual(
          all.flat().map((each) => ({ ...each, key: each.key === null ? null : BigInt(each.key) })),
        );
      }),
      { seed: 3, numRuns: 40 },
    );
  });
});

test('a group’s bounds and missing values are told, so that a reader can pass it over', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ({
    key: at,
    value: at % 4 === 0 ? null : at / 8,
    text: null,
  }));
  const path = await written([rows.slice(0, 12_000), rows.slice(12_000)]);
  const found = await useDuckdb({ threads: 1 }, (connection) =>
    query(
      connection,
      `SELECT row_group_id, path_in_schema, stats_min_value, stats_max_value, stats_null_count
       FROM parquet_metadata('${path}') WHERE path_in_schema = 'value' ORDER BY row_group_id`,
    ),
  );
  expect(found.map((group) => Object.values(group))).toEqual([
    [0, 'value', '0.125', '1499.875', 3000],
    [1, 'value', '1500.125', '2499.875', 2000],
  ]);
});
