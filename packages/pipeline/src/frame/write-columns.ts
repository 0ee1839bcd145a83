import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { EncodedColumn } from '../parquet/encode-column.ts';
import { ParquetFile } from '../parquet/parquet-file.ts';
import { onThreads } from '../threads/on-threads.ts';
import { type ColumnGroup, columnGroups, storedColumns } from './column-groups.ts';
import { type ColumnWork, resultColumns, type ResultColumn } from './evaluate-columns.ts';

interface WriteRequest {
  /** Queries of the same columns: their rows follow one another. */
  readonly queries: readonly string[];
  readonly results: readonly ResultColumn[];
  readonly path: string;
  readonly threads?: number;
}

/**
 * Writes columns over the rows of queries as Parquet, in their order; gives the number of rows. Threads compute
 * and encode some thousand rows each: the memory does not grow with the rows. The same rows give the same bytes.
 */
export async function writeColumns(
  connection: DuckDBConnection,
  { queries, results, path, threads = availableParallelism() }: WriteRequest,
): Promise<number> {
  const read = await storedColumns(connection, queries[0]);
  const work: ColumnWork = { read, results };
  const encoded = onThreads<ColumnGroup, EncodedColumn[]>(
    { file: new URL('./column-worker.ts', import.meta.url), data: work, threads, handedOver },
    columnGroups(connection, queries, read),
  );
  const file = await ParquetFile.create(path, resultColumns(work));
  try {
    for await (const group of encoded) await file.append(group);
    await file.finish();
    return file.rows;
  } finally {
    await file.close();
  }
}

const handedOver = ({ columns }: ColumnGroup): ArrayBuffer[] =>
  columns.map(
    (column) => (column instanceof Float64Array ? column : column.codes).buffer as ArrayBuffer,
  );
