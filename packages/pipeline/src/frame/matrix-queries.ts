import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier, quoteReadPath } from '../duckdb/sql.ts';

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
 * joined to each: of some thousand rows, so that what is joined fits in memory however many there are. Where the
 * rows lie by ascending key, a reader passes over all other keys.
 */
export async function joinedRelations(
  connection: DuckDBConnection,
  rows: JoinedRows,
): Promise<string[]> {
  const { from, joined } = rows;
  if (joined.length === 0) return [`read_parquet(${quoteReadPath(from)})`];
  const [{ key }] = joined;
  const isOneKey = joined.every((each) => each.key === key);
  const bounds = isOneKey ? await keyBounds(connection, from, key) : [];
  if (bounds.length === 0) return byRowNumber(connection, rows);
  const column = quoteIdentifier(key);
  return bounds.slice(0, -1).map((bound, at) => {
    const isLast = at === bounds.length - 2;
    const range = `${column} >= ${bound} AND ${column} ${isLast ? '<=' : '<'} ${bounds[at + 1]}`;
    return joinedRelation(rows, range, () => range);
  });
}

/** Reads what is joined once a range, whatever the keys in it. */
async function byRowNumber(connection: DuckDBConnection, rows: JoinedRows): Promise<string[]> {
  const numbered = numberedRows(rows.from);
  const [{ total }] = await query(connection, `SELECT count(*) AS total FROM ${numbered}`);
  const ranges = Math.max(1, Math.ceil(Number(total) / rangeRows));
  return Array.from({ length: ranges }, (_, at) => {
    const [start, end] = [at * rangeRows, (at + 1) * rangeRows];
    const range = `file_row_number >= ${start} AND file_row_number < ${end}`;
    return joinedRelation(rows, range, (key) => {
      const column = quoteIdentifier(key);
      return `${column} IN (SELECT ${column} FROM ${numbered} WHERE ${range})`;
    });
  });
}

function joinedRelation(
  { from, joined }: JoinedRows,
  range: string,
  rangeOf: (key: string) => string,
): string {
  const joins = joined.map(
    ({ path, key }, at) =>
      `LEFT JOIN (SELECT * FROM read_parquet(${quoteReadPath(path)}) WHERE ${rangeOf(key)}) AS joined_${at} USING (${quoteIdentifier(key)})`,
  );
  const own = `(SELECT * FROM ${numberedRows(from)} WHERE ${range}) AS numbered`;
  return `(SELECT * FROM ${own} ${joins.join(' ')} ORDER BY file_row_number)`;
}

/**
 * The key of every so manieth row and of the last, ascending; none where the rows do not lie by ascending
 * whole numbers.
 */
async function keyBounds(
  connection: DuckDBConnection,
  from: string,
  key: string,
): Promise<number[]> {
  const column = quoteIdentifier(key);
  const numbered = numberedRows(from);
  const [{ unsorted, greatest }] = await query(
    connection,
    `SELECT count(*) FILTER (own IS NULL OR (row > 0 AND (before IS NULL OR own < before))) AS unsorted,
       max(own) AS greatest
     FROM (SELECT ${column} AS own, file_row_number AS row, lag(${column}) OVER (ORDER BY file_row_number) AS before FROM ${numbered})`,
  );
  if (unsorted !== 0) return [];
  const found = await query(
    connection,
    `SELECT DISTINCT ${column} AS bound FROM ${numbered} WHERE file_row_number % ${rangeRows} = 0 ORDER BY bound`,
  );
  const bounds = [...found.map(({ bound }) => bound), greatest];
  return bounds.every((bound) => typeof bound === 'number' && Number.isSafeInteger(bound))
    ? (bounds as number[])
    : [];
}

const numberedRows = (path: string): string =>
  `read_parquet(${quoteReadPath(path)}, file_row_number = true)`;
