import type { Sentinel } from '../table-contract.ts';
import { largestValue } from '../expression/largest-value.ts';
import type { Condition, NumberExpression, TextExpression } from '../expression/expression.ts';
import { rowStatistics } from './row-statistics.ts';

/** One row of a table: a number, a text, or null for missing. */
export type Row = Readonly<Record<string, number | string | null>>;

/** The value of a formula on one row; NaN is missing, and so is a result beyond `largestValue`. */
export function evaluateNumber(expression: NumberExpression, row: Row): number {
  const value = numberOf(expression, row);
  return Math.abs(value) <= largestValue ? value : NaN;
}

function numberOf(expression: NumberExpression, row: Row): number {
  switch (expression.kind) {
    case 'number-column':
      return cleanNumber(row[expression.name], expression.sentinels);
    case 'constant':
      return expression.value;
    case 'missing':
      return NaN;
    case 'arithmetic':
      return operators[expression.operator](
        numberOf(expression.left, row),
        numberOf(expression.right, row),
      );
    case 'function':
      return functions[expression.name](numberOf(expression.of, row));
    case 'row-statistic':
      return rowStatistics[expression.statistic](expression.of.map((part) => numberOf(part, row)));
    case 'choose':
      return holds(expression.when, row)
        ? numberOf(expression.then, row)
        : numberOf(expression.otherwise, row);
  }
}

/** The text of a formula on one row; null is missing. */
export function evaluateText(expression: TextExpression, row: Row): string | null {
  if (expression.kind === 'text-column') {
    const value = row[expression.name];
    if (typeof value !== 'string') return null;
    return expression.sentinels.some((sentinel) => matches(sentinel, value)) ? null : value;
  }
  const value = numberOf(expression.of, row);
  return Number.isNaN(value) ? null : String(Math.floor(value * 10 ** expression.decimals + 0.5));
}

function holds(condition: Condition, row: Row): boolean {
  switch (condition.kind) {
    case 'comparison':
      return comparisons[condition.operator](
        numberOf(condition.left, row),
        numberOf(condition.right, row),
      );
    case 'text-equals':
      return evaluateText(condition.text, row) === condition.value;
    case 'is-missing':
      return condition.of.kind === 'text-column' || condition.of.kind === 'category'
        ? evaluateText(condition.of, row) === null
        : Number.isNaN(numberOf(condition.of, row));
  }
}

function cleanNumber(value: Row[string] | undefined, sentinels: readonly Sentinel[]): number {
  if (typeof value !== 'number') return NaN;
  return sentinels.some((sentinel) => matches(sentinel, value)) ? NaN : value;
}

function matches(sentinel: Sentinel, value: number | string): boolean {
  return 'below' in sentinel
    ? typeof value === 'number' && value < sentinel.below
    : value === sentinel.equals;
}

const operators = {
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
  '/': (left: number, right: number) => (right === 0 ? NaN : left / right),
};

const functions = {
  log: (value: number) => (value > 0 ? Math.log(value) : NaN),
  sqrt: Math.sqrt,
  abs: Math.abs,
  floor: Math.floor,
};

const comparisons = {
  '<': (left: number, right: number) => left < right,
  '<=': (left: number, right: number) => left <= right,
  '>': (left: number, right: number) => left > right,
  '>=': (left: number, right: number) => left >= right,
  '=': (left: number, right: number) => left === right,
};
