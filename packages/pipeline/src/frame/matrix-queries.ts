import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteReadPath } from '../duckdb/sql.ts';
import type { StoredPages } from '../parquet/stored-pages.ts';

export interface JoinedFile {
  /** A Parquet file. */
  readonly path: string;
  /** Column of it and of the rows it is joined to. */
  readonly key: string;
}

interface JoinedRows {
  /** Typed Parquet. */
  readonly from: string;
  readonly joined: readonly JoinedFile[];
}

/** Rows that are joined at a time: of so many, the columns of a wide preset take 100 MB. */
const rangeRows = 16_384;

/**
 * Relations that are, one after the other, the rows of `from` in their order with the columns of the files
 * joined to each: of some thousand rows, so that what is joined fits in memory however many there are. What is
 * joined is read once for each.
 */
export async function joinedRelations(
  connection: DuckDBConnection,
  { from, joined }: JoinedRows,
): Promise<string[]> {
  if (joined.length === 0) return [`read_parquet(${quoteReadPath(from)})`];
  const numbered = `read_parquet(${quoteReadPath(from)}, file_row_number = true)`;
  const [{ total }] = await query(connection, `SELECT count(*) AS total FROM ${numbered}`);
  const ranges = Math.max(1, Math.ceil(Number(total) / rangeRows));
  return Array.from({ length: ranges }, (_, at) => {
    const [start, end] = [at * rangeRows, (at + 1) * rangeRows];
    const own = `FROM ${numbered} WHERE file_row_number >= ${start} AND file_row_number < ${end}`;
    const joins = joined.map(({ path, key }, place) => {
      const column = quoteIdentifier(key);
      const held = `SELECT * FROM read_parquet(${quoteReadPath(path)}) WHERE ${column} IN (SELECT ${column} ${own})`;
      return `LEFT JOIN (${held}) AS joined_${place} USING (${column})`;
    });
    return `(SELECT * FROM (SELECT * ${own}) AS numbered ${joins.join(' ')} ORDER BY file_row_number)`;
  });
}

/**
 * The rows of `from` in their order, row by row beside those columns of files of as many rows that are used; what
 * is joined to them is joined to all at once.
 */
export function relationBeside(
  { from, joined }: JoinedRows,
  files: readonly StoredPages[],
  used: ReadonlySet<string>,
): string {
  const beside = files.flatMap(({ path, columns }) => {
    const names = Array.from(columns.keys()).filter((name) => used.has(name));
    if (names.length === 0) return [];
    const selected = names.map(quoteIdentifier).join(', ');
    return `POSITIONAL JOIN (SELECT ${selected} FROM read_parquet(${quoteReadPath(path)}))`;
  });
  const rows = [`read_parquet(${quoteReadPath(from)}, file_row_number = true)`, ...beside].join(
    ' ',
  );
  if (joined.length === 0) return rows;
  const joins = joined.map(
    ({ path, key }) =>
      `LEFT JOIN read_parquet(${quoteReadPath(path)}) USING (${quoteIdentifier(key)})`,
  );
  return `(SELECT * FROM (SELECT * FROM ${rows}) ${joins.join(' ')} ORDER BY file_row_number)`;
}
