import { OctroiError } from '@octroi/core';
import { type Block, blockToDuckdb, rowsLimit, tooManyRows } from '@octroi/features';
import { produceFileAtomically } from '@octroi/storage';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openRelation } from '../duckdb/open-relation.ts';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteText } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import { whileTelling } from '../duckdb/while-telling.ts';
import { columnFacts } from './column-facts.ts';

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
 * value of the key that has rows, in no order.
 *
 * @returns the number of rows
 * @throws FEATURE_ROWS_TOO_MANY, STORAGE_DISK_FULL, ENGINE_OUT_OF_MEMORY
 */
export async function materialiseBlock(request: BlockRequest): Promise<number> {
  const { block, table, inner, out, progress = () => undefined } = request;
  return produceFileAtomically(out, (temporary) =>
    useDuckdb(request, async (connection) => {
      await openRelation(connection, block.table, table);
      for (const [name, path] of Object.entries(inner)) await openRelation(connection, name, path);
      // What a writer without order holds does not grow with the columns, unlike that of an ordered one.
      await connection.run('SET preserve_insertion_order = false');
      const facts = await columnFacts(connection, { table, joined: Object.values(inner) });
      const copy = `COPY (${blockToDuckdb(block, facts)}) TO ${quoteText(temporary)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${rowGroup})`;
      const rows = await countRows(connection, block.table);
      const tell = (share: number): void => {
        progress(Math.round(rows * share), rows);
      };
      const written = await whileTelling(connection, tell, () => query(connection, copy));
      return Number(written[0]?.['Count']);
    }),
  ).catch((error: unknown) => {
    throw knownError(error, block);
  });
}

/** Each thread holds one while it writes. */
const rowGroup = 40_960;

async function countRows(connection: DuckDBConnection, relation: string): Promise<number> {
  const counted = `SELECT count(*) AS rows FROM ${quoteIdentifier(relation)}`;
  return Number((await query(connection, counted))[0]?.['rows']);
}

function knownError(error: unknown, { table, key }: Block): unknown {
  if (!(error instanceof Error && error.message.includes(tooManyRows))) return error;
  return new OctroiError(
    'FEATURE_ROWS_TOO_MANY',
    { table, key, limit: rowsLimit },
    { cause: error },
  );
}
