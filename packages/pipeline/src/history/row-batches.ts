import { rowsLimit, tooManyRows } from '@octroi/features';
import type { DuckDBDataChunk } from '@duckdb/node-api';
import { vectorItems } from '../duckdb/vector-items.ts';

/** Rows column by column: values, or codes of texts. */
export interface RowBatch {
  readonly rows: number;
  readonly columns: readonly (Float64Array | Int32Array)[];
}

/** Rows that should lie by ascending key do not. */
export class KeysOutOfOrder extends Error {}

/** What a batch holds of all columns together: 16 MB. */
export const batchCells = 2 ** 21;

/**
 * Rows in batches, all rows of a key in one of them. The first column is the key, which never falls.
 *
 * @throws KeysOutOfOrder; an error that says `tooManyRows`
 */
export async function* rowBatches(
  chunks: AsyncIterable<DuckDBDataChunk>,
): AsyncGenerator<RowBatch, void, undefined> {
  const open = new OpenBatch();
  for await (const chunk of chunks) {
    open.add(chunk);
    if (open.isFull) yield* open.take();
  }
  yield* open.end();
}

class OpenBatch {
  #columns: (Float64Array | Int32Array)[] = [];
  #rows = 0;
  /** Where the last key starts. */
  #last = 0;

  get isFull(): boolean {
    return this.#rows * this.#columns.length >= batchCells;
  }

  add(chunk: DuckDBDataChunk): void {
    const rows = chunk.rowCount;
    for (let at = 0; at < chunk.columnCount; at += 1) {
      const items = vectorItems(chunk.getColumnVector(at));
      this.#columns[at] ??= new (items.constructor as Float64ArrayConstructor)(rows);
      if (this.#columns[at].length < this.#rows + rows) this.#widen(at, rows);
      this.#columns[at].set(items.subarray(0, rows), this.#rows);
    }
    this.#follow(rows);
  }

  /** All rows but those of the last key, of which there may be more. */
  *take(): Generator<RowBatch> {
    const end = this.#last;
    if (end === 0) return;
    yield this.#cut(end);
  }

  *end(): Generator<RowBatch> {
    if (this.#rows > 0) yield this.#cut(this.#rows);
  }

  #cut(end: number): RowBatch {
    const columns = this.#columns.map((column) => column.slice(0, end));
    for (const column of this.#columns) column.copyWithin(0, end, this.#rows);
    this.#rows -= end;
    this.#last = 0;
    return { rows: end, columns };
  }

  #widen(at: number, more: number): void {
    const column = this.#columns[at];
    const wider = new (column.constructor as Float64ArrayConstructor)(2 * (this.#rows + more));
    wider.set(column);
    this.#columns[at] = wider;
  }

  /** Takes the keys of new rows into account. */
  #follow(more: number): void {
    const [keys] = this.#columns;
    for (let row = Math.max(this.#rows, 1); row < this.#rows + more; row += 1) {
      if (keys[row] === keys[row - 1]) continue;
      if (keys[row] < keys[row - 1]) throw new KeysOutOfOrder();
      this.#last = row;
      // The rows of one key are held together in memory.
    }
    this.#rows += more;
    if (this.#rows - this.#last >= rowsLimit) throw new Error(tooManyRows);
  }
}
