import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { homeCredit } from '@octroi/home-credit';
import { ingest, profile } from '@octroi/pipeline';
import { afterAll, describe, expect, test } from 'vitest';

const { tables } = homeCredit;
const real = process.env['OCTROI_REAL_DATA'] ?? resolve('..', 'shared', 'data', 'home-credit');
const base = mkdtempSync(join(tmpdir(), 'octroi-real-tables-'));
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

describe.skipIf(!existsSync(real))('real tables (skipped: OCTROI_REAL_DATA is absent)', () => {
  test('every row of the application files keeps its contract', async () => {
    const out = join(base, 'applications');
    const report = await ingest({ source: real, tables, out });
    expect(
      report.tables.map(({ table, rowsKept, rowsRejected }) => [table, rowsKept, rowsRejected]),
    ).toEqual([
      ['application_train', 45_231, 0],
      ['application_test', 48_744, 0],
      ['HomeCredit_columns_description', 219, 0],
    ]);
    for (const { unknownColumns, missingColumns, unknownLevels } of report.tables) {
      expect([unknownColumns, missingColumns, unknownLevels]).toEqual([[], [], []]);
    }
    const { tables: profiles } = await profile({ source: out, tables });
    const shown = profiles.map(({ table, rows, columns, meanMissingPercent }) => [
      table,
      rows,
      columns,
      meanMissingPercent.toFixed(2),
    ]);
    // The two files that are whole here have the published shares.
    expect(shown).toContainEqual(['application_test', 48_744, 121, '23.81']);
    expect(shown).toContainEqual(['HomeCredit_columns_description', 219, 5, '12.15']);
  });

  test('the side tables follow their applicants', async () => {
    const out = join(base, 'relational');
    const report = await ingest({ source: join(real, 'relational'), tables, out });
    expect(report.missingTables).toEqual([]);
    for (const { rowsRejected, missingColumns, unknownColumns } of report.tables) {
      expect([rowsRejected, missingColumns, unknownColumns]).toEqual([0, [], []]);
    }
    const orphans = report.tables.flatMap(({ table, orphans }) =>
      orphans.map(({ column, rows }) => [table, column, rows] as const),
    );
    expect(orphans).toContainEqual(['bureau', 'SK_ID_CURR', 0]);
    expect(orphans).toContainEqual(['bureau_balance', 'SK_ID_BUREAU', 0]);
    expect(orphans).toContainEqual(['previous_application', 'SK_ID_CURR', 0]);
  });
});
