import type { RowBatch } from './row-batches.ts';

export type Keys = RowBatch['columns'][number];

/** Rows that are computed together: all those of each of some keys. */
export interface Slice {
  /** From where to where. */
  readonly rows: readonly [start: number, end: number];
  readonly keys: Keys;
}

/** Vectors of so many rows stay in the processor's caches. */
const sliceRows = 4096;

/** A batch in slices; the key of its block is in the column `keyAt`. */
export function slicesOf(batch: RowBatch, keyAt: number): Iterable<Slice> {
  const { applicants } = batch;
  return applicants === undefined
    ? slicesByRows(batch, keyAt)
    : slicesByKeys(batch, applicants.keys);
}

/** Each key that has a row. */
function* slicesByRows({ rows, columns }: RowBatch, keyAt: number): Generator<Slice> {
  const [cut] = columns;
  for (let start = 0; start < rows;) {
    let end = Math.min(start + sliceRows, rows);
    while (end < rows && cut[end] === cut[end - 1]) end += 1;
    yield { rows: [start, end], keys: distinct(columns[keyAt].subarray(start, end)) };
    start = end;
  }
}

/** Each of these keys, whether it has a row or not. */
function* slicesByKeys({ rows, columns: [all] }: RowBatch, keys: Keys): Generator<Slice> {
  let [row, outer] = [0, 0];
  while (outer < keys.length) {
    let [rowEnd, outerEnd] = [row, outer];
    while (
      outerEnd < keys.length &&
      ((rowEnd - row < sliceRows && outerEnd - outer < sliceRows) ||
        keys[outerEnd] === keys[outerEnd - 1])
    ) {
      const key = keys[outerEnd];
      while (rowEnd < rows && all[rowEnd] <= key) rowEnd += 1;
      outerEnd += 1;
    }
    yield { rows: [row, rowEnd], keys: keys.subarray(outer, outerEnd) };
    [row, outer] = [rowEnd, outerEnd];
  }
}

/** Each value once, as they come. */
function distinct(values: Keys): Keys {
  const found = new Set<number>();
  for (let at = 0; at < values.length; at += 1) {
    if (at === 0 || values[at] !== values[at - 1]) found.add(values[at]);
  }
  return values instanceof Float64Array ? Float64Array.from(found) : Int32Array.from(found);
}
