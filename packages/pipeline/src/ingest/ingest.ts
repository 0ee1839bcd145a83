import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { noProgress, type Progress } from '@octroi/core';
import type { TableContract } from '@octroi/features';
import { moveFile, useTemporaryFolder } from '@octroi/storage';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import { countOrphans } from './count-orphans.ts';
import { findSources } from './find-sources.ts';
import type { IngestReport, TableReport } from './ingest-report.ts';
import { ingestTable, type IngestRun, type TypedTable } from './ingest-table.ts';

export interface IngestRequest extends Omit<DuckdbSettings, 'spillFolder'> {
  /** A folder, a zip, or one CSV, CSV.gz or Parquet file. */
  readonly source: string;
  readonly tables: readonly TableContract[];
  /** Folder for `<table>.parquet` and `rejects/<table>.csv`. */
  readonly out: string;
  /** A table is refused where a larger share of its rows is bad. */
  readonly maxRejectShare?: number;
  readonly progress?: Progress;
}

/**
 * Reads source tables into typed Parquet, one file a table, rows in the order of the source, or of their contract.
 *
 * Empty fields are missing; sentinels are counted and kept. Bad rows go to `rejects/`, with line and
 * reason; of the rows of one key the first is kept. Nothing appears in `out` before every table is
 * read; after an error or a kill it holds what it held before. The same source gives the same bytes,
 * whatever the threads and the memory.
 *
 * @throws INGEST_* where a file or a table has to be refused as a whole; STORAGE_DISK_FULL
 */
export async function ingest(request: IngestRequest): Promise<IngestReport> {
  const started = performance.now();
  const { source, out, tables } = request;
  const found = await findSources(source, tables);
  const reports = await useTemporaryFolder(join(out, 'ingest'), (work) =>
    useDuckdb({ ...request, spillFolder: work }, async (connection) => {
      const run: IngestRun = {
        connection,
        work,
        tables,
        maxRejectShare: request.maxRejectShare ?? 0.01,
        progress: request.progress ?? noProgress,
        settings: request,
      };
      const typed: TypedTable[] = [];
      for (const each of found.unnamed === undefined ? found.sources : [found.unnamed]) {
        request.signal?.throwIfAborted();
        typed.push(await ingestTable(run, each));
      }
      return publish(connection, typed, request);
    }),
  );
  return {
    source,
    out,
    tables: reports,
    missingTables: tables
      .filter(
        ({ name, auxiliary }) => auxiliary !== true && !reports.some(({ table }) => table === name),
      )
      .map(({ name }) => name),
    ignoredFiles: found.ignoredFiles,
    bytes: reports.reduce((sum, { bytes }) => sum + bytes, 0),
    seconds: (performance.now() - started) / 1000,
  };
}

async function publish(
  connection: DuckDBConnection,
  typed: readonly TypedTable[],
  { out, tables }: IngestRequest,
): Promise<TableReport[]> {
  const earlier = tables
    .map(({ name }) => [name, join(out, `${name}.parquet`)] as const)
    .filter(([, path]) => existsSync(path));
  const paths = new Map([
    ...earlier,
    ...typed.map(({ table, path }) => [table.name, path] as const),
  ]);
  const reports: TableReport[] = [];
  for (const { table, report, rejectsPath } of typed) {
    const orphans = await countOrphans(connection, table, paths);
    const rejects = join(out, 'rejects', `${table.name}.csv`);
    reports.push({ ...report, orphans, ...(rejectsPath === undefined ? {} : { rejects }) });
  }
  for (const { table, path, rejectsPath } of typed) {
    const rejects = join(out, 'rejects', `${table.name}.csv`);
    if (rejectsPath === undefined) await rm(rejects, { force: true });
    else await moveFile(rejectsPath, rejects);
    await moveFile(path, join(out, `${table.name}.parquet`));
  }
  return reports;
}
