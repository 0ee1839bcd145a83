import { blockToDuckdb } from '@octroi/features';
import { produceFileAtomically } from '@octroi/storage';
import { openRelation } from '../duckdb/open-relation.ts';
import { query } from '../duckdb/query.ts';
import { quoteText } from '../duckdb/sql.ts';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { columnFacts } from './column-facts.ts';
import { blockError, type BlockRequest } from './materialise-block.ts';

/**
 * As `materialiseBlock`, by one query of DuckDB, whose rows are in no order: slower and with more memory.
 * It is what another engine of SQL is given, and what shows that the engines agree.
 *
 * @returns the number of rows
 * @throws FEATURE_ROWS_TOO_MANY, STORAGE_DISK_FULL, ENGINE_OUT_OF_MEMORY
 */
export async function duckdbBlock(request: BlockRequest): Promise<number> {
  const { block, table, inner, out } = request;
  return produceFileAtomically(out, (temporary) =>
    useDuckdb(request, async (connection) => {
      await openRelation(connection, block.table, table);
      for (const [name, path] of Object.entries(inner)) await openRelation(connection, name, path);
      // What a writer without order holds does not grow with the columns, unlike that of an ordered one.
      await connection.run('SET preserve_insertion_order = false');
      const facts = await columnFacts(connection, { table, joined: Object.values(inner) });
      const copy = `COPY (${blockToDuckdb(block, facts)}) TO ${quoteText(temporary)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${rowGroup})`;
      const written = await query(connection, copy);
      return Number(written[0]?.['Count']);
    }),
  ).catch((error: unknown) => {
    throw blockError(error, block);
  });
}

/** Each thread holds one while it writes. */
const rowGroup = 40_960;
