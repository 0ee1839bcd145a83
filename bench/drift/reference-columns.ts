import { createRandom, type Column, type Frame, type Matrix } from '@octroi/core';
import type { BenchContext } from '../case.ts';
import { encodedRows } from '../encoded-rows.ts';
import { realApplications } from '../real-applications.ts';

/** Both windows of a comparison. */
export interface TwoFrames {
  readonly reference: Frame;
  readonly current: Frame;
}

/** As many rows as the reference project compares; few when quick. */
function windowRows({ quick }: BenchContext): { reference: number; current: number } {
  return quick ? { reference: 3000, current: 1000 } : { reference: 246_008, current: 61_503 };
}

/** As many columns as the reference project compares. */
const columns = 239;

/**
 * The reference project's one-hot columns of the real applications, drawn with replacement until both
 * windows are as long as the reference project's.
 */
export async function referenceColumns(context: BenchContext): Promise<TwoFrames> {
  const source = await realApplications(context, 'application');
  const random = createRandom('drift windows');
  const draw = (rows: number): Int32Array =>
    Int32Array.from({ length: rows }, () => random.integer(source.frame.rows));
  const sizes = windowRows(context);
  const [fitting, scored] = [draw(sizes.reference), draw(sizes.current)];
  const encoded = encodedRows(source, { fitting, scored });
  return { reference: frameOf(encoded.fitting), current: frameOf(encoded.scored) };
}

function frameOf({ rows, columns: names, values }: Matrix): Frame {
  const kept = names.slice(0, columns).map(({ name }, column): Column => ({
    kind: 'number',
    name,
    values: Float64Array.from(values.subarray(column * rows, (column + 1) * rows)),
  }));
  return { rows, columns: kept };
}

/** The same numbers as a matrix: they were 32-bit floats. */
export function matrixOf({ rows, columns: all }: Frame): Matrix {
  const values = new Float32Array(rows * all.length);
  all.forEach((column, at) => {
    if (column.kind === 'number') values.set(column.values, at * rows);
  });
  return { rows, columns: all.map(({ name }) => ({ name })), values };
}
