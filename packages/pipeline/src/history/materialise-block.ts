import { OctroiError } from '@octroi/core';
import { type Block, rowsLimit, tooManyRows } from '@octroi/features';
import { produceFileAtomically } from '@octroi/storage';
import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openRelation } from '../duckdb/open-relation.ts';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import type { EncodedColumn } from '../parquet/encode-column.ts';
import { ParquetFile } from '../parquet/parquet-file.ts';
import { onThreads } from '../threads/on-threads.ts';
import { type BlockSource, blockSource } from './block-source.ts';
import { blockEvaluator, type BlockWork } from './evaluate-batch.ts';
import { batchCells, KeysOutOfOrder, rowBatches, type RowBatch } from './row-batches.ts';

export interface BlockRequest extends DuckdbSettings {
  readonly block: Block;
  /** Typed Parquet of the block's table. */
  readonly table: string;
  /** Parquet of each block that it reads, by the block's name. */
  readonly inner: Readonly<Record<string, string>>;
  /** The Parquet file to write. */
  readonly out: string;
  /** Is told how many rows of the table are done, of how many. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Computes the aggregates of a block into a Parquet file written whole or not at all: one row for each
 * value of the key that has rows, by ascending key. The same bytes whatever the threads and the memory.
 *
 * DuckDB reads the rows, sorts them by key where they do not lie so, and threads compute the aggregates of
 * some thousand keys after the other: the memory does not grow with the table.
 *
 * @returns the number of rows
 * @throws FEATURE_ROWS_TOO_MANY, STORAGE_DISK_FULL, ENGINE_OUT_OF_MEMORY
 */
export async function materialiseBlock(request: BlockRequest): Promise<number> {
  const { block, table, inner, out } = request;
  return produceFileAtomically(out, (temporary) =>
    useDuckdb(request, async (connection) => {
      await openRelation(connection, block.table, table);
      for (const [name, path] of Object.entries(inner)) await openRelation(connection, name, path);
      const source = await blockSource(connection, block);
      const run: BlockRun = { ...request, connection, source, temporary };
      if (!source.isPlain) return writeBlock(run, sortedSql(source));
      return writeBlock(run, source.sql).catch((error: unknown) => {
        if (error instanceof KeysOutOfOrder) return writeBlock(run, sortedSql(source));
        throw error;
      });
    }),
  ).catch((error: unknown) => {
    throw blockError(error, block);
  });
}

const sortedSql = ({ sql, columns: [{ name }] }: BlockSource): string =>
  `${sql} ORDER BY ${quoteIdentifier(name)}`;

interface BlockRun extends BlockRequest {
  readonly connection: DuckDBConnection;
  readonly source: BlockSource;
  readonly temporary: string;
}

async function writeBlock(run: BlockRun, sql: string): Promise<number> {
  const { block, source, connection, temporary } = run;
  const [key] = source.columns;
  const file = await ParquetFile.create(temporary, [
    key,
    ...block.columns.map(({ name, aggregate }) => ({
      name,
      type: aggregate.kind === 'aggregate' ? ('number' as const) : ('text' as const),
    })),
  ]);
  try {
    const rows = await countRows(run);
    const batches = told(rowBatches(await connection.stream(sql)), rows, run);
    const isLarge = rows * source.columns.length > batchCells;
    const groups = isLarge ? onBlockThreads(run, batches) : inThisThread(run, batches);
    for await (const group of groups) await file.append(group);
    await file.finish();
    return file.rows;
  } finally {
    await file.close();
  }
}

function onBlockThreads(
  { block, source, threads = availableParallelism() }: BlockRun,
  batches: AsyncIterable<RowBatch>,
): AsyncIterable<EncodedColumn[]> {
  const file = new URL('./block-worker.ts', import.meta.url);
  const data: BlockWork = { block, columns: source.columns };
  const handedOver = ({ columns }: RowBatch): ArrayBuffer[] =>
    columns.map(({ buffer }) => buffer as ArrayBuffer);
  return onThreads({ file, data, threads, handedOver }, batches);
}

/** A thread takes longer to start than few rows take. */
async function* inThisThread(
  { block, source: { columns } }: BlockRun,
  batches: AsyncIterable<RowBatch>,
): AsyncGenerator<EncodedColumn[]> {
  const evaluate = blockEvaluator({ block, columns });
  for await (const batch of batches) yield evaluate(batch);
}

/** The batches, each told as done once the next one is asked for. */
async function* told(
  batches: AsyncIterable<RowBatch>,
  rows: number,
  { progress = () => undefined }: BlockRun,
): AsyncGenerator<RowBatch> {
  let done = 0;
  for await (const batch of batches) {
    done += batch.rows;
    yield batch;
    progress(done, rows);
  }
  progress(rows, rows);
}

async function countRows({ connection, block }: BlockRun): Promise<number> {
  const counted = `SELECT count(*) AS rows FROM ${quoteIdentifier(block.table)}`;
  return Number((await query(connection, counted))[0]?.['rows']);
}

/** A key with too many rows by its own code. */
export function blockError(error: unknown, { table, key }: Block): unknown {
  if (!(error instanceof Error && error.message.includes(tooManyRows))) return error;
  return new OctroiError(
    'FEATURE_ROWS_TOO_MANY',
    { table, key, limit: rowsLimit },
    { cause: error },
  );
}
