import { type Block, type Cell, compileBlock } from '@octroi/features';
import { textsOf } from '../duckdb/coded-texts.ts';
import { encodeColumn, type EncodedColumn } from '../parquet/encode-column.ts';
import type { StoredColumn } from '../parquet/parquet-file.ts';
import { type Keys, type Slice, slicesOf } from './batch-slices.ts';
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

type Column = Float64Array | Cell[];

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
  const keyAt = columns.findIndex(({ name }) => name === block.key);
  const { levels: keyLevels } = columns[keyAt];
  const types = storedColumns({ block, columns }).map(({ type }) => type);
  return (batch) => {
    const slices = [...slicesOf(batch, keyAt)];
    const groups = rowsOfFiles(batch, { slices, files }).map((rows): Group => ({
      rows,
      taken: 0,
      columns: types.map((type) => emptyColumn(type, rows.length)),
    }));
    let before = 0;
    for (const { rows, keys } of slices) {
      const cells = columns.map(({ name, levels }, at) => {
        return [name, cellsOf(batch.columns[at]?.subarray(...rows) ?? noKeys, levels)] as const;
      });
      const own = cellsOf(keys, keyLevels);
      const table = { rows: rows[1] - rows[0], columns: Object.fromEntries(cells) };
      const found = [own, ...compiled.evaluate(table, own)];
      for (const group of groups) take(group, found, [before, before + keys.length]);
      before += keys.length;
    }
    return groups.map(({ rows, columns: own }) =>
      rows.length === 0 ? [] : types.map((type, at) => encodeColumn(type, own[at])),
    );
  };
}

/** The columns of the files: the key, then the block's. */
export const storedColumns = ({ block, columns }: Omit<BlockWork, 'files'>): StoredColumn[] => [
  ...columns.filter(({ name }) => name === block.key),
  ...block.columns.map(({ name, aggregate }) => ({
    name,
    type: aggregate.kind === 'aggregate' ? ('number' as const) : ('text' as const),
  })),
];

/** What goes into one file. */
interface Group {
  /** Which of the keys, ascending. */
  readonly rows: Int32Array;
  /** How many of them are filled in. */
  taken: number;
  readonly columns: readonly FilledColumn[];
}

type FilledColumn = Float64Array | (string | null)[];

const emptyColumn = (type: SourceColumn['type'], rows: number): FilledColumn =>
  type === 'text' ? new Array<string | null>(rows) : new Float64Array(rows);

/** Fills in what was found for the keys from `start` to before `end`; -0 is 0, as it is in a feature. */
function take(
  group: Group,
  found: readonly Column[],
  [start, end]: readonly [start: number, end: number],
): void {
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
function rowsOfFiles(
  { applicants }: RowBatch,
  { slices, files }: { readonly slices: readonly Slice[]; readonly files: number },
): Int32Array[] {
  const all = new Int32Array(slices.reduce((sum, { keys }) => sum + keys.length, 0));
  for (let row = 0; row < all.length; row += 1) all[row] = row;
  if (applicants === undefined) return [all];
  return Array.from({ length: files }, (_, file) =>
    all.filter((row) => applicants.files[row] === file),
  );
}

const noKeys = new Float64Array(0);

function cellsOf(values: Keys, levels: readonly string[] = []): Column {
  return values instanceof Float64Array ? values : textsOf(values, levels);
}
