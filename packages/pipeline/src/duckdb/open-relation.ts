import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteIdentifier, quoteReadPath } from './sql.ts';

/** Makes a Parquet file a relation of the connection. */
export async function openRelation(
  connection: DuckDBConnection,
  name: string,
  path: string,
): Promise<void> {
  await connection.run(
    `CREATE VIEW ${quoteIdentifier(name)} AS SELECT * FROM read_parquet(${quoteReadPath(path)})`,
  );
}
