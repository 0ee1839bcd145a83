import { type DuckDBConnection, type DuckDBDataChunk } from '@duckdb/node-api';
import { chunksAhead } from '../duckdb/chunks-ahead.ts';
import { query } from '../duckdb/query.ts';
import { codedTexts, type CodedText } from '../duckdb/coded-texts.ts';
import { floatSql, quoteIdentifier } from '../duckdb/sql.ts';
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

export interface Grouping {
  readonly columns: readonly StoredColumn[];
  /** Rows of each group; where absent, a size that depends on the columns only. */
  readonly groups?: readonly number[];
}

/** The rows of queries in their order, in groups. */
export async function* columnGroups(
  connection: DuckDBConnection,
  queries: readonly string[],
  grouping: Grouping,
): AsyncGenerator<ColumnGroup, void, undefined> {
  const coded = await textsOfFewLevels(connection, queries, grouping.columns);
  const selected = grouping.columns.map(
    (column) => coded.get(column.name)?.sql ?? selectedSql(column),
  );
  const group = new OpenGroup(grouping, coded);
  for (const sql of queries) {
    const result = await connection.stream(`SELECT ${selected.join(', ')} FROM (${sql})`);
    for await (const chunk of chunksAhead(result)) yield* group.add(chunk);
  }
  yield* group.end();
}

/** Texts of few levels, which DuckDB codes: one by one they are slow to read. */
async function textsOfFewLevels(
  connection: DuckDBConnection,
  queries: readonly string[],
  columns: readonly StoredColumn[],
): Promise<ReadonlyMap<string, CodedText>> {
  const texts = columns.filter(({ type }) => type === 'text').map(({ name }) => name);
  if (texts.length === 0 || queries.length > 1) return new Map();
  const relation = `(${queries[0]})`;
  const counts = texts.map(
    (name, at) => `approx_count_distinct(${quoteIdentifier(name)}) AS "${at}"`,
  );
  const [found] = await query(connection, `SELECT ${counts.join(', ')} FROM ${relation}`);
  const few = texts.filter((_, at) => Number(found[at]) <= mostLevels);
  return codedTexts(connection, relation, few);
}

const mostLevels = 500;

function selectedSql({ name, type }: StoredColumn): string {
  return type === 'text' ? `CAST(${quoteIdentifier(name)} AS VARCHAR)` : floatSql(name);
}

class OpenGroup {
  readonly #columns: readonly StoredColumn[];
  readonly #coded: ReadonlyMap<string, CodedText>;
  readonly #sizes: Iterator<number, undefined>;
  /** Of the open group. */
  #rows: number;
  #open: (Float64Array | Int32Array | OpenTexts)[];
  #filled = 0;

  constructor({ columns, groups }: Grouping, coded: ReadonlyMap<string, CodedText>) {
    this.#columns = columns;
    this.#coded = coded;
    const usual = Math.max(leastRows, Math.floor(groupCells / columns.length));
    this.#sizes = groups?.values() ?? repeated(usual);
    this.#rows = this.#sizes.next().value ?? 0;
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
    const columns = this.#open.map((column, at) => {
      if (column instanceof OpenTexts) return column.first(rows);
      const own = rows === column.length ? column : column.slice(0, rows);
      if (own instanceof Float64Array) return own;
      const { levels = [] } = this.#coded.get(this.#columns[at].name) ?? {};
      return { codes: own, levels };
    });
    yield { rows, columns };
    this.#rows = this.#sizes.next().value ?? 0;
    this.#open = this.#empty();
    this.#filled = 0;
  }

  #take(chunk: DuckDBDataChunk, start: number, end: number): void {
    for (const [at, column] of this.#open.entries()) {
      const vector = chunk.getColumnVector(at);
      if (!(column instanceof OpenTexts)) {
        column.set(vectorItems(vector).subarray(start, end), this.#filled);
      } else {
        for (let row = start; row < end; row += 1) {
          column.set(this.#filled + row - start, vector.getItem(row) as string | null);
        }
      }
    }
    this.#filled += end - start;
  }

  #empty(): (Float64Array | Int32Array | OpenTexts)[] {
    return this.#columns.map(({ name, type }) => {
      if (type !== 'text') return new Float64Array(this.#rows);
      return this.#coded.has(name) ? new Int32Array(this.#rows) : new OpenTexts(this.#rows);
    });
  }
}

function* repeated(size: number): Generator<number, undefined> {
  for (;;) yield size;
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
