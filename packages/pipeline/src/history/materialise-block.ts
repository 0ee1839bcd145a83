import { OctroiError } from '@octroi/core';
import { type Block, inNeededOrder, rowsLimit, tooManyRows } from '@octroi/features';
import { produceFilesAtomically } from '@octroi/storage';
import { onThreads } from '@octroi/threads';
import { availableParallelism } from 'node:os';
import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import { chunksAhead } from '../duckdb/chunks-ahead.ts';
import { openRelation } from '../duckdb/open-relation.ts';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteReadPath } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import type { EncodedColumn } from '../parquet/encode-column.ts';
import { ParquetFile, type StoredColumn } from '../parquet/parquet-file.ts';
import { groupsOfApplicants, keysSql } from './applicants.ts';
import { type BlockSource, blockSource, type Owners } from './block-source.ts';
import { blockEvaluator, type BlockWork, storedColumns } from './evaluate-batch.ts';
import {
  batchCells,
  batchesByKey,
  batchesOfApplicants,
  type RowBatch,
  RowsOutOfOrder,
} from './row-batches.ts';

interface Computing extends DuckdbSettings {
  readonly block: Block;
  /** Typed Parquet of the block's table. */
  readonly table: string;
  /** Column by which the table's rows lie in ascending order, as its contract says; it is faster, and proved. */
  readonly sortedBy?: string | undefined;
  /** Parquet of each block that it reads, by the block's name. */
  readonly inner: Readonly<Record<string, string>>;
  /** Is told how many rows of the table are done, of how many. */
  readonly progress?: (done: number, total: number) => void;
}

export interface BlockRequest extends Computing {
  /** The Parquet file to write. */
  readonly out: string;
}

export interface ApplicantBlockRequest extends Computing {
  /** Typed Parquet of applications by ascending key, and what to write beside each. */
  readonly applications: readonly { readonly path: string; readonly out: string }[];
}

/**
 * Computes the aggregates of a block into a Parquet file written whole or not at all: one row for each
 * value of the key that has rows, in the order of the table where it lies in one, else by ascending key. The
 * same bytes whatever the threads and the memory.
 *
 * DuckDB reads the rows, sorted by key where they do not lie so, and threads compute the aggregates of some
 * thousand keys after the other: the memory does not grow with the table.
 *
 * @returns the number of rows
 * @throws FEATURE_ROWS_TOO_MANY, STORAGE_DISK_FULL, ENGINE_OUT_OF_MEMORY
 */
export async function materialiseBlock(request: BlockRequest): Promise<number> {
  const [rows] = await writeBlock(request, {
    outs: [request.out],
    prepare: () => Promise.resolve({ inBatches: batchesByKey }),
  });
  return rows;
}

/**
 * As `materialiseBlock`, for applications: each file has a row for each application, in the order of the
 * applications, in groups of rows that are the same whatever the block.
 *
 * @returns the number of rows of each file
 * @throws also FEATURE_APPLICATIONS_UNSORTED
 */
export async function materialiseApplicantBlock(request: ApplicantBlockRequest): Promise<number[]> {
  const { applications, block } = request;
  const paths = applications.map(({ path }) => path);
  return writeBlock(request, {
    outs: applications.map(({ out }) => out),
    prepare: async (connection) => {
      const groups = await groupsOfApplicants(connection, paths, block.key);
      const sql = `(${paths.map((path) => keysSql(path, block.key)).join(' UNION ALL ')})`;
      const count = groups.reduce((sum, { keys }) => sum + keys.length, 0);
      return {
        owners: { sql, count },
        inBatches: (chunks) => batchesOfApplicants(chunks, groups),
      };
    },
  });
}

interface Writing {
  /** The Parquet files. */
  readonly outs: readonly string[];
  readonly prepare: (connection: DuckDBConnection) => Promise<{
    /** Whose rows are wanted; all where absent. */
    readonly owners?: Owners;
    readonly inBatches: (chunks: AsyncIterable<DuckDBDataChunk>) => AsyncIterable<RowBatch>;
  }>;
}

