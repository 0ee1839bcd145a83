import {
  columnsByName,
  type CategoryColumn,
  type Column,
  type ColumnsByName,
  type Frame,
  type Matrix,
} from '@octroi/core';

export interface AdversaryRows {
  readonly reference: Frame;
  readonly current: Frame;
  /** Rows taken of each. */
  readonly rows: { readonly reference: Int32Array; readonly current: Int32Array };
  /** Features looked for; one that a window lacks or has as another type is left out. */
  readonly features: readonly string[];
}

/**
 * The taken rows of both windows as one matrix, the reference first: numbers as they are, categories by
 * the levels of both. Infinite values are missing.
 */
export function adversaryMatrix({ reference, current, rows, features }: AdversaryRows): Matrix {
  const [before, after] = [columnsByName(reference), columnsByName(current)];
  const pairs = features.flatMap((name) => pairOf(before, after, name));
  const count = rows.reference.length + rows.current.length;
  const values = new Float32Array(count * pairs.length);
  pairs.forEach(({ one, other, codes }, at) => {
    const target = values.subarray(at * count, (at + 1) * count);
    rows.reference.forEach((row, index) => (target[index] = valueAt(one, row, codes)));
    const offset = rows.reference.length;
    rows.current.forEach((row, index) => (target[offset + index] = valueAt(other, row, codes)));
  });
  const columns = pairs.map(({ one, codes }) =>
    one.kind === 'number' ? { name: one.name } : { name: one.name, levels: codes.size },
  );
  return { rows: count, columns, values };
}

interface Pair {
  readonly one: Column;
  readonly other: Column;
  /** The code of each level of either window. */
  readonly codes: ReadonlyMap<string, number>;
}

function pairOf(before: ColumnsByName, after: ColumnsByName, name: string): Pair[] {
  const [one, other] = [before.get(name), after.get(name)];
  if (one === undefined || other === undefined) return [];
  if (one.kind === 'number' && other.kind === 'number') return [{ one, other, codes: new Map() }];
  if (one.kind === 'number' || other.kind === 'number') return [];
  const codes = codesOf(one, other);
  return codes.size === 0 ? [] : [{ one, other, codes }];
}

function codesOf(one: CategoryColumn, other: CategoryColumn): ReadonlyMap<string, number> {
  const levels = new Set([...one.levels, ...other.levels]);
  return new Map(Array.from(levels, (level, code) => [level, code]));
}

function valueAt(column: Column, row: number, codes: ReadonlyMap<string, number>): number {
  if (column.kind === 'category') {
    const code = column.codes[row];
    return code < 0 ? NaN : (codes.get(column.levels[code]) ?? NaN);
  }
  const value = Math.fround(column.values[row]);
  return Number.isFinite(value) ? value : NaN;
}
