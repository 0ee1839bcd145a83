import type { Aggregate, NumberExpression } from '../expression/expression.ts';
import { weightsOf } from '../expression/weights.ts';
import { exactSum, exactSumOfProducts, moment, toDouble } from './exact-sums.ts';
import { fillNumbers } from './fill.ts';
import { numberPerGroup, type Gathering } from './member-steps.ts';
import { PresentValues } from './present-values.ts';
import type { Numbers } from './vectors.ts';

type Of<Statistic extends Aggregate['statistic']> = Extract<
  Aggregate,
  { readonly statistic: Statistic }
>;
type Spread = Of<'sum' | 'mean' | 'variance' | 'std'>;

/** A value of so many units or more is missing. */
const largestUnits = 2 ** 45;

/** Sum, mean, variance and standard deviation, from exact sums. */
export function spreadSteps(gathering: Gathering, { statistic, of, decimals }: Spread): Numbers {
  const units = unitSteps(gathering, of, decimals);
  const compute = spreads[statistic];
  const scale = 10 ** decimals;
  const present = new PresentValues();
  return numberPerGroup(gathering, (members) => {
    present.take(units.values, members);
    return compute(present, scale);
  });
}

const spreads: Readonly<
  Record<Spread['statistic'], (units: PresentValues, scale: number) => number>
> = {
  sum: ({ values, count }, scale) =>
    count === 0 ? NaN : toDouble(exactSum(values, count)) / scale,
  mean: ({ values, count }, scale) =>
    count === 0 ? NaN : toDouble(exactSum(values, count)) / (count * scale),
  variance: varianceOf,
  std: (units, scale) => Math.sqrt(varianceOf(units, scale)),
};

function varianceOf({ values, count }: PresentValues, scale: number): number {
  if (count < 2) return NaN;
  const sum = exactSum(values, count);
  const squares = exactSumOfProducts(values, values, count);
  return moment(count, squares, [sum, sum]) / (count * (count - 1) * (scale * scale));
}

/** Slope of the least-squares line, over rows that have both values. */
export function slopeSteps(gathering: Gathering, aggregate: Of<'slope'>): Numbers {
  const { of, decimals, over, overDecimals } = aggregate;
  const [y, x] = [unitSteps(gathering, of, decimals), unitSteps(gathering, over, overDecimals)];
  const [yScale, xScale] = [10 ** decimals, 10 ** overDecimals];
  const pairs = new PresentValues();
  return numberPerGroup(gathering, (members) => {
    pairs.takePairs([x.values, y.values], members);
    const { values: xs, others: ys, count } = pairs;
    const [sumX, sumY] = [exactSum(xs, count), exactSum(ys, count)];
    const run = moment(count, exactSumOfProducts(xs, xs, count), [sumX, sumX]);
    if (run === 0) return NaN;
    const rise = moment(count, exactSumOfProducts(xs, ys, count), [sumX, sumY]);
    return ((rise / run) * xScale) / yScale;
  });
}

/** Mean by weights that fall from row to row. */
export function weightedMeanSteps(
  gathering: Gathering,
  { of, decimals, decay }: Of<'weighted-mean'>,
): Numbers {
  const units = unitSteps(gathering, of, decimals);
  const weights = weightsOf(decay);
  const scale = 10 ** decimals;
  const weighted = new PresentValues();
  return numberPerGroup(gathering, (members) => {
    weighted.takeWeighted(units.values, members, weights);
    const { values, others, count } = weighted;
    const total = toDouble(exactSum(others, count));
    if (total === 0) return NaN;
    return toDouble(exactSumOfProducts(values, others, count)) / (total * scale);
  });
}

/** Values of the inner rows as whole numbers of their last kept digit. */
function unitSteps({ program, rows }: Gathering, of: NumberExpression, decimals: number): Numbers {
  const table = program.table(rows.table);
  const numbers = program.number(of, table);
  const scale = 10 ** decimals;
  return program.once(['units', of, decimals], table, () =>
    fillNumbers(program, table, (into, inner) => {
      for (let row = 0; row < inner; row += 1) {
        const units = Math.floor(numbers.values[row] * scale + 0.5);
        into[row] = Math.abs(units) < largestUnits ? units : NaN;
      }
    }),
  );
}
