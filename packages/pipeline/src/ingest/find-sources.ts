import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { OctroiError } from '@octroi/core';
import type { TableContract } from '@octroi/features';
import { listArchive } from './archive.ts';

/** How a table is stored, and where. */
export interface TableSource {
  readonly table: TableContract;
  readonly path: string;
  /** Name inside the archive `path`, where it is one. */
  readonly entry?: string;
  readonly storage: 'csv' | 'csv.gz' | 'parquet';
}

export interface FoundSources {
  readonly sources: readonly TableSource[];
  readonly ignoredFiles: readonly string[];
  /** A single file whose name says no table: its header has to. */
  readonly unnamed?: Omit<TableSource, 'table'>;
}

/** The name a user knows a source by. */
export function sourceLabel({ path, entry }: Omit<TableSource, 'table'>): string {
  return entry === undefined ? path : `${path}: ${entry}`;
}

/**
 * The tables of a folder (one level), a zip or a single file, by file name whatever its case.
 *
 * @throws INGEST_SOURCE_MISSING, INGEST_NO_TABLE, INGEST_TABLE_TWICE, INGEST_FILE_UNREADABLE
 */
export async function findSources(
  source: string,
  tables: readonly TableContract[],
): Promise<FoundSources> {
  const status = await stat(source).catch((cause: unknown) => {
    throw new OctroiError('INGEST_SOURCE_MISSING', { path: source }, { cause });
  });
  const files = await filesOf(source, status.isDirectory());
  const known = files.flatMap((file) => tableSource(file, tables) ?? []);
  const single = files.length === 1 ? files[0] : undefined;
  const storage = single === undefined ? undefined : splitName(nameOf(single)).storage;
  if (known.length === 0 && single !== undefined && storage !== undefined) {
    return { sources: [], ignoredFiles: [], unnamed: { ...single, storage } };
  }
  refuseNone(source, { files, known, tables });
  refuseTwice(known);
  const ignoredFiles = files.filter((file) => tableSource(file, tables) === undefined).map(nameOf);
  return { sources: inOrder(known, tables), ignoredFiles };
}

type FoundFile = Pick<TableSource, 'path' | 'entry'>;

function nameOf({ path, entry }: FoundFile): string {
  return entry ?? basename(path);
}

async function filesOf(source: string, isFolder: boolean): Promise<FoundFile[]> {
  if (isFolder) {
    const entries = await readdir(source, { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    return names.sort().map((name) => ({ path: join(source, name) }));
  }
  if (!source.toLowerCase().endsWith('.zip')) return [{ path: source }];
  return (await listArchive(source)).map((entry) => ({ path: source, entry }));
}

function splitName(name: string): { stem: string; storage?: TableSource['storage'] } {
  const match = /^(.*)\.(csv|csv\.gz|parquet)$/i.exec(basename(name));
  const storage = match?.[2]?.toLowerCase();
  if (match === null || (storage !== 'csv' && storage !== 'csv.gz' && storage !== 'parquet')) {
    return { stem: name };
  }
  return { stem: match[1], storage };
}

function tableSource(file: FoundFile, tables: readonly TableContract[]): TableSource | undefined {
  const { stem, storage } = splitName(nameOf(file));
  const table = tables.find(({ name }) => name.toLowerCase() === stem.toLowerCase());
  return table === undefined || storage === undefined ? undefined : { ...file, table, storage };
}

function inOrder(sources: readonly TableSource[], tables: readonly TableContract[]): TableSource[] {
  return tables.flatMap((table) => sources.find((source) => source.table === table) ?? []);
}

function refuseNone(
  path: string,
  found: {
    readonly files: readonly FoundFile[];
    readonly known: readonly TableSource[];
    readonly tables: readonly TableContract[];
  },
): void {
  if (found.known.length > 0) return;
  const seen = found.files.slice(0, 5).map(nameOf).join(', ');
  throw new OctroiError('INGEST_NO_TABLE', {
    path,
    seen: seen === '' ? '-' : seen,
    known: found.tables.map(({ name }) => name).join(', '),
  });
}

function refuseTwice(sources: readonly TableSource[]): void {
  for (const source of sources) {
    const other = sources.find((each) => each !== source && each.table === source.table);
    if (other === undefined) continue;
    throw new OctroiError('INGEST_TABLE_TWICE', {
      table: source.table.name,
      first: sourceLabel(source),
      second: sourceLabel(other),
    });
  }
}
