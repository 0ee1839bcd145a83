import {
  categoryColumnNamed,
  columnNamed,
  columnsByName,
  isMissingAt,
  numberColumnNamed,
  type ColumnsByName,
  type Frame,
  type Matrix,
} from '@octroi/core';
import type { EncodedColumn, Encoder } from './encoder.ts';
import { groupKeys } from './group-keys.ts';

/**
 * The matrix of some rows of a frame (all of them by default).
 *
 * @throws OctroiError FEATURE_MISSING_FROM_FRAME, FEATURE_KIND_MISMATCH
 */
export function encode(encoder: Encoder, frame: Frame, rows: Int32Array = everyRow(frame)): Matrix {
  const values = new Float32Array(rows.length * encoder.columns.length);
  const sources = columnsByName(frame);
  encoder.columns.forEach((column, index) => {
    const target = values.subarray(index * rows.length, (index + 1) * rows.length);
    const valueAt = reader(column, sources);
    for (let row = 0; row < rows.length; row += 1) target[row] = valueAt(rows[row]);
  });
  return { rows: rows.length, columns: matrixColumns(encoder), values };
}

export function everyRow(frame: Frame): Int32Array {
  return Int32Array.from({ length: frame.rows }, (_, row) => row);
}

/** The columns of the matrix an encoder makes. */
export function matrixColumns(encoder: Encoder): Matrix['columns'] {
  return encoder.columns.map(matrixColumn);
}

function matrixColumn(column: EncodedColumn): Matrix['columns'][number] {
  return column.kind === 'category'
    ? { name: column.name, levels: column.levels.length }
    : { name: column.name };
}

type Reader = (row: number) => number;

function reader(column: EncodedColumn, sources: ColumnsByName): Reader {
  switch (column.kind) {
    case 'number': {
      const { values } = numberColumnNamed(sources, column.source);
      if (column.bounds === undefined) return (row) => values[row];
      const [low, high] = column.bounds;
      return (row) => Math.min(Math.max(values[row], low), high);
    }
    case 'indicator': {
      const { codes, levels } = categoryColumnNamed(sources, column.source);
      const wanted = levels.indexOf(column.level);
      return (row) => (wanted >= 0 && codes[row] === wanted ? 1 : 0);
    }
    case 'two-level':
    case 'category': {
      const { codes, levels } = categoryColumnNamed(sources, column.source);
      const translated = Float64Array.from(levels, (level) => codeOf(level, column.levels));
      return (row) => (codes[row] < 0 ? NaN : translated[codes[row]]);
    }
    case 'missing-flag': {
      const source = columnNamed(sources, column.source);
      return (row) => (isMissingAt(source, row) ? 1 : 0);
    }
    case 'hinge': {
      const { values } = numberColumnNamed(sources, column.source);
      const [low, high] = column.bounds ?? [-Infinity, Infinity];
      return (row) => Math.max(Math.min(Math.max(values[row], low), high) - column.knot, 0);
    }
    case 'target-mean': {
      const { codes, levels } = categoryColumnNamed(sources, column.source);
      const means = Float64Array.from(levels, (level) =>
        learnt(column.means, level, column.overall),
      );
      return (row) => (codes[row] < 0 ? column.missing : means[codes[row]]);
    }
    case 'group-median-difference': {
      const { values } = numberColumnNamed(sources, column.source);
      const { keys, codes } = groupKeys(column.by.map((name) => columnNamed(sources, name)));
      const medians = Float64Array.from(keys, (key) => learnt(column.medians, key, column.overall));
      return (row) => values[row] - medians[codes[row]];
    }
  }
}

/** A level may be called `constructor`: only what was learnt counts. */
function learnt(values: Readonly<Record<string, number>>, name: string, otherwise: number): number {
  return Object.hasOwn(values, name) ? values[name] : otherwise;
}

function codeOf(level: string, levels: readonly string[]): number {
  const code = levels.indexOf(level);
  return code < 0 ? NaN : code;
}
