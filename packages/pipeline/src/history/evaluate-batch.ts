import { type Block, type Cell, compileBlock } from '@octroi/features';
import { encodeColumn, type EncodedColumn } from '../parquet/encode-column.ts';
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
    const groups = rowsOfFiles(batch, keys.length, files).map((rows): Group => ({
      rows,
      taken: 0,
      columns: types.map((type) => emptyColumn(type, rows.length)),
    }));
    for (const { rows, outer } of slices(batch, keys)) {
      const cells = columns.map(({ name, levels }, at) => {
        return [name, cellsOf(batch.columns[at]?.subarray(...rows) ?? noKeys, levels)] as const;
      });
      const own = cellsOf(keys.subarray(...outer), columns[0].levels);
      const table = { rows: rows[1] - rows[0], columns: Object.fromEntries(cells) };
      const found = [own, ...compiled.evaluate(table, own)];
      for (const group of groups) take(group, found, outer);
    }
    return groups.map(({ rows, columns: own }) =>
      rows.length === 0 ? [] : types.map((type, at) => encodeColumn(type, own[at])),
    );
  };
}

/** What goes into one file. */
interface Group {
  /** Which of the keys, ascending. */
  readonly rows: Int32Array;
  /** How many of them are filled in. */
  taken: number;
  readonly columns: readonly StoredColumn[];
}

type StoredColumn = Float64Array | (string | null)[];

const emptyColumn = (type: SourceColumn['type'], rows: number): StoredColumn =>
  type === 'text' ? new Array<string | null>(rows) : new Float64Array(rows);

/** Fills in what was found for some keys; -0 is 0, as it is in a feature. */
function take(group: Group, found: readonly Column[], [start, end]: Slice['outer']): void {
  const { rows, taken: from } = group;
  let to = from;
  while (to < rows.length && rows[to] < end) to += 1;
  group.taken = to;
  for (const [at, column] of group.columns.entries()) {
    const values = found[at];
    if (column instanceof Float64Array && values instanceof Float64Array) {
      for (let row = from; row < to; row += 1) column[row] = values[rows[row] - start] + 0;
    } else {
      for (let row = from; row < to; row += 1) {
        (column as Cell[])[row] = values[rows[row] - start];
      }
    }
  }
}

/** Of each file, which keys are its own. */
function rowsOfFiles({ applicants }: RowBatch, keys: number, files: number): Int32Array[] {
  const all = Int32Array.from({ length: keys }, (_, row) => row);
  if (applicants === undefined) return [all];
  return Array.from({ length: files }, (_, file) =>
    all.filter((row) => applicants.files[row] === file),
  );
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
