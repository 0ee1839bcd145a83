import type { EncodedColumn } from './encoder.ts';
import { NeighbourTree } from './neighbour-tree.ts';

type Column<Kind extends EncodedColumn['kind']> = Extract<EncodedColumn, { readonly kind: Kind }>;

/** Columns that read several numbers. */
type NumbersColumn = Column<'residual' | 'neighbour-share'>;

/** What a column makes of its source and of the numbers it reads beside; NaN is missing. */
export function numbersEncoding(
  column: NumbersColumn,
): (value: number, by: readonly number[]) => number {
  if (column.kind === 'residual') return residual(column);
  const share = neighbourShare(column);
  return (_, by) => share(by);
}

function residual({
  means,
  coefficients,
  intercept,
}: Column<'residual'>): (value: number, by: readonly number[]) => number {
  return (value, by) => {
    let expected = intercept;
    for (let at = 0; at < means.length; at += 1) {
      expected += Number.isNaN(by[at]) ? 0 : coefficients[at] * (by[at] - means[at]);
    }
    return value - expected;
  };
}

/** Points are kept in thousandths of a standard deviation. */
const pointsPerScale = 1000;

/** Where a number stands among those of training; the mean where it is missing. */
export function placeOf(value: number, mean: number, scale: number): number {
  return Number.isNaN(value) ? 0 : ((value - mean) / scale) * pointsPerScale;
}

function neighbourShare({
  means,
  scales,
  points,
  outcomes,
  neighbours,
}: Column<'neighbour-share'>): (by: readonly number[]) => number {
  const axes = points.map((axis) => Float64Array.from(axis.split(','), Number));
  const tree = new NeighbourTree(axes, Float64Array.from(outcomes, Number));
  return (by) =>
    tree.meanOutcome(
      by.map((value, at) => placeOf(value, means[at], scales[at])),
      neighbours,
    );
}

/** What a row's digits add up to, summed up over the rows that a text lists; missing where it is. */
export function rowRisk({
  intercept,
  weights,
  statistic,
}: Column<'row-risk'>): (text: string | null) => number {
  const riskOf = (code: string): number => {
    let risk = intercept;
    for (let at = 0; at < weights.length; at += 1) risk += weights[at][Number(code[at])] ?? 0;
    return risk;
  };
  return (text) => {
    if (text === null) return NaN;
    const codes = text.split(' ');
    if (statistic === 'latest') return riskOf(codes[0]);
    const risks = codes.map(riskOf);
    if (statistic === 'mean') return risks.reduce((sum, risk) => sum + risk, 0) / risks.length;
    return risks.reduce((most, risk) => Math.max(most, risk));
  };
}
