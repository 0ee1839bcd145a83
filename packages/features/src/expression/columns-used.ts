import type { Condition, Expression } from './expression.ts';

/** The names of the columns a formula reads of its own table; what it gathers from others is left out. */
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
    case 'feature':
    case 'aggregate':
    case 'text-aggregate':
      return [];
    case 'implied-rate':
      return [expression.annuity, expression.credit, expression.term].flatMap(columnsOfExpression);
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
    case 'all':
    case 'any':
      return condition.of.flatMap(columnsOfCondition);
    case 'not':
      return columnsOfCondition(condition.of);
  }
}