interface BlockRun extends Computing {
  readonly connection: DuckDBConnection;
  readonly source: BlockSource;
}

/** Where the table does not lie as it is said to, its rows are sorted. */
async function writeBlock(request: Computing, writing: Writing): Promise<number[]> {
  const { sortedBy, ...sorted } = request;
  return writeRows(request, writing).catch((error: unknown) => {
    if (sortedBy !== undefined && (error instanceof RowsOutOfOrder || isTooManyRows(error))) {
      return writeBlock(sorted, writing);
    }
    throw blockError(error, request.block);
  });
}

async function writeRows(request: Computing, { outs, prepare }: Writing): Promise<number[]> {
  const { table, inner, sortedBy } = request;
  const block = inNeededOrder(request.block);
  return produceFilesAtomically(outs, (temporaries) =>
    useDuckdb(request, async (connection) => {
      await openRelation(connection, block.table, table);
      for (const [name, path] of Object.entries(inner)) await openRelation(connection, name, path);
      const { owners, inBatches } = await prepare(connection);
      const source = await blockSource(connection, block, { owners, sortedBy });
      const run: BlockRun = { ...request, block, connection, source };
      const rows = await countRows(run);
      const chunks = chunksAhead(await connection.stream(source.sql));
      const batches = told(inBatches(chunks), rows, run);
      const work: BlockWork = { block, columns: source.columns, files: outs.length };
      const isLarge = rows * source.columns.length > batchCells;
      const groups = isLarge ? onBlockThreads(run, work, batches) : inThisThread(work, batches);
      const written = await writeFiles(temporaries, storedColumns(work), groups);
      if (source.columns[0].name !== block.key) await checkKeys(run, temporaries[0]);
      return written;
    }),
  );
}

/** A key may have rows in two places, and then has two rows. */
async function checkKeys({ connection, block }: BlockRun, path: string): Promise<void> {
  const counted = `SELECT count(*) - count(DISTINCT ${quoteIdentifier(block.key)}) AS again FROM read_parquet(${quoteReadPath(path)})`;
  const [{ again }] = await query(connection, counted);
  if (Number(again) > 0) throw new RowsOutOfOrder(`${block.key} is in several places`);
}

/** Appends to each file its part of every group; gives the rows of each. */
async function writeFiles(
  paths: readonly string[],
  columns: readonly StoredColumn[],
  groups: AsyncIterable<EncodedColumn[][]>,
): Promise<number[]> {
  const files: ParquetFile[] = [];
  try {
    for (const path of paths) files.push(await ParquetFile.create(path, columns));
    for await (const group of groups) {
      for (const [at, encoded] of group.entries()) {
        if (encoded.length > 0) await files[at].append(encoded);
      }
    }
    for (const file of files) await file.finish();
    return files.map(({ rows }) => rows);
  } finally {
    for (const file of files) await file.close();
  }
}

function onBlockThreads(
  { threads = availableParallelism() }: BlockRun,
  data: BlockWork,
  batches: AsyncIterable<RowBatch>,
): AsyncIterable<EncodedColumn[][]> {
  const file = new URL('./block-job.ts', import.meta.url);
  const handedOver = ({ columns }: RowBatch): ArrayBuffer[] =>
    columns.map(({ buffer }) => buffer as ArrayBuffer);
  return onThreads({ file, data, threads, handedOver }, batches);
}

/** A thread takes longer to start than few rows take. */
async function* inThisThread(
  work: BlockWork,
  batches: AsyncIterable<RowBatch>,
): AsyncGenerator<EncodedColumn[][]> {
  const evaluate = blockEvaluator(work);
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
  if (!isTooManyRows(error)) return error;
  return new OctroiError(
    'FEATURE_ROWS_TOO_MANY',
    { table, key, limit: rowsLimit },
    { cause: error },
  );
}

const isTooManyRows = (error: unknown): boolean =>
  error instanceof Error && error.message.includes(tooManyRows);
