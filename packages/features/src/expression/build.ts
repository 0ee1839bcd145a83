import type { ColumnContract, Columns, TableContract } from '../table-contract.ts';
import type {
  ArithmeticOperator,
  ComparisonOperator,
  Condition,
  Expression,
  FunctionName,
  NumberColumn,
  NumberExpression,
  RowStatistic,
  TextColumn,
  TextExpression,
} from './expression.ts';

type NumberInput = NumberExpression | number;

type ColumnExpression<Column extends ColumnContract> = Column extends { readonly type: 'text' }
  ? TextColumn
  : NumberColumn;

/** The columns of a table as expressions: a name the contract does not have does not compile. */
export type TableExpressions<Known extends Columns> = {
  readonly [Name in keyof Known & string]: ColumnExpression<Known[Name]>;
};

/** A table's columns, cleaned: sentinels of the contract are missing. */
export function columnsOf<Known extends Columns>(
  table: TableContract<Known>,
): TableExpressions<Known> {
  const expressions = Object.entries(table.columns).map(([name, column]) => [
    name,
    {
      kind: column.type === 'text' ? 'text-column' : 'number-column',
      name,
      sentinels: column.sentinels ?? [],
    },
  ]);
  return Object.fromEntries(expressions) as TableExpressions<Known>;
}

/** A column as the file has it, sentinels included. */
export function raw<Column extends NumberColumn | TextColumn>(column: Column): Column {
  return { ...column, sentinels: [] };
}

export const constant = (value: number): NumberExpression => ({ kind: 'constant', value });
export const missing: NumberExpression = { kind: 'missing' };

export const add = (left: NumberInput, right: NumberInput): NumberExpression =>
  arithmetic('+', left, right);
export const subtract = (left: NumberInput, right: NumberInput): NumberExpression =>
  arithmetic('-', left, right);
export const multiply = (left: NumberInput, right: NumberInput): NumberExpression =>
  arithmetic('*', left, right);
/** left / right; missing where the right side is 0. */
export const ratio = (left: NumberInput, right: NumberInput): NumberExpression =>
  arithmetic('/', left, right);

/** Natural logarithm; missing at 0 and below. */
export const log = (of: NumberExpression): NumberExpression => apply('log', of);
/** Square root; missing below 0. */
export const sqrt = (of: NumberExpression): NumberExpression => apply('sqrt', of);
export const abs = (of: NumberExpression): NumberExpression => apply('abs', of);
export const floor = (of: NumberExpression): NumberExpression => apply('floor', of);

/** Mean over the values present; missing where none is. */
export const meanOf = (...of: NumberExpression[]): NumberExpression => rowStatistic('mean', of);
export const minOf = (...of: NumberExpression[]): NumberExpression => rowStatistic('min', of);
export const maxOf = (...of: NumberExpression[]): NumberExpression => rowStatistic('max', of);
/** Sum over the values present; missing where none is. */
export const sumOf = (...of: NumberExpression[]): NumberExpression => rowStatistic('sum', of);
/** Sample standard deviation over the values present; missing where fewer than two are. */
export const stdOf = (...of: NumberExpression[]): NumberExpression => rowStatistic('std', of);
/** How many are missing; never missing itself. */
export const countMissing = (...of: NumberExpression[]): NumberExpression =>
  rowStatistic('count-missing', of);

/** `then` where the condition holds, else `otherwise`. */
export function choose(
  when: Condition,
  then: NumberInput,
  otherwise: NumberInput,
): NumberExpression {
  return { kind: 'choose', when, then: asNumber(then), otherwise: asNumber(otherwise) };
}

/** `value`, not below `from` and not above `to`. */
export function clip(value: NumberExpression, from: number, to: number): NumberExpression {
  return choose(less(value, from), from, choose(less(constant(to), value), to, value));
}

export const less = (left: NumberInput, right: NumberInput): Condition => compare('<', left, right);
export const greater = (left: NumberInput, right: NumberInput): Condition =>
  compare('>', left, right);
export const equal = (left: NumberInput, right: NumberInput): Condition =>
  compare('=', left, right);
export const textEquals = (text: TextExpression, value: string): Condition => ({
  kind: 'text-equals',
  text,
  value,
});
export const isMissing = (of: Expression): Condition => ({ kind: 'is-missing', of });

/** 1 where the condition holds, else 0. */
export const flag = (when: Condition): NumberExpression => choose(when, 1, 0);

/** A number as a category: the text of floor(value * 10^decimals + 1/2). */
export const category = (of: NumberExpression, decimals: number): TextExpression => ({
  kind: 'category',
  of,
  decimals,
});

function arithmetic(
  operator: ArithmeticOperator,
  left: NumberInput,
  right: NumberInput,
): NumberExpression {
  return { kind: 'arithmetic', operator, left: asNumber(left), right: asNumber(right) };
}

function apply(name: FunctionName, of: NumberExpression): NumberExpression {
  return { kind: 'function', name, of };
}

function rowStatistic(statistic: RowStatistic, of: readonly NumberExpression[]): NumberExpression {
  return { kind: 'row-statistic', statistic, of };
}

function compare(operator: ComparisonOperator, left: NumberInput, right: NumberInput): Condition {
  return { kind: 'comparison', operator, left: asNumber(left), right: asNumber(right) };
}

function asNumber(input: NumberInput): NumberExpression {
  return typeof input === 'number' ? constant(input) : input;
}
