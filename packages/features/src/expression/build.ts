import type {
  ArithmeticOperator,
  ComparisonOperator,
  Condition,
  Expression,
  FunctionName,
  NumberExpression,
  RowStatistic,
  TextExpression,
} from './expression.ts';

/** A formula, or a number that stands for itself. */
export type NumberInput<Scope extends string = string> = NumberExpression<Scope> | number;

export const constant = (value: number): NumberExpression<never> => ({ kind: 'constant', value });
export const missing: NumberExpression<never> = { kind: 'missing' };

export const add = <S extends string = never>(
  left: NumberInput<S>,
  right: NumberInput<S>,
): NumberExpression<S> => arithmetic('+', left, right);
export const subtract = <S extends string = never>(
  left: NumberInput<S>,
  right: NumberInput<S>,
): NumberExpression<S> => arithmetic('-', left, right);
export const multiply = <S extends string = never>(
  left: NumberInput<S>,
  right: NumberInput<S>,
): NumberExpression<S> => arithmetic('*', left, right);
/** left / right; missing where the right side is 0. */
export const ratio = <S extends string = never>(
  left: NumberInput<S>,
  right: NumberInput<S>,
): NumberExpression<S> => arithmetic('/', left, right);

/** Natural logarithm; missing at 0 and below. */
export const log = <S extends string>(of: NumberExpression<S>): NumberExpression<S> =>
  apply('log', of);
/** Square root; missing below 0. */
export const sqrt = <S extends string>(of: NumberExpression<S>): NumberExpression<S> =>
  apply('sqrt', of);
export const abs = <S extends string>(of: NumberExpression<S>): NumberExpression<S> =>
  apply('abs', of);
export const floor = <S extends string>(of: NumberExpression<S>): NumberExpression<S> =>
  apply('floor', of);

/** Mean over the values present; missing where none is. */
export const meanOf = <S extends string>(...of: NumberExpression<S>[]): NumberExpression<S> =>
  rowStatistic('mean', of);
export const minOf = <S extends string>(...of: NumberExpression<S>[]): NumberExpression<S> =>
  rowStatistic('min', of);
export const maxOf = <S extends string>(...of: NumberExpression<S>[]): NumberExpression<S> =>
  rowStatistic('max', of);
/** Sum over the values present; missing where none is. */
export const sumOf = <S extends string>(...of: NumberExpression<S>[]): NumberExpression<S> =>
  rowStatistic('sum', of);
/** Sample standard deviation over the values present; missing where fewer than two are. */
export const stdOf = <S extends string>(...of: NumberExpression<S>[]): NumberExpression<S> =>
  rowStatistic('std', of);
/** How many are missing; never missing itself. */
export const countMissing = <S extends string>(...of: NumberExpression<S>[]): NumberExpression<S> =>
  rowStatistic('count-missing', of);

/** `then` where the condition holds, else `otherwise`. */
export function choose<S extends string = never>(
  when: Condition<S>,
  then: NumberInput<S>,
  otherwise: NumberInput<S>,
): NumberExpression<S> {
  return { kind: 'choose', when, then: asNumber(then), otherwise: asNumber(otherwise) };
}

/** `value`, not below `from` and not above `to`. */
export function clip<S extends string>(
  value: NumberExpression<S>,
  from: number,
  to: number,
): NumberExpression<S> {
  return choose(less(value, from), from, choose(less(to, value), to, value));
}

export const less = <S extends string = never>(
  left: NumberInput<S>,
  right: NumberInput<S>,
): Condition<S> => compare('<', left, right);
export const atMost = <S extends string = never>(
  left: NumberInput<S>,
  right: NumberInput<S>,
): Condition<S> => compare('<=', left, right);
export const greater = <S extends string = never>(
  left: NumberInput<S>,
  right: NumberInput<S>,
): Condition<S> => compare('>', left, right);
export const atLeast = <S extends string = never>(
  left: NumberInput<S>,
  right: NumberInput<S>,
): Condition<S> => compare('>=', left, right);
export const equal = <S extends string = never>(
  left: NumberInput<S>,
  right: NumberInput<S>,
): Condition<S> => compare('=', left, right);
export const textEquals = <S extends string>(
  text: TextExpression<S>,
  value: string,
): Condition<S> => ({ kind: 'text-equals', text, value });
export const isMissing = <S extends string>(of: Expression<S>): Condition<S> => ({
  kind: 'is-missing',
  of,
});
export const all = <S extends string>(...of: Condition<S>[]): Condition<S> => ({ kind: 'all', of });
export const any = <S extends string>(...of: Condition<S>[]): Condition<S> => ({ kind: 'any', of });
/** Holds where the condition does not; so it holds where a comparison met a missing value. */
export const not = <S extends string>(of: Condition<S>): Condition<S> => ({ kind: 'not', of });

/** 1 where the condition holds, else 0. */
export const flag = <S extends string>(when: Condition<S>): NumberExpression<S> =>
  choose(when, 1, 0);

/** A number as a category: the text of floor(value * 10^decimals + 1/2). */
export const category = <S extends string>(
  of: NumberExpression<S>,
  decimals: number,
): TextExpression<S> => ({ kind: 'category', of, decimals });

/** The monthly rate of a loan of `credit`, paid back in `term` monthly instalments of `annuity`. */
export const impliedRate = <S extends string>(
  annuity: NumberExpression<S>,
  credit: NumberExpression<S>,
  term: NumberInput<S>,
): NumberExpression<S> => ({ kind: 'implied-rate', annuity, credit, term: asNumber(term) });

/** A number feature of the same preset, by its name. */
export const featureNamed = (name: string): NumberExpression<never> => ({ kind: 'feature', name });

function arithmetic(
  operator: ArithmeticOperator,
  left: NumberInput,
  right: NumberInput,
): NumberExpression<never> {
  return { kind: 'arithmetic', operator, left: asNumber(left), right: asNumber(right) };
}

function apply(name: FunctionName, of: NumberExpression): NumberExpression<never> {
  return { kind: 'function', name, of };
}

function rowStatistic(
  statistic: RowStatistic,
  of: readonly NumberExpression[],
): NumberExpression<never> {
  return { kind: 'row-statistic', statistic, of };
}

function compare(
  operator: ComparisonOperator,
  left: NumberInput,
  right: NumberInput,
): Condition<never> {
  return { kind: 'comparison', operator, left: asNumber(left), right: asNumber(right) };
}

function asNumber<S extends string>(input: NumberInput<S>): NumberExpression<S> {
  return typeof input === 'number' ? constant(input) : input;
}
