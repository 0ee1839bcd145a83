import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '@octroi/core';
import type { TableContract } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteReadPath } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import { countOrphans } from '../ingest/count-orphans.ts';
import { countDuplicates } from '../ingest/find-duplicates.ts';
import { findSources, type FoundSources } from '../ingest/find-sources.ts';
import type { ColumnCount, OrphanCount } from '../ingest/ingest-report.ts';
import { ingest } from '../ingest/ingest.ts';
import { measureTable } from '../ingest/measure-table.ts';
import { storedType } from '../ingest/table-sql.ts';

export interface ProfileRequest extends Omit<DuckdbSettings, 'spillFolder'> {
  /** Anything ingest reads, or a folder of typed tables. */
  readonly source: string;
  readonly tables: readonly TableContract[];
  /** The column whose classes are counted, where its table is there. */
  readonly target?: { readonly table: string; readonly column: string };
  /** Where raw sources are read into, for the time of the profile; the system's by default. */
  readonly temporaryFolder?: string;
  readonly progress?: Progress;
}

export interface TableProfile {
  readonly table: string;
  readonly rows: number;
  readonly columns: number;
  /** Mean over the columns of the share of missing values, in percent; a sentinel is not missing. */
  readonly meanMissingPercent: number;
  readonly missingValues: readonly ColumnCount[];
  readonly key: readonly string[];
  /** Rows that repeat a key seen before. */
  readonly duplicateKeys: number;
  readonly orphans: readonly OrphanCount[];
}

export interface ClassBalance {
  readonly table: string;
  readonly column: string;
  /** In ascending order of value. */
  readonly classes: readonly {
    readonly value: number | string;
    readonly rows: number;
    readonly share: number;
  }[];
}

export interface Profile {
  readonly source: string;
  /** Most missing first. */
  readonly tables: readonly TableProfile[];
  readonly classBalance?: ClassBalance;
}

/**
 * Rows, columns, missing values, keys and references of every table, and the balance of the target.
 *
 * Typed tables are looked at in place; other sources are first ingested into a temporary folder.
 *
 * @throws as `ingest`, except that no share of bad rows is too large
 */
export async function profile(request: ProfileRequest): Promise<Profile> {
  const found = await findSources(request.source, request.tables);
  const isTyped = await useDuckdb(request, (connection) => areTyped(connection, found));
  const profiled = isTyped ? await profileTyped(request, found) : await profileRaw(request);
  const tables = profiled.tables.toSorted(
    (left, right) => right.meanMissingPercent - left.meanMissingPercent,
  );
  return { source: request.source, ...profiled, tables };
}

async function areTyped(connection: DuckDBConnection, found: FoundSources): Promise<boolean> {
  for (const { table, path, entry, storage } of found.sources) {
    if (storage !== 'parquet' || entry !== undefined) return false;
    const schema = await query(
      connection,
      `DESCRIBE FROM read_parquet(${quoteReadPath(path)})`,
    ).catch(() => []);
    const stored = schema.map(
      (row) => `${String(row['column_name'])} ${String(row['column_type'])}`,
    );
    const typed = Object.entries(table.columns).map(
      ([name, column]) => `${name} ${storedType(column).replace(', ', ',')}`,
    );
    if (stored.join('\n') !== typed.join('\n')) return false;
  }
  return found.sources.length > 0;
}

type Profiled = Pick<Profile, 'tables' | 'classBalance'>;

async function profileTyped(request: ProfileRequest, found: FoundSources): Promise<Profiled> {
  const paths = new Map(found.sources.map(({ table, path }) => [table.name, path]));
  return useDuckdb(request, async (connection) => {
    const tables: TableProfile[] = [];
    for (const { table, path } of found.sources) {
      const { rows, missingValues } = await measureTable(connection, table, path);
      const duplicateKeys = await countDuplicates(connection, table, path);
      const orphans = await countOrphans(connection, table, paths);
      const shape = { table: table.name, rows, columns: missingValues.length, key: table.key };
      const meanMissingPercent = meanPercent(missingValues, rows);
      tables.push({ ...shape, meanMissingPercent, missingValues, duplicateKeys, orphans });
    }
    return { tables, ...(await balanceOf(connection, request, paths)) };
  });
}

async function profileRaw(request: ProfileRequest): Promise<Profiled> {
  const folder = await mkdtemp(join(request.temporaryFolder ?? tmpdir(), 'octroi-profile-'));
  try {
    const report = await ingest({ ...request, out: folder, maxRejectShare: 1 });
    const tables = report.tables.map(({ table, rowsRead, rowsKept, ...counted }) => {
      const { missingValues, unknownColumns, duplicateKeys, orphans } = counted;
      const key = request.tables.find(({ name }) => name === table)?.key ?? [];
      const columns = missingValues.length + unknownColumns.length;
      const meanMissingPercent = meanPercent(missingValues, rowsKept);
      const shape = { table, rows: rowsRead, columns, key };
      return { ...shape, meanMissingPercent, missingValues, duplicateKeys, orphans };
    });
    const paths = new Map(
      report.tables.map(({ table }) => [table, join(folder, `${table}.parquet`)]),
    );
    const balance = await useDuckdb(request, (connection) => balanceOf(connection, request, paths));
    return { tables, ...balance };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function meanPercent(missingValues: readonly ColumnCount[], rows: number): number {
  if (missingValues.length === 0 || rows === 0) return 0;
  const missing = missingValues.reduce((sum, column) => sum + column.rows, 0);
  return (missing / rows / missingValues.length) * 100;
}

async function balanceOf(
  connection: DuckDBConnection,
  { target }: ProfileRequest,
  paths: ReadonlyMap<string, string>,
): Promise<Pick<Profile, 'classBalance'>> {
  const path = target === undefined ? undefined : paths.get(target.table);
  if (target === undefined || path === undefined) return {};
  const column = quoteIdentifier(target.column);
  const found = await query(
    connection,
    `SELECT ${column} AS value, count(*) AS rows FROM read_parquet(${quoteReadPath(path)})
     WHERE ${column} IS NOT NULL GROUP BY value ORDER BY value`,
  );
  const total = found.reduce((sum, { rows }) => sum + Number(rows), 0);
  const classes = found.map(({ value, rows }) => ({
    value: typeof value === 'number' ? value : String(value),
    rows: Number(rows),
    share: Number(rows) / total,
  }));
  return { classBalance: { ...target, classes } };
}
