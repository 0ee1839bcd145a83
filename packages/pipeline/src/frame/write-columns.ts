import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import { onThreads } from '@octroi/threads';
import type { EncodedColumn } from '../parquet/encode-column.ts';
import { ParquetFile } from '../parquet/parquet-file.ts';
import type { StoredPages } from '../parquet/stored-pages.ts';
import { type ColumnGroup, columnGroups, storedColumns } from './column-groups.ts';
import {
  type ColumnWork,
  type EncodedResult,
  resultColumns,
  type ResultColumn,
} from './evaluate-columns.ts';
import { KeptPages } from './kept-pages.ts';

interface WriteRequest {
  /** Queries of the same columns: their rows follow one another. */
  readonly queries: readonly string[];
  readonly results: readonly ResultColumn[];
  /** What columns are kept of, in groups of as many rows. */
  readonly files: readonly StoredPages[];
  readonly path: string;
  readonly threads?: number;
}

/**
 * Writes columns over the rows of queries as Parquet, in their order; gives the number of rows. Threads compute
 * and encode some thousand rows each: the memory does not grow with the rows. The same rows give the same bytes.
 */
export async function writeColumns(
  connection: DuckDBConnection,
  { queries, results, files, path, threads = availableParallelism() }: WriteRequest,
): Promise<number> {
  const read = await storedColumns(connection, queries[0]);
  const encoded = onThreads<ColumnGroup, EncodedColumn[]>(
    {
      file: new URL('./column-job.ts', import.meta.url),
      data: { read, results: results.filter(isEncoded) } satisfies ColumnWork,
      threads,
      handedOver,
    },
    columnGroups(connection, queries, { columns: read, groups: files[0]?.groups }),
  );
  const file = await ParquetFile.create(path, resultColumns(read, results));
  const kept = await KeptPages.open(files, results);
  try {
    for await (const group of encoded) await file.append(await kept.beside(group));
    await file.finish();
    return file.rows;
  } finally {
    await file.close();
    await kept.close();
  }
}

const isEncoded = (result: ResultColumn): result is EncodedResult => !('kept' in result);

const handedOver = ({ columns }: ColumnGroup): ArrayBuffer[] =>
  columns.map(
    (column) => (column instanceof Float64Array ? column : column.codes).buffer as ArrayBuffer,
  );
