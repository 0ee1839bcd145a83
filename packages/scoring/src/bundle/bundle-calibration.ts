import type { Calibration, CalibrationMeasure, Interval, ReliabilityBin } from '@octroi/statistics';
import type { JsonPlace } from './json-place.ts';

/** A way of calibrating that was tried, and its log loss on development rows it was not fitted on. */
export interface CalibrationCandidate {
  /** `prior`: the effect of class weights taken out, and nothing else. */
  readonly method: Calibration['method'] | 'prior';
  readonly logLoss: number;
}

/** What a bundle's `calibration.json` holds. */
export interface BundleCalibration {
  /** Fitted on the out-of-fold scores of the development rows. */
  readonly calibration: Calibration;
  readonly candidates: readonly CalibrationCandidate[];
  /** Of the untouched rows, under the final model. */
  readonly measured: CalibrationMeasure;
}

const methods = ['platt', 'beta', 'isotonic'] as const;

/** @throws OctroiError BUNDLE_FILE_INVALID */
export function parseBundleCalibration(file: JsonPlace): BundleCalibration {
  file.only(['calibration', 'candidates', 'measured']);
  return {
    calibration: parseCalibration(file.at('calibration')),
    candidates: file
      .at('candidates')
      .items()
      .map((candidate) => ({
        method: candidate.at('method').oneOf(['prior', ...methods]),
        logLoss: candidate.at('logLoss').finite(),
      })),
    measured: parseMeasure(file.at('measured')),
  };
}

function parseCalibration(place: JsonPlace): Calibration {
  const method = place.at('method').oneOf(methods);
  const number = (name: string): number => place.at(name).finite();
  const rising = (name: string): number => place.at(name).atLeast(0);
  switch (method) {
    case 'platt':
      place.only(['method', 'slope', 'intercept']);
      return { method, slope: rising('slope'), intercept: number('intercept') };
    case 'beta':
      place.only(['method', 'lower', 'upper', 'intercept']);
      return {
        method,
        lower: rising('lower'),
        upper: rising('upper'),
        intercept: number('intercept'),
      };
    case 'isotonic':
      place.only(['method', 'logOdds', 'probabilities']);
      return { method, ...parseKnots(place) };
  }
}

function parseKnots(place: JsonPlace): { logOdds: number[]; probabilities: number[] } {
  const logOdds = place
    .at('logOdds')
    .items()
    .map((item) => item.finite());
  const steps = place.at('probabilities');
  const probabilities = steps.items().map((item) => item.between(0, 1));
  if (logOdds.length === 0) throw place.at('logOdds').invalid('at least one knot');
  if (logOdds.some((knot, at) => at > 0 && knot <= logOdds[at - 1])) {
    throw place.at('logOdds').invalid('ascending numbers, no two alike');
  }
  if (probabilities.length !== logOdds.length) throw steps.invalid(`${logOdds.length} numbers`);
  if (probabilities.some((share, at) => at > 0 && share < probabilities[at - 1])) {
    throw steps.invalid('ascending numbers');
  }
  return { logOdds, probabilities };
}

function parseMeasure(place: JsonPlace): CalibrationMeasure {
  const number = (name: string): number => place.at(name).finite();
  return {
    rows: place.at('rows').whole(1),
    defaults: place.at('defaults').whole(0),
    baseRate: number('baseRate'),
    meanProbability: number('meanProbability'),
    differenceError: number('differenceError'),
    differenceInterval: parseInterval(place.at('differenceInterval')),
    error: number('error'),
    errorInterval: parseInterval(place.at('errorInterval')),
    errorByChance: number('errorByChance'),
    bins: place.at('bins').items().map(parseBin),
  };
}

function parseInterval(place: JsonPlace): Interval {
  const number = (name: string): number => place.at(name).finite();
  return { lower: number('lower'), upper: number('upper'), level: number('level') };
}

function parseBin(place: JsonPlace): ReliabilityBin {
  return {
    rows: place.at('rows').whole(1),
    meanProbability: place.at('meanProbability').finite(),
    defaulted: place.at('defaulted').finite(),
  };
}
