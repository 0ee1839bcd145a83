import type {
  ArithmeticOperator,
  ComparisonOperator,
  FunctionName,
} from '../expression/expression.ts';

/** Fills the first `rows` values of an array from those of others. */
type Combine<Into> = (
  into: Into,
  rows: number,
  [left, right]: readonly [Float64Array, Float64Array],
) => void;

export const arithmetic: Readonly<Record<ArithmeticOperator, Combine<Float64Array>>> = {
  '+': (into, rows, [left, right]) => {
    for (let row = 0; row < rows; row += 1) into[row] = left[row] + right[row];
  },
  '-': (into, rows, [left, right]) => {
    for (let row = 0; row < rows; row += 1) into[row] = left[row] - right[row];
  },
  '*': (into, rows, [left, right]) => {
    for (let row = 0; row < rows; row += 1) into[row] = left[row] * right[row];
  },
  '/': (into, rows, [left, right]) => {
    for (let row = 0; row < rows; row += 1) {
      into[row] = right[row] === 0 ? NaN : left[row] / right[row];
    }
  },
};

export const comparisons: Readonly<Record<ComparisonOperator, Combine<Uint8Array>>> = {
  '<': (into, rows, [left, right]) => {
    for (let row = 0; row < rows; row += 1) into[row] = left[row] < right[row] ? 1 : 0;
  },
  '<=': (into, rows, [left, right]) => {
    for (let row = 0; row < rows; row += 1) into[row] = left[row] <= right[row] ? 1 : 0;
  },
  '>': (into, rows, [left, right]) => {
    for (let row = 0; row < rows; row += 1) into[row] = left[row] > right[row] ? 1 : 0;
  },
  '>=': (into, rows, [left, right]) => {
    for (let row = 0; row < rows; row += 1) into[row] = left[row] >= right[row] ? 1 : 0;
  },
  '=': (into, rows, [left, right]) => {
    for (let row = 0; row < rows; row += 1) into[row] = left[row] === right[row] ? 1 : 0;
  },
};

export const functions: Readonly<Record<FunctionName, (value: number) => number>> = {
  log: (value) => (value > 0 ? Math.log(value) : NaN),
  sqrt: Math.sqrt,
  abs: Math.abs,
  floor: Math.floor,
};
