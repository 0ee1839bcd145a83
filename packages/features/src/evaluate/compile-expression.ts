import { isNumberExpression } from '../expression/is-number.ts';
import { largestValue } from '../expression/largest-value.ts';
import type {
  ArithmeticOperator,
  ComparisonOperator,
  Condition,
  FunctionName,
  ImpliedRate,
  NumberExpression,
  TextExpression,
} from '../expression/expression.ts';
import { rowStatistics } from './row-statistics.ts';
import { impliedRate } from './implied-rate.ts';
import type { SourceColumns } from './source-columns.ts';

/** Computes over the row that was loaded last; NaN is missing. */
export type NumberOf = () => number;
/** Null is missing. */
export type TextOf = () => string | null;
type Holds = () => boolean;

/** A formula as a function; NaN is missing, and so is a result beyond `largestValue`. */
export function compileNumber(expression: NumberExpression, columns: SourceColumns): NumberOf {
  const valueOf = numberOf(expression, columns);
  return () => {
    const value = valueOf();
    return Math.abs(value) <= largestValue ? value : NaN;
  };
}

export function compileText(expression: TextExpression, columns: SourceColumns): TextOf {
  if (expression.kind === 'text-column') {
    const place = columns.text(expression);
    return () => columns.texts[place];
  }
  if (expression.kind === 'text-aggregate') throw new Error('aggregates are not evaluated yet');
  const valueOf = numberOf(expression.of, columns);
  const scale = 10 ** expression.decimals;
  return () => {
    const value = valueOf();
    return Number.isNaN(value) ? null : String(Math.floor(value * scale + 0.5));
  };
}

function numberOf(expression: NumberExpression, columns: SourceColumns): NumberOf {
  switch (expression.kind) {
    case 'number-column': {
      const place = columns.number(expression);
      return () => columns.numbers[place];
    }
    case 'constant': {
      const { value } = expression;
      return () => value;
    }
    case 'missing':
      return () => NaN;
    case 'arithmetic':
      return arithmetic[expression.operator](
        numberOf(expression.left, columns),
        numberOf(expression.right, columns),
      );
    case 'function':
      return functions[expression.name](numberOf(expression.of, columns));
    case 'row-statistic': {
      const parts = expression.of.map((part) => numberOf(part, columns));
      const values = new Float64Array(parts.length);
      const statistic = rowStatistics[expression.statistic];
      return () => {
        for (let part = 0; part < parts.length; part += 1) values[part] = parts[part]();
        return statistic(values);
      };
    }
    case 'choose': {
      const when = condition(expression.when, columns);
      const [then, otherwise] = [
        numberOf(expression.then, columns),
        numberOf(expression.otherwise, columns),
      ];
      return () => (when() ? then() : otherwise());
    }
    case 'implied-rate':
      return impliedRateOf(expression, columns);
    case 'aggregate':
    case 'feature':
      throw new Error(`${expression.kind} is not evaluated yet`);
  }
}

function condition(when: Condition, columns: SourceColumns): Holds {
  switch (when.kind) {
    case 'comparison':
      return comparisons[when.operator](
        numberOf(when.left, columns),
        numberOf(when.right, columns),
      );
    case 'text-equals': {
      const textOf = compileText(when.text, columns);
      const { value } = when;
      return () => textOf() === value;
    }
    case 'is-missing': {
      if (isNumberExpression(when.of)) {
        const valueOf = numberOf(when.of, columns);
        return () => Number.isNaN(valueOf());
      }
      const textOf = compileText(when.of, columns);
      return () => textOf() === null;
    }
    case 'all': {
      const parts = when.of.map((part) => condition(part, columns));
      return () => parts.every((holds) => holds());
    }
    case 'any': {
      const parts = when.of.map((part) => condition(part, columns));
      return () => parts.some((holds) => holds());
    }
    case 'not': {
      const holds = condition(when.of, columns);
      return () => !holds();
    }
  }
}

function impliedRateOf({ annuity, credit, term }: ImpliedRate, columns: SourceColumns): NumberOf {
  const [annuityOf, creditOf, termOf] = [annuity, credit, term].map((part) =>
    numberOf(part, columns),
  );
  return () => impliedRate(annuityOf(), creditOf(), termOf());
}

type Combine<Result> = (left: NumberOf, right: NumberOf) => () => Result;

const arithmetic: Readonly<Record<ArithmeticOperator, Combine<number>>> = {
  '+': (left, right) => () => left() + right(),
  '-': (left, right) => () => left() - right(),
  '*': (left, right) => () => left() * right(),
  '/': (left, right) => () => {
    const divisor = right();
    return divisor === 0 ? NaN : left() / divisor;
  },
};

const functions: Readonly<Record<FunctionName, (of: NumberOf) => NumberOf>> = {
  log: (of) => () => {
    const value = of();
    return value > 0 ? Math.log(value) : NaN;
  },
  sqrt: (of) => () => Math.sqrt(of()),
  abs: (of) => () => Math.abs(of()),
  floor: (of) => () => Math.floor(of()),
};

const comparisons: Readonly<Record<ComparisonOperator, Combine<boolean>>> = {
  '<': (left, right) => () => left() < right(),
  '<=': (left, right) => () => left() <= right(),
  '>': (left, right) => () => left() > right(),
  '>=': (left, right) => () => left() >= right(),
  '=': (left, right) => () => left() === right(),
};
