import type { FileHandle } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteReadPath } from '../duckdb/sql.ts';
import type { EncodedColumn } from './encode-column.ts';

/** Where the one page of a column lies that a group of rows has, and what its footer tells of it. */
export interface StoredPage extends Omit<EncodedColumn, 'bytes'> {
  readonly start: number;
  readonly end: number;
  /** The greatest absolute value; 0 of texts and where all are missing. */
  readonly magnitude: number;
}

/** The number and text columns of a file that `ParquetFile` wrote. */
export interface StoredPages {
  readonly path: string;
  /** Rows of each group. */
  readonly groups: readonly number[];
  /** By name, a page for each group. */
  readonly columns: ReadonlyMap<string, readonly StoredPage[]>;
}

export async function storedPages(
  connection: DuckDBConnection,
  path: string,
): Promise<StoredPages> {
  const found = await query(
    connection,
    `SELECT row_group_id AS place, row_group_num_rows AS rows, path_in_schema AS name, data_page_offset AS start,
       total_compressed_size AS size, total_uncompressed_size AS uncompressed, stats_null_count AS missing,
       TRY_CAST(stats_min_value AS DOUBLE) AS smallest, TRY_CAST(stats_max_value AS DOUBLE) AS greatest
     FROM parquet_metadata(${quoteReadPath(path)}) WHERE type IN ('DOUBLE', 'BYTE_ARRAY') ORDER BY place, start`,
  );
  const groups: number[] = [];
  const columns = new Map<string, StoredPage[]>();
  for (const row of found) {
    const name = String(row['name']);
    const pages = columns.get(name) ?? [];
    columns.set(name, pages);
    groups[Number(row['place'])] = Number(row['rows']);
    pages.push(pageOf(row));
  }
  return { path, groups, columns };
}

function pageOf(row: Readonly<Record<string, unknown>>): StoredPage {
  const { smallest, greatest } = row;
  const start = Number(row['start']);
  const hasBounds = typeof smallest === 'number' && typeof greatest === 'number';
  return {
    start,
    end: start + Number(row['size']),
    rows: Number(row['rows']),
    missing: Number(row['missing']),
    uncompressedBytes: Number(row['uncompressed']),
    magnitude: hasBounds ? Math.max(Math.abs(smallest), Math.abs(greatest)) : 0,
    ...(hasBounds ? { smallest: bytesOf(smallest), greatest: bytesOf(greatest) } : {}),
  };
}

const bytesOf = (value: number): Uint8Array => new Uint8Array(Float64Array.of(value).buffer);

/** Reads pages, which lie near one another, as they are. */
export async function readPages(
  file: FileHandle,
  pages: readonly StoredPage[],
): Promise<EncodedColumn[]> {
  const start = Math.min(...pages.map((page) => page.start));
  const end = Math.max(...pages.map((page) => page.end));
  const { buffer } = await file.read({ buffer: Buffer.alloc(end - start), position: start });
  return pages.map((page) => ({
    ...page,
    bytes: buffer.subarray(page.start - start, page.end - start),
  }));
}
