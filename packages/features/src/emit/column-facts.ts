import type { Expression, NumberExpression } from '../expression/expression.ts';
import { exactDecimalsOf } from './exact-decimals.ts';

/** What is known of the values of one stored column, whichever the rows. */
export interface ColumnFacts {
  /** No number is larger in either direction; absent where unknown, and for texts. */
  readonly largest?: number;
  readonly isComplete: boolean;
}

/** By column name; of a column that is not here nothing is known. */
export type TableFacts = Readonly<Partial<Record<string, ColumnFacts>>>;

/** What a formula's values cannot exceed in either direction; infinite where unknown. */
export function largestOf(expression: NumberExpression, facts: TableFacts): number {
  const largest = (part: NumberExpression): number => largestOf(part, facts);
  switch (expression.kind) {
    case 'number-column':
      return facts[expression.name]?.largest ?? Infinity;
    case 'constant':
      return Math.abs(expression.value);
    case 'missing':
      return 0;
    case 'choose':
      return Math.max(largest(expression.then), largest(expression.otherwise));
    case 'arithmetic': {
      const [left, right] = [largest(expression.left), largest(expression.right)];
      if (expression.operator === '*') return left * right;
      if (expression.operator !== '/') return left + right;
      const decimals = exactDecimalsOf(expression.right);
      return decimals === undefined ? Infinity : left * 10 ** decimals;
    }
    case 'function':
      if (expression.name === 'abs') return largest(expression.of);
      return expression.name === 'floor' ? largest(expression.of) + 1 : Infinity;
    case 'row-statistic': {
      if (expression.statistic === 'count-missing') return expression.of.length;
      const parts = expression.of.map(largest);
      if (expression.statistic === 'std') return Infinity;
      return parts.reduce((before, part) => before + part, 0);
    }
    case 'implied-rate':
    case 'aggregate':
    case 'feature':
      return Infinity;
  }
}

/** Whether a formula has a value in every row. */
export function isComplete(expression: Expression, facts: TableFacts): boolean {
  const complete = (part: Expression): boolean => isComplete(part, facts);
  switch (expression.kind) {
    case 'number-column':
    case 'text-column':
      return expression.sentinels.length === 0 && facts[expression.name]?.isComplete === true;
    case 'constant':
      return true;
    case 'choose':
      return complete(expression.then) && complete(expression.otherwise);
    case 'arithmetic':
      return expression.operator !== '/' && complete(expression.left) && complete(expression.right);
    case 'function':
      return (expression.name === 'abs' || expression.name === 'floor') && complete(expression.of);
    case 'row-statistic':
      if (expression.statistic === 'count-missing') return true;
      return expression.statistic !== 'std' && expression.of.some(complete);
    case 'category':
      return complete(expression.of);
    case 'missing':
    case 'implied-rate':
    case 'aggregate':
    case 'text-aggregate':
    case 'feature':
      return false;
  }
}
