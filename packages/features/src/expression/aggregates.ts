import { category, flag } from './build.ts';
import { decimalsOf } from './decimals-of.ts';
import type {
  Condition,
  Expression,
  NumberExpression,
  Rows,
  TextAggregate,
  TextExpression,
} from './expression.ts';

/** How many rows there are; 0 where there is none. */
export const count = <Outer extends string>(rows: Rows<Outer>): NumberExpression<Outer> => ({
  kind: 'aggregate',
  statistic: 'count',
  rows,
});

export const sum = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: NumberExpression<NoInfer<Inner>>,
): NumberExpression<Outer> => exact('sum', rows, of);
export const mean = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: NumberExpression<NoInfer<Inner>>,
): NumberExpression<Outer> => exact('mean', rows, of);
/** Sample variance; missing where fewer than two values are. */
export const variance = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: NumberExpression<NoInfer<Inner>>,
): NumberExpression<Outer> => exact('variance', rows, of);
/** Sample standard deviation; missing where fewer than two values are. */
export const std = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: NumberExpression<NoInfer<Inner>>,
): NumberExpression<Outer> => exact('std', rows, of);

export const min = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: NumberExpression<NoInfer<Inner>>,
): NumberExpression<Outer> => ({ kind: 'aggregate', statistic: 'min', rows, of });
export const max = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: NumberExpression<NoInfer<Inner>>,
): NumberExpression<Outer> => ({ kind: 'aggregate', statistic: 'max', rows, of });
/** Value of the newest row; missing where it is missing there. */
export const latest = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: NumberExpression<NoInfer<Inner>>,
): NumberExpression<Outer> => ({ kind: 'aggregate', statistic: 'latest', rows, of });
/** Value of the oldest row; missing where it is missing there. */
export const earliest = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: NumberExpression<NoInfer<Inner>>,
): NumberExpression<Outer> => ({ kind: 'aggregate', statistic: 'earliest', rows, of });

/** Share of the rows where a condition holds; missing where there is no row. */
export const share = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  condition: Condition<NoInfer<Inner>>,
): NumberExpression<Outer> => mean(rows, flag<Inner>(condition));

/** How many different values there are; 0 where there is none. */
export const distinct = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: Expression<NoInfer<Inner>>,
): NumberExpression<Outer> => ({ kind: 'aggregate', statistic: 'distinct', rows, of });
/** Entropy of the values' shares, in nats: 0 where all are alike, missing where none is. */
export const entropy = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: Expression<NoInfer<Inner>>,
): NumberExpression<Outer> => ({ kind: 'aggregate', statistic: 'entropy', rows, of });

/** Slope of the least-squares line of `of` over `over`: change of `of` for a step of one in `over`. */
export const slope = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: NumberExpression<NoInfer<Inner>>,
  over: NumberExpression<NoInfer<Inner>>,
): NumberExpression<Outer> => ({
  kind: 'aggregate',
  statistic: 'slope',
  rows,
  of,
  decimals: decimalsOf(of),
  over,
  overDecimals: decimalsOf(over),
});

/** Mean with weights that fall by `decay`, above 0 and below 1, from each row to the next older one. */
export const weightedMean = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: NumberExpression<NoInfer<Inner>>,
  decay: number,
): NumberExpression<Outer> => ({
  kind: 'aggregate',
  statistic: 'weighted-mean',
  rows,
  of,
  decimals: decimalsOf(of),
  decay,
});

/** The most frequent text, of equally frequent ones the first; missing where no text is. */
export const mode = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: TextExpression<NoInfer<Inner>>,
): TextExpression<Outer> => text('mode', rows, of);
export const latestText = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: TextExpression<NoInfer<Inner>>,
): TextExpression<Outer> => text('latest', rows, of);
export const earliestText = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: TextExpression<NoInfer<Inner>>,
): TextExpression<Outer> => text('earliest', rows, of);
/**
 * A whole number for each row, the newest first, as one text with spaces between; rows without one are left
 * out. It is not given to a model as it is: features that are learnt from single rows read it.
 */
export const codes = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: NumberExpression<NoInfer<Inner>>,
): TextExpression<Outer> => text('list', rows, category(of, 0));

function exact(
  statistic: 'sum' | 'mean' | 'variance' | 'std',
  rows: Rows,
  of: NumberExpression,
): NumberExpression<never> {
  return { kind: 'aggregate', statistic, rows, of, decimals: decimalsOf(of) };
}

function text(
  statistic: TextAggregate['statistic'],
  rows: Rows,
  of: TextExpression,
): TextExpression<never> {
  return { kind: 'text-aggregate', statistic, rows, of };
}
