import type { Sentinel } from '../table-contract.ts';

/**
 * A row-level formula as plain data: one tree for every engine.
 *
 * Null policy, the same in all engines: a formula over a missing value is missing; x/0, 0/0, the
 * logarithm of a number <= 0 and the square root of a negative are missing; a comparison with a
 * missing value is false. Row statistics skip missing values.
 */
export type Expression = NumberExpression | TextExpression;

export type NumberExpression =
  | NumberColumn
  | { readonly kind: 'constant'; readonly value: number }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: NumberExpression;
      readonly right: NumberExpression;
    }
  | { readonly kind: 'function'; readonly name: FunctionName; readonly of: NumberExpression }
  | {
      readonly kind: 'row-statistic';
      readonly statistic: RowStatistic;
      readonly of: readonly NumberExpression[];
    }
  | {
      readonly kind: 'choose';
      readonly when: Condition;
      readonly then: NumberExpression;
      readonly otherwise: NumberExpression;
    }
  | { readonly kind: 'missing' };

export type TextExpression =
  | TextColumn
  | { readonly kind: 'category'; readonly of: NumberExpression; readonly decimals: number };

export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type FunctionName = 'log' | 'sqrt' | 'abs' | 'floor';
export type RowStatistic = 'mean' | 'min' | 'max' | 'sum' | 'std' | 'count-missing';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=';

export type Condition =
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: NumberExpression;
      readonly right: NumberExpression;
    }
  | { readonly kind: 'text-equals'; readonly text: TextExpression; readonly value: string }
  | { readonly kind: 'is-missing'; readonly of: Expression };

/** A column of numbers; its sentinels are read as missing. */
export interface NumberColumn {
  readonly kind: 'number-column';
  readonly name: string;
  readonly sentinels: readonly Sentinel[];
}

/** A column of texts; its sentinels are read as missing. */
export interface TextColumn {
  readonly kind: 'text-column';
  readonly name: string;
  readonly sentinels: readonly Sentinel[];
}
