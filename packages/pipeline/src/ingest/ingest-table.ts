import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OctroiError, type Progress, type Translated } from '@octroi/core';
import type { TableContract } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { DuckdbSettings } from '../duckdb/use-duckdb.ts';
import { type CleanResult, cleanCsv, describeFault } from './clean-csv.ts';
import { readHeader, refuseMissingColumns } from './csv-header.ts';
import { countDuplicates, listDuplicates } from './find-duplicates.ts';
import { sourceLabel, type TableSource } from './find-sources.ts';
import type { TableReport, Violation } from './ingest-report.ts';
import { loadTyped, parquetHeader, parquetToCsv } from './load-typed.ts';
import type { TableMeasures } from './measure-table.ts';
import { recogniseTable } from './recognise-table.ts';
import { sortRows } from './sort-rows.ts';
import { type StagedFile, stageFile } from './stage-file.ts';

export interface IngestRun {
  readonly connection: DuckDBConnection;
  /** Folder for the typed file, the rejects and everything temporary. */
  readonly work: string;
  readonly tables: readonly TableContract[];
  readonly maxRejectShare: number;
  readonly progress: Progress;
  readonly settings: DuckdbSettings;
}

export interface TypedTable {
  readonly table: TableContract;
  readonly path: string;
  readonly rejectsPath?: string;
  readonly report: Omit<TableReport, 'orphans' | 'rejects'>;
}

interface OpenTable {
  readonly table: TableContract;
  readonly label: string;
  readonly file: StagedFile;
  readonly header: readonly string[];
}

interface LoadedTable {
  readonly measures: TableMeasures;
  readonly duplicateKeys: number;
  /** Present where bad rows were looked for. */
  readonly cleaned?: CleanResult;
}

/**
 * Reads one table into typed Parquet in the work folder.
 *
 * A file that keeps its contract is read once. Otherwise its bad rows are set aside one by one, and
 * the rest is read again.
 */
export async function ingestTable(
  run: IngestRun,
  source: Omit<TableSource, 'table'> & { readonly table?: TableContract },
): Promise<TypedTable> {
  const started = performance.now();
  const open = await openTable(run, source);
  const loaded = await loadGoodRows(run, open);
  await sortRows(run, open.table, pathIn(run, open.table, 'parquet'));
  await removeTemporary(run, open);
  const { table, header, label, file } = open;
  const { measures, cleaned, duplicateKeys } = loaded;
  const known = Object.keys(table.columns);
  return {
    table,
    path: pathIn(run, table, 'parquet'),
    ...(cleaned === undefined ? {} : { rejectsPath: pathIn(run, table, 'rejects') }),
    report: {
      table: table.name,
      file: label,
      rowsRead: cleaned?.rowsRead ?? measures.rows,
      rowsKept: measures.rows,
      rowsRejected: cleaned?.rowsRejected ?? 0,
      duplicateKeys,
      unknownColumns: header.filter((name) => !known.includes(name)),
      missingColumns: known.filter((name) => !header.includes(name)),
      violations: {
        total: cleaned?.total ?? 0,
        byColumn: cleaned?.byColumn ?? [],
        examples: cleaned?.examples ?? [],
      },
      missingValues: measures.missingValues.filter(({ column }) => header.includes(column)),
      sentinels: measures.sentinels.filter(({ column }) => header.includes(column)),
      unknownLevels: measures.unknownLevels,
      bytes: file.bytes,
      seconds: (performance.now() - started) / 1000,
    },
  };
}

type WorkFile = 'parquet' | 'rejects' | 'unpacked' | 'clean' | 'rows';

function pathIn(run: IngestRun, table: { readonly name: string }, kind: WorkFile): string {
  return join(run.work, `${table.name}.${kind}`);
}

async function openTable(
  run: IngestRun,
  source: Omit<TableSource, 'table'> & { readonly table?: TableContract },
): Promise<OpenTable> {
  const label = sourceLabel(source);
  const file = await stageFile({
    source,
    encoding: source.table?.encoding ?? 'utf-8',
    target: pathIn(run, source.table ?? { name: 'unnamed' }, 'unpacked'),
    signal: run.settings.signal,
  });
  const header =
    file.format === 'csv'
      ? await readHeader(file.path, label)
      : await parquetHeader(run.connection, file.path, label);
  const table = source.table ?? recogniseTable(header, run.tables, label);
  refuseMissingColumns(header, { table, label });
  return { table, label, file, header };
}

async function loadGoodRows(run: IngestRun, open: OpenTable): Promise<LoadedTable> {
  const { table, label } = open;
  const out = pathIn(run, table, 'parquet');
  const direct = await loadTyped(run.connection, { ...open, ...run, out });
  const loaded =
    direct === undefined ? await loadCleaned(run, open, new Set()) : { measures: direct };
  if (loaded.measures.rows === 0) throw new OctroiError('INGEST_FILE_EMPTY', { path: label });
  const duplicateKeys = await countDuplicates(run.connection, table, out);
  if (duplicateKeys === 0) return { ...loaded, duplicateKeys };
  const duplicates = await listDuplicates(run.connection, table, out);
  return { ...(await loadCleaned(run, open, duplicates)), duplicateKeys };
}

async function loadCleaned(
  run: IngestRun,
  open: OpenTable,
  duplicates: ReadonlySet<number>,
): Promise<{ measures: TableMeasures; cleaned: CleanResult }> {
  const { table, label, header } = open;
  const cleanPath = pathIn(run, table, 'clean');
  const cleaned = await cleanCsv({
    path: await csvOf(run, open),
    label,
    table,
    header,
    duplicates,
    cleanPath,
    rejectsPath: pathIn(run, table, 'rejects'),
  });
  refuseTooMany(run, open, cleaned);
  const file: StagedFile = { path: cleanPath, format: 'csv', bytes: open.file.bytes };
  const out = pathIn(run, table, 'parquet');
  const measures = await loadTyped(run.connection, { ...run, table, header, file, out });
  if (measures !== undefined) return { measures, cleaned };
  const problem = 'the engine refuses rows that keep the contract';
  throw new OctroiError('INGEST_FILE_UNREADABLE', { path: label, problem });
}

async function csvOf(run: IngestRun, { table, file, label }: OpenTable): Promise<string> {
  if (file.format === 'csv') return file.path;
  const path = pathIn(run, table, 'rows');
  if (!existsSync(path)) await parquetToCsv(run.connection, { from: file.path, to: path, label });
  return path;
}

function refuseTooMany(run: IngestRun, { label }: OpenTable, cleaned: CleanResult): void {
  const { rowsRead, rowsRejected } = cleaned;
  if (rowsRejected <= run.maxRejectShare * rowsRead) return;
  const [first] = cleaned.examples;
  throw new OctroiError('INGEST_TOO_MANY_REJECTS', {
    path: label,
    rejected: rowsRejected,
    rows: rowsRead,
    share: `${Number((run.maxRejectShare * 100).toPrecision(3))} %`,
    first: firstFault(first),
  });
}

function firstFault(first: Violation): Translated {
  const { en, fr } = describeFault(first);
  return { en: `line ${first.line}, ${en}`, fr: `ligne ${first.line}, ${fr}` };
}

async function removeTemporary(run: IngestRun, { table }: OpenTable): Promise<void> {
  for (const name of [table.name, 'unnamed']) {
    for (const kind of ['unpacked', 'clean', 'rows'] as const) {
      await rm(pathIn(run, { name }, kind), { force: true });
    }
  }
}
