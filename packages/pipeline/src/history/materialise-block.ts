import { type Block, blockToDuckdb } from '@octroi/features';
import { produceFileAtomically } from '@octroi/storage';
import { openRelation } from '../duckdb/open-relation.ts';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteText } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import { withWriterMemory } from '../duckdb/writer-memory.ts';

export interface BlockRequest extends DuckdbSettings {
  readonly block: Block;
  /** Typed Parquet of the block's table. */
  readonly table: string;
  /** Parquet of each block that it reads, by the block's name. */
  readonly inner: Readonly<Record<string, string>>;
  /** The Parquet file to write. */
  readonly out: string;
}

/**
 * Computes the aggregates of a block into a Parquet file written whole or not at all: one row for each
 * value of the key that has rows, in its order.
 *
 * @returns the number of rows
 * @throws STORAGE_DISK_FULL, ENGINE_OUT_OF_MEMORY
 */
export async function materialiseBlock(request: BlockRequest): Promise<number> {
  const { block, table, inner, out } = request;
  return produceFileAtomically(out, (temporary) =>
    useDuckdb(request, async (connection) => {
      await openRelation(connection, block.table, table);
      for (const [name, path] of Object.entries(inner)) await openRelation(connection, name, path);
      const sorted = `${blockToDuckdb(block)} ORDER BY ${quoteIdentifier(block.key)}`;
      const copy = `COPY (${sorted}) TO ${quoteText(temporary)} (FORMAT parquet, COMPRESSION zstd)`;
      const columns = block.columns.length + 1;
      const written = await withWriterMemory(connection, { ...request, columns }, () =>
        query(connection, copy),
      );
      return Number(written[0]?.['Count']);
    }),
  );
}
