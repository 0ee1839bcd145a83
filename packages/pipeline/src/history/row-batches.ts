import { rowsLimit, tooManyRows } from '@octroi/features';
import type { DuckDBDataChunk } from '@duckdb/node-api';
import { vectorItems } from '../duckdb/vector-items.ts';
import type { Applicants } from './applicants.ts';

type Numbers = Float64Array | Int32Array;

/**
 * Rows column by column: values, or codes of texts. The first column never falls; rows that have the same of it
 * are in one batch.
 */
export interface RowBatch {
  readonly rows: number;
  readonly columns: readonly Numbers[];
  /** Whose rows these are; where absent, every key that has a row. */
  readonly applicants?: Applicants;
}

/** What a batch holds of all columns together: 16 MB. */
export const batchCells = 2 ** 21;

/** Rows do not come in the order that was relied on. */
export class RowsOutOfOrder extends Error {}

/**
 * Rows in batches.
 *
 * @throws RowsOutOfOrder where the first column falls or is missing, an error that says `tooManyRows`
 */
export async function* batchesByKey(
  chunks: AsyncIterable<DuckDBDataChunk>,
): AsyncGenerator<RowBatch, void, undefined> {
  const open = new OpenRows();
  for await (const chunk of chunks) {
    open.add(chunk);
    if (open.cells >= batchCells && open.lastKeyAt > 0) yield open.take(open.lastKeyAt);
  }
  if (open.rows > 0) yield open.take(open.rows);
}

/**
 * Rows that come by ascending key, a batch for each of the groups of applicants, whose keys ascend from group
 * to group. Rows of nobody in a group are in the batches too.
 *
 * @throws as `batchesByKey`
 */
export async function* batchesOfApplicants(
  chunks: AsyncIterable<DuckDBDataChunk>,
  groups: readonly Applicants[],
): AsyncGenerator<RowBatch, void, undefined> {
  const open = new OpenRows();
  let at = 0;
  const lastOf = ({ keys }: Applicants): number => keys[keys.length - 1];
  for await (const chunk of chunks) {
    if (at === groups.length) break;
    open.add(chunk);
    while (at < groups.length && open.greatestKey > lastOf(groups[at])) {
      yield { ...open.take(open.countUpTo(lastOf(groups[at]))), applicants: groups[at] };
      at += 1;
    }
  }
  for (const applicants of groups.slice(at)) {
    yield { ...open.take(open.countUpTo(lastOf(applicants))), applicants };
  }
}

class OpenRows {
  rows = 0;
  /** Where the greatest key starts. */
  lastKeyAt = 0;
  #columns: Numbers[] = [];

  get cells(): number {
    return this.rows * this.#columns.length;
  }

  /** -Infinity where there is no row. */
  get greatestKey(): number {
    return this.rows === 0 ? -Infinity : this.#columns[0][this.rows - 1];
  }

  add(chunk: DuckDBDataChunk): void {
    const more = chunk.rowCount;
    for (let at = 0; at < chunk.columnCount; at += 1) {
      const items = vectorItems(chunk.getColumnVector(at));
      this.#columns[at] ??= new (items.constructor as Float64ArrayConstructor)(more);
      if (this.#columns[at].length < this.rows + more) this.#widen(at, more);
      this.#columns[at].set(items.subarray(0, more), this.rows);
    }
    this.#follow(more);
  }

  /** How many of the first rows have a key up to this one. */
  countUpTo(key: number): number {
    if (this.rows === 0) return 0;
    const [keys] = this.#columns;
    let [low, high] = [0, this.rows];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes the first rows away. */
  take(end: number): RowBatch {
    const columns = this.#columns.map((column) => column.slice(0, end));
    for (const column of this.#columns) column.copyWithin(0, end, this.rows);
    this.rows -= end;
    this.lastKeyAt = Math.max(0, this.lastKeyAt - end);
    return { rows: end, columns };
  }

  #widen(at: number, more: number): void {
    const column = this.#columns[at];
    const wider = new (column.constructor as Float64ArrayConstructor)(2 * (this.rows + more));
    wider.set(column);
    this.#columns[at] = wider;
  }

  /** Takes the keys of new rows into account. */
  #follow(more: number): void {
    const [keys] = this.#columns;
    this.rows += more;
    for (let row = this.rows - more; row < this.rows; row += 1) {
      const [before, own] = [row === 0 ? -Infinity : keys[row - 1], keys[row]];
      if (!(own >= before)) throw new RowsOutOfOrder(`key ${own} comes after ${before}`);
    }
    for (let row = this.rows - 1; row > 0 && row >= this.rows - more; row -= 1) {
      if (keys[row] === keys[row - 1]) continue;
      this.lastKeyAt = row;
      break;
    }
    // The rows of one key are held together in memory.
    if (this.rows - this.lastKeyAt >= rowsLimit) throw new Error(tooManyRows);
  }
}
