import {
  OctroiError,
  type CategoryColumn,
  type Column,
  type Frame,
  type Matrix,
  type NumberColumn,
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
  const sources = new Map(frame.columns.map((column) => [column.name, column]));
  encoder.columns.forEach((column, index) => {
    const target = values.subarray(index * rows.length, (index + 1) * rows.length);
    const valueAt = reader(column, sources);
    for (let row = 0; row < rows.length; row += 1) target[row] = valueAt(rows[row]);
  });
  return { rows: rows.length, columns: encoder.columns.map(matrixColumn), values };
}

export function everyRow(frame: Frame): Int32Array {
  return Int32Array.from({ length: frame.rows }, (_, row) => row);
}

function matrixColumn(column: EncodedColumn): Matrix['columns'][number] {
  return column.kind === 'category'
    ? { name: column.name, levels: column.levels.length }
    : { name: column.name };
}

type Sources = ReadonlyMap<string, Column>;
type Reader = (row: number) => number;

function reader(column: EncodedColumn, sources: Sources): Reader {
  switch (column.kind) {
    case 'number': {
      const { values } = numberSource(column.source, sources);
      if (column.bounds === undefined) return (row) => values[row];
      const [low, high] = column.bounds;
      return (row) => Math.min(Math.max(values[row], low), high);
    }
    case 'indicator': {
      const { codes, levels } = categorySource(column.source, sources);
      const wanted = levels.indexOf(column.level);
      return (row) => (wanted >= 0 && codes[row] === wanted ? 1 : 0);
    }
    case 'two-level':
    case 'category': {
      const { codes, levels } = categorySource(column.source, sources);
      const translated = Float64Array.from(levels, (level) => codeOf(level, column.levels));
      return (row) => (codes[row] < 0 ? NaN : translated[codes[row]]);
    }
    case 'missing-flag':
      return missingFlag(sourceOf(column.source, sources));
    case 'hinge': {
      const { values } = numberSource(column.source, sources);
      const [low, high] = column.bounds ?? [-Infinity, Infinity];
      return (row) => Math.max(Math.min(Math.max(values[row], low), high) - column.knot, 0);
    }
    case 'target-mean': {
      const { codes, levels } = categorySource(column.source, sources);
      const means = Float64Array.from(levels, (level) =>
        learnt(column.means, level, column.overall),
      );
      return (row) => (codes[row] < 0 ? column.missing : means[codes[row]]);
    }
    case 'group-median-difference': {
      const { values } = numberSource(column.source, sources);
      const { keys, codes } = groupKeys(column.by.map((name) => sourceOf(name, sources)));
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

function missingFlag(column: Column): Reader {
  if (column.kind === 'number') return (row) => (Number.isNaN(column.values[row]) ? 1 : 0);
  return (row) => (column.codes[row] < 0 ? 1 : 0);
}

function sourceOf(name: string, sources: Sources): Column {
  const column = sources.get(name);
  if (column === undefined) throw new OctroiError('FEATURE_MISSING_FROM_FRAME', { feature: name });
  return column;
}

function numberSource(name: string, sources: Sources): NumberColumn {
  const column = sourceOf(name, sources);
  if (column.kind === 'number') return column;
  throw new OctroiError('FEATURE_KIND_MISMATCH', {
    feature: name,
    expected: 'number',
    found: 'text',
  });
}

function categorySource(name: string, sources: Sources): CategoryColumn {
  const column = sourceOf(name, sources);
  if (column.kind === 'category') return column;
  throw new OctroiError('FEATURE_KIND_MISMATCH', {
    feature: name,
    expected: 'text',
    found: 'number',
  });
}
