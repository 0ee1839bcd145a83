import type { Condition, Expression } from './expression.ts';

/** The names of the source columns a formula reads. */
export function columnsUsed(expression: Expression): ReadonlySet<string> {
  return new Set(columnsOfExpression(expression));
}

function columnsOfExpression(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number-column':
    case 'text-column':
      return [expression.name];
    case 'constant':
    case 'missing':
      return [];
    case 'arithmetic':
      return [expression.left, expression.right].flatMap(columnsOfExpression);
    case 'function':
    case 'category':
      return columnsOfExpression(expression.of);
    case 'row-statistic':
      return expression.of.flatMap(columnsOfExpression);
    case 'choose':
      return [
        ...columnsOfCondition(expression.when),
        ...columnsOfExpression(expression.then),
        ...columnsOfExpression(expression.otherwise),
      ];
  }
}

function columnsOfCondition(condition: Condition): string[] {
  switch (condition.kind) {
    case 'comparison':
      return [condition.left, condition.right].flatMap(columnsOfExpression);
    case 'text-equals':
      return columnsOfExpression(condition.text);
    case 'is-missing':
      return columnsOfExpression(condition.of);
  }
}
