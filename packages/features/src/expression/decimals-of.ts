import type { Aggregate, NumberExpression } from './expression.ts';

/** Digits after the point that are kept of a number which has no end of them, such as a ratio. */
const decimalsOfRatio = 6;
const mostDecimals = 9;

/** Digits after the point that the values of a formula have at most, or are to be rounded to. */
export function decimalsOf(expression: NumberExpression): number {
  return Math.min(unlimited(expression), mostDecimals);
}

function unlimited(expression: NumberExpression): number {
  switch (expression.kind) {
    case 'number-column':
      return expression.decimals ?? decimalsOfRatio;
    case 'constant':
      return decimalsOfConstant(expression.value);
    case 'missing':
      return 0;
    case 'arithmetic':
      return decimalsOfArithmetic(expression);
    case 'function':
      if (expression.name === 'floor') return 0;
      return expression.name === 'abs' ? unlimited(expression.of) : decimalsOfRatio;
    case 'row-statistic':
      if (expression.statistic === 'count-missing') return 0;
      if (expression.statistic === 'mean' || expression.statistic === 'std') return decimalsOfRatio;
      return Math.max(...expression.of.map(unlimited));
    case 'choose':
      return Math.max(unlimited(expression.then), unlimited(expression.otherwise));
    case 'aggregate':
      return decimalsOfAggregate(expression);
    case 'implied-rate':
    case 'feature':
      return decimalsOfRatio;
  }
}

function decimalsOfArithmetic(expression: NumberExpression & { kind: 'arithmetic' }): number {
  const [left, right] = [unlimited(expression.left), unlimited(expression.right)];
  if (expression.operator === '/') return decimalsOfRatio;
  return expression.operator === '*' ? left + right : Math.max(left, right);
}

function decimalsOfAggregate(aggregate: Aggregate): number {
  switch (aggregate.statistic) {
    case 'count':
    case 'distinct':
      return 0;
    case 'sum':
      return aggregate.decimals;
    case 'min':
    case 'max':
    case 'latest':
    case 'earliest':
      return unlimited(aggregate.of);
    case 'mean':
    case 'variance':
    case 'std':
    case 'slope':
    case 'weighted-mean':
    case 'entropy':
      return decimalsOfRatio;
  }
}

function decimalsOfConstant(value: number): number {
  for (let decimals = 0; decimals < mostDecimals; decimals += 1) {
    if (Number(value.toFixed(decimals)) === value) return decimals;
  }
  return mostDecimals;
}
