import type { Random } from '@octroi/core';
import { checkCount, checkShare } from '../check-argument.ts';
import { drawBinomial } from '../distributions/binomial-sampler.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from '../intervals/interval.ts';
import { percentileInterval } from '../intervals/percentile-interval.ts';
import { mean } from '../intervals/sample-moments.ts';
import type { LabelledScores } from '../labelled-scores.ts';
import { calibrationError, reliabilityBins, type ReliabilityBin } from './reliability-bins.ts';

/** How far probabilities of default are from what came. */
export interface CalibrationMeasure {
  readonly rows: number;
  readonly defaults: number;
  /** Share of defaults. */
  readonly baseRate: number;
  readonly meanProbability: number;
  /** Standard error of `meanProbability - baseRate`, rows drawn anew. */
  readonly differenceError: number;
  readonly differenceInterval: Interval;
  /** Expected calibration error over the bins. */
  readonly error: number;
  readonly errorInterval: Interval;
  /** The error that exact probabilities would show on as many rows, on average: noise alone. */
  readonly errorByChance: number;
  /** Of equal numbers of rows, ascending in probability. */
  readonly bins: readonly ReliabilityBin[];
}

export interface CalibrationRequest extends LabelledScores {
  readonly random: Random;
  /** 15 where absent. */
  readonly bins?: number;
  /** 2,000 where absent. */
  readonly replicates?: number;
  /** .95 where absent. */
  readonly level?: number;
}

/**
 * Expected calibration error (Naeini, Cooper & Hauskrecht, 2015; bins of equal numbers of rows) and the
 * mean against the base rate, each with an interval.
 *
 * The error is a sum of absolute values, so a resample of the rows has more of it than the rows
 * themselves. Its interval is therefore the basic bootstrap one (Davison & Hinkley, 1997, 5.6), which
 * takes that excess off once; it never falls below 0. Outcomes are drawn anew within each bin.
 *
 * @throws STATISTICS_ARGUMENT_INVALID, and the errors of `checkProbabilities`
 */
export function measureCalibration(request: CalibrationRequest): CalibrationMeasure {
  const { scores, labels, random, replicates = 2000, level = 0.95 } = request;
  checkCount('replicates', replicates, 2);
  checkShare('level', level);
  const bins = reliabilityBins({ scores, labels, bins: request.bins ?? 15 });
  const error = calibrationError(bins);
  const draws = (share: (bin: ReliabilityBin) => number): Float64Array =>
    Float64Array.from({ length: replicates }, () =>
      calibrationError(bins.map((bin) => drawn(bin, share(bin), random))),
    );
  const around = percentileInterval(
    draws(({ defaulted }) => defaulted),
    level,
  );
  return {
    ...meanAgainstBaseRate({ scores, labels }, level),
    error,
    errorInterval: {
      lower: Math.max(0, 2 * error - around.upper),
      upper: Math.max(0, 2 * error - around.lower),
      level,
    },
    errorByChance: mean(draws(({ meanProbability }) => meanProbability)),
    bins,
  };
}

function drawn(bin: ReliabilityBin, share: number, random: Random): ReliabilityBin {
  return { ...bin, defaulted: drawBinomial(random, bin.rows, share) / bin.rows };
}

type MeanAgainstBaseRate = Pick<
  CalibrationMeasure,
  'rows' | 'defaults' | 'baseRate' | 'meanProbability' | 'differenceError' | 'differenceInterval'
>;

function meanAgainstBaseRate(
  { scores, labels }: LabelledScores,
  level: number,
): MeanAgainstBaseRate {
  const rows = scores.length;
  let [probability, defaults] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    probability += scores[row];
    defaults += labels[row];
  }
  const difference = (probability - defaults) / rows;
  let squares = 0;
  for (let row = 0; row < rows; row += 1) squares += (scores[row] - labels[row] - difference) ** 2;
  const differenceError = Math.sqrt(squares) / rows;
  const half = normalQuantile((1 + level) / 2) * differenceError;
  return {
    rows,
    defaults,
    baseRate: defaults / rows,
    meanProbability: probability / rows,
    differenceError,
    differenceInterval: { lower: difference - half, upper: difference + half, level },
  };
}
