import { type Block, type Cell, compileBlock } from '@octroi/features';
import { encodeColumn, type EncodedColumn, type StoredValues } from '../parquet/encode-column.ts';
import type { SourceColumn } from './block-source.ts';
import type { RowBatch } from './row-batches.ts';

/** What a thread has to know of a block. */
export interface BlockWork {
  readonly block: Block;
  /** Of a batch. */
  readonly columns: readonly SourceColumn[];
  /** How many files are written. */
  readonly files: number;
}

type Keys = RowBatch['columns'][number];
type Column = Float64Array | Cell[];

/** Rows that are computed together: vectors of so many stay in the processor's caches. */
const sliceRows = 4096;

/**
 * Computes a block over batches of rows: for each file its group of rows, the key first, then the block's
 * columns; none where it has no row in the group.
 */
export function blockEvaluator({
  block,
  columns,
  files,
}: BlockWork): (batch: RowBatch) => EncodedColumn[][] {
  const compiled = compileBlock(block);
  const types = [
    columns[0].type,
    ...block.columns.map(({ aggregate }) =>
      aggregate.kind === 'aggregate' ? ('number' as const) : ('text' as const),
    ),
  ];
  return (batch) => {
    const keys = batch.applicants?.keys ?? keysOf(batch);
    const parts = Array.from(slices(batch, keys), ({ rows, outer }) => {
      const cells = columns.map(({ name, levels }, at) => {
        return [name, cellsOf(batch.columns[at]?.subarray(...rows) ?? noKeys, levels)] as const;
      });
      const own = cellsOf(keys.subarray(...outer), columns[0].levels);
      const table = { rows: rows[1] - rows[0], columns: Object.fromEntries(cells) };
      return [own, ...compiled.evaluate(table, own)];
    });
    const rows = batch.applicants === undefined ? null : batch.applicants.files;
    return Array.from({ length: files }, (_, file) => {
      const own = rows === null ? null : rowsOf(rows, file);
      if (own?.length === 0) return [];
      return types.map((type, at) => {
        const column = parts.map((part) => part[at]);
        return encodeColumn(type, own === null ? joined(column) : gathered(column, own));
      });
    });
  };
}

const noKeys = new Float64Array(0);

/** Each key that has a row. */
function keysOf({ rows, columns: [all] }: RowBatch): Keys {
  const keys = all.slice();
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    if (row === 0 || all[row] !== all[row - 1]) keys[count++] = all[row];
  }
  return keys.subarray(0, count);
}

interface Slice {
  /** From where to where among the rows. */
  readonly rows: readonly [start: number, end: number];
  /** And among the keys. */
  readonly outer: readonly [start: number, end: number];
}

/** All rows of a key are in one slice. */
function* slices({ rows, columns: [all] }: RowBatch, keys: Keys): Generator<Slice> {
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
    yield { rows: [row, rowEnd], outer: [outer, outerEnd] };
    [row, outer] = [rowEnd, outerEnd];
  }
}

function cellsOf(values: Keys, levels: readonly string[] = []): Column {
  if (values instanceof Float64Array) return values;
  const cells = new Array<Cell>(values.length);
  for (let row = 0; row < values.length; row += 1) {
    cells[row] = values[row] < 0 ? null : levels[values[row]];
  }
  return cells;
}

function joined(parts: readonly Column[]): StoredValues {
  if (!parts.every((part) => part instanceof Float64Array)) {
    return parts.flatMap((part) => [...part] as (string | null)[]);
  }
  const all = new Float64Array(parts.reduce((rows, part) => rows + part.length, 0));
  let start = 0;
  for (const part of parts) {
    all.set(part, start);
    start += part.length;
  }
  return all;
}

function rowsOf(files: Uint8Array, file: number): Int32Array {
  const rows = new Int32Array(files.length);
  let count = 0;
  for (let row = 0; row < files.length; row += 1) if (files[row] === file) rows[count++] = row;
  return rows.subarray(0, count);
}

/** The values of some rows, counted from the first part on; beside applications -0 is 0, as it is in a feature. */
function gathered(parts: readonly Column[], rows: Int32Array): StoredValues {
  if (!parts.every((part) => part instanceof Float64Array)) {
    const all = joined(parts);
    return Array.from(rows, (row) => all[row] as string | null);
  }
  const values = new Float64Array(rows.length);
  let [at, before] = [0, 0];
  for (const part of parts) {
    const end = before + part.length;
    for (; at < rows.length && rows[at] < end; at += 1) values[at] = part[rows[at] - before] + 0;
    before = end;
  }
  return values;
}
