import { type Block, type BlockValues, type Cell, compileBlock } from '@octroi/features';
import { encodeColumn, type EncodedColumn, type StoredValues } from '../parquet/encode-column.ts';
import type { SourceColumn } from './block-source.ts';
import type { RowBatch } from './row-batches.ts';

/** What a thread has to know of a block. */
export interface BlockWork {
  readonly block: Block;
  /** Of a batch. */
  readonly columns: readonly SourceColumn[];
}

/** Rows that are computed together: vectors of so many stay in the processor's caches. */
const sliceRows = 8192;

/** Computes a block over batches of rows: its key, then its columns, ready for a file. */
export function blockEvaluator({
  block,
  columns,
}: BlockWork): (batch: RowBatch) => EncodedColumn[] {
  const compiled = compileBlock(block);
  return (batch) => {
    const parts: BlockValues[] = [];
    for (const [start, end] of slices(batch)) {
      const cells = columns.map(({ name, levels }, at) => {
        const values = batch.columns[at].subarray(start, end);
        return [name, values instanceof Float64Array ? values : texts(values, levels)] as const;
      });
      parts.push(compiled.evaluate({ rows: end - start, columns: Object.fromEntries(cells) }));
    }
    const keys = encodeColumn(columns[0].type, joined(parts.map((part) => part.keys)));
    const values = block.columns.map(({ aggregate }, at) =>
      encodeColumn(
        aggregate.kind === 'aggregate' ? 'number' : 'text',
        joined(parts.map((part) => part.columns[at])),
      ),
    );
    return [keys, ...values];
  };
}

/** Where slices start and end, all rows of a key in one of them. */
function* slices({ rows, columns: [keys] }: RowBatch): Generator<[start: number, end: number]> {
  let start = 0;
  while (start < rows) {
    let end = Math.min(start + sliceRows, rows);
    while (end < rows && keys[end] === keys[end - 1]) end += 1;
    yield [start, end];
    start = end;
  }
}

function texts(codes: Int32Array, levels: readonly string[] = []): Cell[] {
  const cells = new Array<Cell>(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    cells[row] = codes[row] < 0 ? null : levels[codes[row]];
  }
  return cells;
}

function joined(parts: readonly (readonly Cell[] | Float64Array)[]): StoredValues {
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
