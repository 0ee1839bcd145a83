import type { DuckDBDataChunk } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { batchesByKey, batchesOfApplicants, type RowBatch, RowsOutOfOrder } from './row-batches.ts';

/** The batches of a column of keys. */
async function batchesOf(
  keys: string,
  inBatches: (chunks: AsyncIterable<DuckDBDataChunk>) => AsyncIterable<RowBatch>,
): Promise<number[][]> {
  return useDuckdb({ threads: 1 }, async (connection) => {
    const found: number[][] = [];
    for await (const { columns } of inBatches(
      await connection.stream(`SELECT CAST(key AS DOUBLE) FROM (SELECT ${keys})`),
    )) {
      found.push([...columns[0]]);
    }
    return found;
  });
}

const applicants = [[2, 3], [5]].map((keys) => ({
  keys: Float64Array.from(keys),
  files: new Uint8Array(keys.length),
}));

test('each group gets the rows up to its last applicant; rows after the last one are not read', async () => {
  const rows = 'i // 2 AS key FROM range(1000000) r(i)';
  const found = await batchesOf(rows, (chunks) => batchesOfApplicants(chunks, applicants));
  expect(found).toEqual([
    [0, 0, 1, 1, 2, 2, 3, 3],
    [4, 4, 5, 5],
  ]);
});

test.each([
  ['falls in a chunk', 'CASE i WHEN 7 THEN 9 ELSE i END AS key FROM range(100) r(i)'],
  [
    'falls from chunk to chunk',
    'CASE WHEN i < 2048 THEN 5 ELSE 4 END AS key FROM range(2049) r(i)',
  ],
  ['is missing', "CASE i WHEN 0 THEN 'nan'::DOUBLE ELSE i END AS key FROM range(3) r(i)"],
])('a key that %s ends in an error, never in wrong batches', async (_, keys) => {
  await expect(batchesOf(keys, batchesByKey)).rejects.toThrow(RowsOutOfOrder);
  const late = [{ keys: Float64Array.of(1e9), files: new Uint8Array(1) }];
  await expect(batchesOf(keys, (chunks) => batchesOfApplicants(chunks, late))).rejects.toThrow(
    RowsOutOfOrder,
  );
});
