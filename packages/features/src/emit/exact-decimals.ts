import { decimalsOf } from '../expression/decimals-of.ts';
import type { NumberExpression } from '../expression/expression.ts';

/**
 * Digits after the point of a formula each of whose values is the float nearest to a decimal of so many,
 * or less; undefined where that is not certain. Of whole numbers, sums and differences are such.
 */
export function exactDecimalsOf(expression: NumberExpression): number | undefined {
  return isExact(expression) ? decimalsOf(expression) : undefined;
}

function isExact(expression: NumberExpression): boolean {
  switch (expression.kind) {
    case 'number-column':
      return expression.decimals !== undefined;
    case 'constant':
      return Number(expression.value.toFixed(decimalsOf(expression))) === expression.value;
    case 'choose':
      return isExact(expression.then) && isExact(expression.otherwise);
    case 'function':
      return expression.name === 'abs' && isExact(expression.of);
    case 'arithmetic':
      return (
        (expression.operator === '+' || expression.operator === '-') &&
        decimalsOf(expression) === 0 &&
        isExact(expression.left) &&
        isExact(expression.right)
      );
    case 'missing':
      return true;
    case 'aggregate':
    case 'feature':
    case 'implied-rate':
    case 'row-statistic':
      return false;
  }
}
