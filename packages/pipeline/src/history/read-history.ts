import type { HistoryNeed } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteIdentifier, quoteReadPath } from '../duckdb/sql.ts';
import { type DuckdbSettings, useDuckdb } from '../duckdb/use-duckdb.ts';
import { describeRelation, type SourceColumn } from '../frame/frame-source.ts';
import { memberSql } from './member-sql.ts';

export interface HistoryTableFile extends HistoryNeed {
  /** A Parquet file. */
  readonly path: string;
  /** Columns that settle the order of rows, the first ones first: columns the file lacks are passed over. */
  readonly order: readonly string[];
}

export interface ReadHistoryRequest extends DuckdbSettings {
  /** Parquet files of applications. */
  readonly applications: readonly string[];
  /** Column of the applications that holds the applicant's id, a whole number. */
  readonly applicantKey: string;
  /** Every table that is there of those that are needed. */
  readonly tables: readonly HistoryTableFile[];
  /** The one of them to read. */
  readonly table: string;
  /** The one applicant to read it of; all where absent. */
  readonly applicant?: number;
  /**
   * Is given the applicants with a row of the table, by ascending id: each row the JSON text of its cells,
   * in the order of the table's `columns`. A column that the file lacks is null.
   */
  readonly take: (applicant: number, rows: readonly string[]) => void;
}

/**
 * Reads what one table tells of each applicant, sorted by `order`; gives the number of rows.
 *
 * @throws ENGINE_OUT_OF_MEMORY, STORAGE_DISK_FULL, and what `take` throws
 */
export async function readHistory(request: ReadHistoryRequest): Promise<number> {
  return useDuckdb(request, async (connection) => {
    const result = await connection.stream(await historySql(connection, request));
    const groups = new Groups(request.take);
    for await (const chunk of result) {
      request.signal?.throwIfAborted();
      const [applicants, texts] = chunk.getColumns() as [number[], string[]];
      for (let row = 0; row < applicants.length; row += 1) groups.add(applicants[row], texts[row]);
    }
    return groups.end();
  });
}

class Groups {
  readonly #take: (applicant: number, rows: readonly string[]) => void;
  #applicant = NaN;
  #rows: string[] = [];
  #count = 0;

  constructor(take: (applicant: number, rows: readonly string[]) => void) {
    this.#take = take;
  }

  add(applicant: number, row: string): void {
    if (applicant !== this.#applicant) this.end();
    this.#applicant = applicant;
    this.#rows.push(row);
    this.#count += 1;
  }

  end(): number {
    if (this.#rows.length > 0) this.#take(this.#applicant, this.#rows);
    this.#rows = [];
    return this.#count;
  }
}

async function historySql(
  connection: DuckDBConnection,
  request: ReadHistoryRequest,
): Promise<string> {
  const { tables, table } = request;
  const needs = new Map(tables.map((need) => [need.table, need]));
  const relations = {
    applications: applicationsSql(request),
    tables: new Map(
      tables.map(({ table: name, path }) => [
        name,
        `SELECT * FROM read_parquet(${quoteReadPath(path)}, file_row_number = true)`,
      ]),
    ),
  };
  const found = await describeRelation(connection, `(${relations.tables.get(table) ?? ''})`);
  const there = new Map(found.map((column) => [column.name, column]));
  const { columns = [], order = [] } = needs.get(table) ?? {};
  const cells = columns.map((name) => jsonCell(there.get(name)));
  const sorted = order
    .filter((name) => there.has(name))
    .map((name) => `${quoteIdentifier(name)} ASC NULLS LAST`);
  return `SELECT applicant, CAST(json_array(${cells.join(', ')}) AS VARCHAR) FROM (${memberSql(table, needs, relations)}) ORDER BY ${['applicant', ...sorted].join(', ')}`;
}

function applicationsSql(request: ReadHistoryRequest): string {
  const key = quoteIdentifier(request.applicantKey);
  const files = request.applications.map(quoteReadPath).join(', ');
  const rows = `SELECT *, CAST(${key} AS DOUBLE) AS applicant FROM read_parquet([${files}], union_by_name = true)`;
  return request.applicant === undefined
    ? rows
    : `${rows} WHERE ${key} = CAST('${request.applicant}' AS DOUBLE)`;
}

/** A whole number as it is, any other as a 64-bit float: each comes back from JSON to the bit. */
function jsonCell(found: SourceColumn | undefined): string {
  if (found === undefined) return 'NULL';
  const { name, type } = found;
  const column = quoteIdentifier(name);
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return column;
  if (type === 'BOOLEAN') return `CAST(${column} AS TINYINT)`;
  if (!/^(DOUBLE|FLOAT|DECIMAL.*)$/.test(type)) return `CAST(${column} AS VARCHAR)`;
  const double = `CAST(${column} AS DOUBLE)`;
  return `CASE WHEN isfinite(${double}) THEN ${double} END`;
}
