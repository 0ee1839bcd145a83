import { OctroiError, type Matrix } from '@octroi/core';
import { invalidModel } from './invalid-model.ts';

/** A linear model over imputed, standardised columns. Plain data: it is its own JSON file. */
export interface LinearModel {
  readonly kind: 'linear';
  /** In the order of the matrix. */
  readonly columns: readonly LinearColumn[];
  readonly intercept: number;
}

export interface LinearColumn {
  readonly name: string;
  /** Stands for a missing value. */
  readonly median: number;
  readonly mean: number;
  /** Standard deviation, or 1 for a column that was constant in training; above 0. */
  readonly scale: number;
  /** Log-odds for one `scale`. */
  readonly coefficient: number;
}

/**
 * Raw log-odds, one a row: intercept + sum of coefficient x (value - mean) / scale.
 *
 * Terms are added in 64 bits, the intercept first, then column by column in the model's order: one
 * row and a batch give the same bits. NaN is missing and takes the column's median.
 *
 * @throws OctroiError MODEL_COLUMNS_MISMATCH, MODEL_VALUE_INFINITE
 */
export function scoreLinear(model: LinearModel, matrix: Matrix): Float64Array {
  const { rows } = matrix;
  const logOdds = new Float64Array(rows).fill(model.intercept);
  forEachTerms(model, matrix, (terms) => {
    for (let row = 0; row < rows; row += 1) logOdds[row] += terms[row];
  });
  return logOdds;
}

/**
 * Gives what each column adds to the log-odds of every row, one column after the other; the array is
 * used again for the next.
 *
 * @throws OctroiError MODEL_COLUMNS_MISMATCH, MODEL_VALUE_INFINITE
 */
export function forEachTerms(
  model: LinearModel,
  matrix: Matrix,
  take: (terms: Float64Array, column: number) => void,
): void {
  checkColumns(model, matrix);
  const { rows, values } = matrix;
  const terms = new Float64Array(rows);
  model.columns.forEach((column, index) => {
    fillTerms(terms, column, values.subarray(index * rows, (index + 1) * rows));
    take(terms, index);
  });
}

function fillTerms(terms: Float64Array, column: LinearColumn, values: Float32Array): void {
  const { name, median, mean, scale, coefficient } = column;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row];
    if (value === Infinity || value === -Infinity) {
      throw new OctroiError('MODEL_VALUE_INFINITE', { column: name, row, value });
    }
    terms[row] = coefficient * (((Number.isNaN(value) ? median : value) - mean) / scale);
  }
}

function checkColumns(model: LinearModel, matrix: Matrix): void {
  const most = Math.max(model.columns.length, matrix.columns.length);
  for (let position = 0; position < most; position += 1) {
    const expected = model.columns.at(position)?.name ?? 'no column';
    const found = matrix.columns.at(position)?.name ?? 'absent';
    if (expected === found) continue;
    throw new OctroiError('MODEL_COLUMNS_MISMATCH', { position, expected, found });
  }
}

/**
 * A linear model from parsed JSON. Strict: every field is there and of its type, none is unknown,
 * column names differ, numbers are finite, scales are above 0.
 *
 * @throws OctroiError MODEL_FILE_INVALID, naming the place
 */
export function parseLinearModel(json: unknown): LinearModel {
  const file = fieldsOf(json, 'the file', ['kind', 'columns', 'intercept']);
  if (file['kind'] !== 'linear') throw invalid('kind', file['kind'], '"linear"');
  const list = file['columns'];
  if (!Array.isArray(list)) throw invalid('columns', list, 'a list');
  const columns = list.map(parseColumn);
  const seen = new Set<string>();
  columns.forEach(({ name }, index) => {
    if (seen.has(name)) throw invalid(`columns[${index}].name`, name, 'a name not used before');
    seen.add(name);
  });
  return { kind: 'linear', columns, intercept: finite(file['intercept'], 'intercept') };
}

function parseColumn(json: unknown, index: number): LinearColumn {
  const place = `columns[${index}]`;
  const fields = fieldsOf(json, place, ['name', 'median', 'mean', 'scale', 'coefficient']);
  const name = fields['name'];
  if (typeof name !== 'string' || name === '') throw invalid(`${place}.name`, name, 'a name');
  const scale = finite(fields['scale'], `${place}.scale`);
  if (scale <= 0) throw invalid(`${place}.scale`, scale, 'a number above 0');
  return {
    name,
    median: finite(fields['median'], `${place}.median`),
    mean: finite(fields['mean'], `${place}.mean`),
    scale,
    coefficient: finite(fields['coefficient'], `${place}.coefficient`),
  };
}

function fieldsOf(
  json: unknown,
  place: string,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw invalid(place, json, 'an object');
  }
  const unknown = Object.keys(json).find((key) => !names.includes(key));
  if (unknown !== undefined) throw invalid(place, `given ${unknown}`, `only ${names.join(', ')}`);
  return json as Readonly<Record<string, unknown>>;
}

function finite(value: unknown, place: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalid(place, value, 'a finite number');
}

function invalid(place: string, value: unknown, expected: string): OctroiError {
  return invalidModel({ kind: 'linear', place, found: value, expected });
}
