import type { NumberExpression } from '../expression/expression.ts';

/** What a formula's value cannot exceed in either direction, whatever the rows; infinite where unknown. */
export function largestOf(expression: NumberExpression): number {
  if (expression.kind === 'constant') return Math.abs(expression.value);
  if (expression.kind === 'missing') return 0;
  if (expression.kind !== 'choose') return Infinity;
  return Math.max(largestOf(expression.then), largestOf(expression.otherwise));
}

/** Whether a formula has a value for every row. */
export function isNeverMissing(expression: NumberExpression): boolean {
  if (expression.kind === 'constant') return true;
  if (expression.kind !== 'choose') return false;
  return isNeverMissing(expression.then) && isNeverMissing(expression.otherwise);
}
