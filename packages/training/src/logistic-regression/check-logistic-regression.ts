import { OctroiError, type Matrix } from '@octroi/core';

export interface LogisticRegressionInput {
  readonly matrix: Matrix;
  readonly labels: Float32Array;
  readonly weights: Float32Array;
  readonly inverseL2: number;
  readonly tolerance: number;
  readonly maxIterations: number;
}

/**
 * Checks all but the matrix's values, which the imputer does.
 *
 * @throws OctroiError MODEL_FIT_INVALID, TRAINING_ONE_CLASS
 */
export function checkLogisticRegression(input: LogisticRegressionInput): void {
  checkSettings(input);
  checkShapes(input);
  checkRows(input);
}

function checkSettings({ inverseL2, tolerance, maxIterations }: LogisticRegressionInput): void {
  if (!(inverseL2 > 0 && inverseL2 < Infinity)) throw invalid('inverseL2', inverseL2, '0 < x < ∞');
  if (!(tolerance >= 0 && tolerance < Infinity)) {
    throw invalid('tolerance', tolerance, '0 <= x < ∞');
  }
  if (!(Number.isSafeInteger(maxIterations) && maxIterations >= 1)) {
    throw invalid('maxIterations', maxIterations, 'a whole number from 1');
  }
}

function checkShapes({ matrix, labels, weights }: LogisticRegressionInput): void {
  const { rows, columns, values } = matrix;
  const cells = rows * columns.length;
  if (values.length !== cells) throw invalid('the number of values', values.length, cells);
  if (labels.length !== rows) throw invalid('the number of labels', labels.length, rows);
  if (weights.length !== rows) throw invalid('the number of weights', weights.length, rows);
  const native = columns.find(({ levels }) => levels !== undefined);
  if (native !== undefined) {
    throw invalid(`the column ${native.name}`, 'a native category', 'a number (one-hot encoding)');
  }
}

function checkRows({ labels, weights }: LogisticRegressionInput): void {
  const classWeights = [0, 0];
  for (let row = 0; row < labels.length; row += 1) {
    const [label, weight] = [labels[row], weights[row]];
    if (label !== 0 && label !== 1) throw invalid(`the label of row ${row}`, label, '0 or 1');
    if (!(weight >= 0 && weight < Infinity)) {
      throw invalid(`the weight of row ${row}`, weight, '0 <= x < ∞');
    }
    classWeights[label] += weight;
  }
  if (classWeights[0] > 0 && classWeights[1] > 0) return;
  throw new OctroiError('TRAINING_ONE_CLASS', {
    rows: labels.length,
    label: classWeights[1] > 0 ? 1 : 0,
  });
}

function invalid(name: string, value: string | number, expected: string | number): OctroiError {
  return new OctroiError('MODEL_FIT_INVALID', { name, value, expected: String(expected) });
}
