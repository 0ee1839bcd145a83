import { OctroiError, type Matrix, type MatrixColumn } from '@octroi/core';

/** Rows to train on or to be watched on. */
export interface BoosterData {
  readonly matrix: Matrix;
  /** One per row: 0 or 1 for a classification, any number for a regression. */
  readonly labels: Float32Array;
  /** One per row, not negative; all 1 when absent. */
  readonly weights?: Float32Array;
}

/**
 * Refuses what an engine would take in silence: a wrong length (it would read beyond the array),
 * an infinity, a category code outside its levels, a missing label, a negative weight.
 *
 * Throws BOOSTER_MATRIX_SHAPE and BOOSTER_MATRIX_VALUE.
 */
export function checkData(data: BoosterData): void {
  checkMatrix(data.matrix);
  const { rows } = data.matrix;
  checkLength('labels', rows, data.labels.length);
  checkValues(data.labels, 'label', { expected: 'a finite number', valid: Number.isFinite });
  if (data.weights === undefined) return;
  checkLength('weights', rows, data.weights.length);
  const valid = (weight: number) => weight >= 0 && weight < Infinity;
  checkValues(data.weights, 'weight', { expected: 'a finite number from 0 up', valid });
}

/** A validation set has the columns of the training set. Throws as `checkData` does. */
export function checkValidation(data: BoosterData, validation: BoosterData): void {
  checkLength('validation columns', data.matrix.columns.length, validation.matrix.columns.length);
  checkData(validation);
}

/** The part of `checkData` that a prediction needs too. */
export function checkMatrix(matrix: Matrix): void {
  const { rows, columns, values } = matrix;
  if (rows === 0 || columns.length === 0) {
    throw new OctroiError('BOOSTER_MATRIX_SHAPE', {
      what: 'matrix',
      expected: 'some',
      found: `${rows} rows x ${columns.length} columns`,
    });
  }
  checkLength('matrix', rows * columns.length, values.length);
  columns.forEach((column, index) => {
    checkColumn(values.subarray(index * rows, (index + 1) * rows), column);
  });
}

function checkColumn(values: Float32Array, { name, levels }: MatrixColumn): void {
  if (levels === undefined) {
    if (areFinite(values)) return;
    checkValues(values, name, { expected: 'a finite number or missing', valid: isNotInfinite });
    return;
  }
  checkValues(values, name, {
    expected: `a category code from 0 to ${levels - 1} or missing`,
    valid: (code) => Number.isNaN(code) || (Number.isInteger(code) && code >= 0 && code < levels),
  });
}

/** Whether none is infinite: by itself it is ten times as quick as `checkValues`, and these are most values. */
function areFinite(values: Float32Array): boolean {
  const { length } = values;
  for (let row = 0; row < length; row += 1) if (!isNotInfinite(values[row])) return false;
  return true;
}

function isNotInfinite(value: number): boolean {
  return value !== Infinity && value !== -Infinity;
}

function checkValues(
  values: Float32Array,
  column: string,
  rule: { expected: string; valid: (value: number) => boolean },
): void {
  const { expected, valid } = rule;
  const { length } = values;
  let row = 0;
  while (row < length && valid(values[row])) row += 1;
  if (row === length) return;
  throw new OctroiError('BOOSTER_MATRIX_VALUE', { column, row, found: values[row], expected });
}

function checkLength(what: string, expected: number, found: number): void {
  if (found !== expected) throw new OctroiError('BOOSTER_MATRIX_SHAPE', { what, expected, found });
}
