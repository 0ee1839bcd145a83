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
const sliceRows = 8192;

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
    const whole = types.map((_, at) => joined(parts.map((part) => part[at])));
    return Array.from({ length: files }, (_, file) => {
      const rows =
        batch.applicants === undefined ? undefined : rowsOf(batch.applicants.files, file);
      if (rows?.length === 0) return [];
      return whole.map((values, at) => encodeColumn(types[at], some(values, rows)));
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

/** The values of some rows, or all; beside applications -0 is 0, as it is in a feature. */
function some(values: StoredValues, rows: Int32Array | undefined): StoredValues {
  if (rows === undefined) return values;
  if (!(values instanceof Float64Array)) return Array.from(rows, (row) => values[row]);
  const chosen = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) chosen[at] = values[rows[at]] + 0;
  return chosen;
}
