import type { Expression, NumberExpression, TextExpression } from './expression.ts';

const textKinds: ReadonlySet<Expression['kind']> = new Set<TextExpression['kind']>([
  'text-column',
  'category',
  'text-aggregate',
]);

/** True where a formula gives a number, false where it gives a text. */
export function isNumberExpression(expression: Expression): expression is NumberExpression {
  return !textKinds.has(expression.kind);
}
