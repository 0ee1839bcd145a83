import { OctroiError, type Matrix } from '@octroi/core';
import { selectNth } from '../select-nth.ts';

/** What stands for a missing value, column by column, in the matrix's order. */
export interface MedianImputer {
  /** Medians of the values present, as 32-bit floats like the matrix; 0 for an all-missing column. */
  readonly medians: Float32Array;
  /** Names of the columns without any value. */
  readonly allMissing: readonly string[];
}

/**
 * Medians of the training rows. The median of an even number of values is the mean of the two middle
 * ones, as in scikit-learn's SimpleImputer.
 *
 * @throws OctroiError MODEL_VALUE_INFINITE
 */
export function fitMedianImputer({ rows, columns, values }: Matrix): MedianImputer {
  const medians = new Float32Array(columns.length);
  const allMissing: string[] = [];
  const present = new Float32Array(rows);
  columns.forEach(({ name }, index) => {
    const column = values.subarray(index * rows, (index + 1) * rows);
    const count = copyPresent(column, present, name);
    if (count === 0) allMissing.push(name);
    else medians[index] = median(present.subarray(0, count));
  });
  return { medians, allMissing };
}

function copyPresent(column: Float32Array, present: Float32Array, name: string): number {
  let count = 0;
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row];
    if (Number.isNaN(value)) continue;
    if (value === Infinity || value === -Infinity) {
      throw new OctroiError('MODEL_VALUE_INFINITE', { column: name, row, value });
    }
    present[count] = value;
    count += 1;
  }
  return count;
}

function median(values: Float32Array): number {
  const half = values.length >>> 1;
  const upper = selectNth(values, half);
  if (values.length % 2 === 1) return upper;
  let lower = -Infinity;
  for (let index = 0; index < half; index += 1) lower = Math.max(lower, values[index]);
  return (lower + upper) / 2;
}
