import { type DuckDBConnection, type DuckDBDataChunk } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteIdentifier } from '../duckdb/sql.ts';
import { vectorItems } from '../duckdb/vector-items.ts';
import type { StoredColumn } from '../parquet/parquet-file.ts';
import { storedTypeOf } from '../parquet/stored-type-of.ts';

/** Texts as places in a list; -1 is missing. */
export interface CodedTexts {
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

/** Some rows, column by column; a missing number is NaN. */
export interface ColumnGroup {
  readonly rows: number;
  readonly columns: readonly (Float64Array | CodedTexts)[];
}

/** What a group holds of all columns together: 32 MB. */
const groupCells = 2 ** 22;
const leastRows = 2048;

/** The columns of a query as they are stored. */
export async function storedColumns(
  connection: DuckDBConnection,
  sql: string,
): Promise<StoredColumn[]> {
  const found = await query(connection, `DESCRIBE ${sql}`);
  return found.map(({ column_name: name, column_type: type }) => ({
    name: String(name),
    type: storedTypeOf(String(type)),
  }));
}

/** The rows of queries in their order, in groups whose size depends on the columns only. */
export async function* columnGroups(
  connection: DuckDBConnection,
  queries: readonly string[],
  columns: readonly StoredColumn[],
): AsyncGenerator<ColumnGroup, void, undefined> {
  const group = new OpenGroup(columns);
  for (const sql of queries) {
    const selected = columns.map(selectedSql).join(', ');
    const result = await connection.stream(`SELECT ${selected} FROM (${sql})`);
    for await (const chunk of result) yield* group.add(chunk);
  }
  yield* group.end();
}

function selectedSql({ name, type }: StoredColumn): string {
  const column = quoteIdentifier(name);
  return type === 'text'
    ? `CAST(${column} AS VARCHAR)`
    : `coalesce(CAST(${column} AS DOUBLE), 'nan'::DOUBLE)`;
}

class OpenGroup {
  readonly #columns: readonly StoredColumn[];
  readonly #rows: number;
  #open: (Float64Array | OpenTexts)[];
  #filled = 0;

  constructor(columns: readonly StoredColumn[]) {
    this.#columns = columns;
    this.#rows = Math.max(leastRows, Math.floor(groupCells / columns.length));
    this.#open = this.#empty();
  }

  *add(chunk: DuckDBDataChunk): Generator<ColumnGroup> {
    let start = 0;
    while (start < chunk.rowCount) {
      const end = Math.min(chunk.rowCount, start + this.#rows - this.#filled);
      this.#take(chunk, start, end);
      start = end;
      if (this.#filled === this.#rows) yield* this.end();
    }
  }

  *end(): Generator<ColumnGroup> {
    const rows = this.#filled;
    if (rows === 0) return;
    const columns = this.#open.map((column) =>
      column instanceof Float64Array ? column.slice(0, rows) : column.first(rows),
    );
    yield { rows, columns };
    this.#open = this.#empty();
    this.#filled = 0;
  }

  #take(chunk: DuckDBDataChunk, start: number, end: number): void {
    for (const [at, column] of this.#open.entries()) {
      const vector = chunk.getColumnVector(at);
      if (column instanceof Float64Array) {
        column.set(vectorItems(vector).subarray(start, end), this.#filled);
      } else {
        for (let row = start; row < end; row += 1) {
          column.set(this.#filled + row - start, vector.getItem(row) as string | null);
        }
      }
    }
    this.#filled += end - start;
  }

  #empty(): (Float64Array | OpenTexts)[] {
    return this.#columns.map(({ type }) =>
      type === 'text' ? new OpenTexts(this.#rows) : new Float64Array(this.#rows),
    );
  }
}

class OpenTexts {
  readonly #codes: Int32Array;
  readonly #codeOf = new Map<string, number>();

  constructor(rows: number) {
    this.#codes = new Int32Array(rows);
  }

  set(row: number, text: string | null): void {
    if (text === null) this.#codes[row] = -1;
    else {
      const code = this.#codeOf.get(text) ?? this.#codeOf.size;
      this.#codeOf.set(text, code);
      this.#codes[row] = code;
    }
  }

  first(rows: number): CodedTexts {
    return { codes: this.#codes.slice(0, rows), levels: [...this.#codeOf.keys()] };
  }
}
