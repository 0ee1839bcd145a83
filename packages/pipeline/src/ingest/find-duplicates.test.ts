import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineTable } from '@octroi/features';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { writeFrame } from '../frame/write-frame.ts';
import { countDuplicates, listDuplicates } from './find-duplicates.ts';

const folder = mkdtempSync(join(tmpdir(), 'octroi-duplicates-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const columns = { loan: { type: 'integer' }, month: { type: 'integer' } } as const;
const base = { name: 'months', label: { en: '', fr: '' }, columns, references: [] };
const byMonth = defineTable({ ...base, key: ['loan', 'month'] });
const byLoan = defineTable({ ...base, key: ['loan'] });

type Row = readonly [loan: number, month: number];

/** Row numbers, by a plain walk over the rows. */
function expected(rows: readonly Row[], keyOf: (row: Row) => string): Set<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (seen.has(keyOf(row))) repeated.add(index);
    seen.add(keyOf(row));
  }
  return repeated;
}

test('repeated keys are found whatever the order of the rows', async () => {
  const path = join(folder, 'months.parquet');
  const month = fc.integer({ min: -4, max: 0 });
  const row = fc.tuple(fc.integer({ min: 1, max: 4 }), month);
  const sorted = (rows: readonly Row[], sign: number): Row[] =>
    rows.toSorted((left, right) => left[0] - right[0] || sign * (left[1] - right[1]));
  const rows = fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom(-1, 0, 1))
    .map(([found, sign]) => (sign === 0 ? found : sorted(found, sign)));
  await useDuckdb({ threads: 1 }, async (connection) => {
    await fc.assert(
      fc.asyncProperty(rows, async (found) => {
        await writeFrame({
          path,
          frame: {
            rows: found.length,
            columns: (['loan', 'month'] as const).map((name, index) => ({
              kind: 'number',
              name,
              values: Float64Array.from(found, (each) => each[index]),
            })),
          },
        });
        const cases = [
          { table: byMonth, repeated: expected(found, String) },
          { table: byLoan, repeated: expected(found, ([loan]) => String(loan)) },
        ];
        for (const { table, repeated } of cases) {
          expect(await countDuplicates(connection, table, path)).toBe(repeated.size);
          expect(await listDuplicates(connection, table, path)).toEqual(repeated);
        }
      }),
      { seed: 17, numRuns: 60 },
    );
  });
});
