import type { Sentinel } from '../table-contract.ts';
import type { Aggregate, TextAggregate } from './aggregate.ts';

declare const scope: unique symbol;

/**
 * Says over which table's rows a formula is computed. It exists for the compiler alone: a formula over
 * two tables has both names, and fits where neither table's formulas do. A constant fits everywhere.
 */
export interface Scoped<Scope extends string> {
  readonly [scope]?: Scope;
}

/**
 * A formula as plain data: one tree for every engine.
 *
 * Null policy, the same in all engines: a formula over a missing value is missing; x/0, 0/0, the
 * logarithm of a number <= 0 and the square root of a negative are missing; a comparison with a
 * missing value is false. Row statistics and aggregates skip missing values.
 */
export type Expression<Scope extends string = string> =
  NumberExpression<Scope> | TextExpression<Scope>;

export type NumberExpression<Scope extends string = string> = NumberNode & Scoped<Scope>;
export type TextExpression<Scope extends string = string> = TextNode & Scoped<Scope>;
export type Condition<Scope extends string = string> = ConditionNode & Scoped<Scope>;

type NumberNode =
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
  | ImpliedRate
  | Aggregate
  | { readonly kind: 'missing' }
  | FeatureReference;

type TextNode =
  | TextColumn
  | { readonly kind: 'category'; readonly of: NumberExpression; readonly decimals: number }
  | TextAggregate;

export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type FunctionName = 'log' | 'sqrt' | 'abs' | 'floor';
export type RowStatistic = 'mean' | 'min' | 'max' | 'sum' | 'std' | 'count-missing';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=';

type ConditionNode =
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: NumberExpression;
      readonly right: NumberExpression;
    }
  | { readonly kind: 'text-equals'; readonly text: TextExpression; readonly value: string }
  | { readonly kind: 'is-missing'; readonly of: Expression }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** A column of numbers; its sentinels are read as missing. */
export interface NumberColumn {
  readonly kind: 'number-column';
  readonly name: string;
  readonly sentinels: readonly Sentinel[];
  /** Digits after the point that the contract allows; absent for a real number. */
  readonly decimals?: number;
}

/** A column of texts; its sentinels are read as missing. */
export interface TextColumn {
  readonly kind: 'text-column';
  readonly name: string;
  readonly sentinels: readonly Sentinel[];
}

/** Another feature of the same preset, by its name; put in place by `resolveFeatures`. */
export interface FeatureReference {
  readonly kind: 'feature';
  readonly name: string;
}

/**
 * The interest rate a month of a loan paid back in equal monthly instalments: the r > 0 that solves
 * r = (A / C) (1 - (1 + r)^-n), to six decimals; 0 where nA = C, missing where nA < C or where A, C
 * or n is not above 0. Found as `impliedRateSteps` says.
 */
export interface ImpliedRate {
  readonly kind: 'implied-rate';
  readonly annuity: NumberExpression;
  readonly credit: NumberExpression;
  /** n, in months; need not be whole. */
  readonly term: NumberExpression;
}
