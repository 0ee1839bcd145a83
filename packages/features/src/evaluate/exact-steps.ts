import type { Aggregate } from '../expression/expression.ts';
import { weightsOf } from '../expression/weights.ts';
import { exactSum, exactSumOfProducts, moment, toDouble } from './exact-sums.ts';
import { squareSteps, totalSteps } from './exact-totals.ts';
import { fillNumbers } from './fill.ts';
import { eachSpan, numberPerGroup, type Gathering, type Span } from './member-steps.ts';
import { PresentPairs } from './present-pairs.ts';
import { unitSteps } from './units.ts';
import type { Numbers } from './vectors.ts';

type Of<Statistic extends Aggregate['statistic']> = Extract<
  Aggregate,
  { readonly statistic: Statistic }
>;
type Spread = Of<'sum' | 'mean' | 'variance' | 'std'>;

/** Sum, mean, variance and standard deviation, from exact sums. */
export function spreadSteps(gathering: Gathering, spread: Spread): Numbers {
  const { program, over } = gathering;
  const { statistic, decimals } = spread;
  const { counts, sums } = totalSteps(gathering, spread);
  const scale = 10 ** decimals;
  if (statistic === 'sum' || statistic === 'mean') {
    const isMean = statistic === 'mean';
    return fillNumbers(program, over, (into, rows) => {
      for (let row = 0; row < rows; row += 1) {
        const count = counts.values[row];
        const divisor = isMean ? count * scale : scale;
        into[row] = count === 0 ? NaN : sums.rounded(row) / divisor;
      }
    });
  }
  const squares = squareSteps(gathering, spread);
  const finish = statistic === 'std' ? Math.sqrt : identity;
  return fillNumbers(program, over, (into, rows) => {
    for (let row = 0; row < rows; row += 1) {
      const [n, sum] = [counts.values[row], sums.at(row)];
      const freedom = n * (n - 1) * (scale * scale);
      into[row] = n < 2 ? NaN : finish(moment(n, squares.at(row), [sum, sum]) / freedom);
    }
  });
}

const identity = (value: number): number => value;

/** Slope of the least-squares line, over rows that have both values. */
export function slopeSteps(gathering: Gathering, aggregate: Of<'slope'>): Numbers {
  const { of, decimals, over, overDecimals } = aggregate;
  const y = unitSteps(gathering, { of, decimals });
  const x = unitSteps(gathering, { of: over, decimals: overDecimals });
  const [yScale, xScale] = [10 ** decimals, 10 ** overDecimals];
  const pairs = new PresentPairs();
  const slopeOf = (members: Span): number => {
    pairs.take([x.values, y.values], members);
    const { values: xs, others: ys, count } = pairs;
    const [sumX, sumY] = [exactSum(xs, count), exactSum(ys, count)];
    const run = moment(count, exactSumOfProducts(xs, xs, count), [sumX, sumX]);
    if (run === 0) return NaN;
    const rise = moment(count, exactSumOfProducts(xs, ys, count), [sumX, sumY]);
    return ((rise / run) * xScale) / yScale;
  };
  return numberPerGroup(gathering, (into, members) => {
    eachSpan(into, members, slopeOf);
  });
}

/** Mean by weights that fall from row to row. */
export function weightedMeanSteps(
  gathering: Gathering,
  { of, decimals, decay }: Of<'weighted-mean'>,
): Numbers {
  const units = unitSteps(gathering, { of, decimals });
  const weights = weightsOf(decay);
  const scale = 10 ** decimals;
  const weighted = new PresentPairs();
  const meanOf = (members: Span): number => {
    weighted.takeWeighted(units.values, members, weights);
    const { values, others, count } = weighted;
    const total = toDouble(exactSum(others, count));
    if (total === 0) return NaN;
    return toDouble(exactSumOfProducts(values, others, count)) / (total * scale);
  };
  return numberPerGroup(gathering, (into, members) => {
    eachSpan(into, members, meanOf);
  });
}
