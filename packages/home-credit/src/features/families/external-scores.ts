import {
  add,
  choose,
  clip,
  constant,
  countMissing,
  isMissing,
  log,
  maxOf,
  meanOf,
  minOf,
  multiply,
  ratio,
  sqrt,
  stdOf,
  subtract,
  sumOf,
  type Feature,
  type NumberExpression,
} from '@octroi/features';
import { application } from '../application-columns.ts';
import { define } from './define.ts';

const {
  AMT_ANNUITY: annuity,
  AMT_CREDIT: credit,
  DAYS_BIRTH: birth,
  DAYS_EMPLOYED: employed,
  EXT_SOURCE_1: first,
  EXT_SOURCE_2: second,
  EXT_SOURCE_3: third,
} = application;
const all = [first, second, third];

/** Mean of the three scores over what their present weights add up to. */
function weightedMean(weights: readonly [number, number, number]): NumberExpression {
  const present = all.map((score, index) =>
    choose(isMissing(score), constant(0), constant(weights[index])),
  );
  const weighted = all.map((score, index) => multiply(score, weights[index]));
  return ratio(sumOf(...weighted), add(add(present[0], present[1]), present[2]));
}

/** Families 1 to 4: what the three external scores say together. */
export const externalScoreFeatures: readonly Feature[] = [
  define(
    'EXT_SOURCE_MEAN',
    ['mean external score', 'score externe moyen', 'score'],
    meanOf(...all),
  ),
  define(
    'EXT_SOURCE_MIN',
    ['lowest external score', 'plus bas score externe', 'score'],
    minOf(...all),
  ),
  define(
    'EXT_SOURCE_MAX',
    ['highest external score', 'plus haut score externe', 'score'],
    maxOf(...all),
  ),
  define(
    'EXT_SOURCE_STD',
    ['spread of the external scores', 'dispersion des scores externes', 'score'],
    stdOf(...all),
  ),
  define(
    'EXT_SOURCE_MISSING',
    ['external scores missing', 'scores externes manquants', 'count'],
    countMissing(...all),
  ),
  define(
    'EXT_SOURCE_PRODUCT',
    ['product of the external scores', 'produit des scores externes', 'score'],
    multiply(multiply(first, second), third),
  ),
  define(
    'EXT_SOURCE_WEIGHTED',
    ['external scores weighted 2, 1, 3', 'scores externes pondérés 2, 1, 3', 'score'],
    weightedMean([2, 1, 3]),
  ),
  define(
    'EXT_SOURCE_WEIGHTED_LATE',
    ['external scores weighted 2, 3, 3', 'scores externes pondérés 2, 3, 3', 'score'],
    weightedMean([2, 3, 3]),
  ),
  define(
    'EXT_SOURCE_1_TIMES_2',
    ['external score 1 times 2', 'score externe 1 fois 2', 'score'],
    multiply(first, second),
  ),
  define(
    'EXT_SOURCE_1_TIMES_3',
    ['external score 1 times 3', 'score externe 1 fois 3', 'score'],
    multiply(first, third),
  ),
  define(
    'EXT_SOURCE_2_TIMES_3',
    ['external score 2 times 3', 'score externe 2 fois 3', 'score'],
    multiply(second, third),
  ),
  define(
    'EXT_SOURCE_1_MINUS_2',
    ['external score 1 minus 2', 'score externe 1 moins 2', 'score'],
    subtract(first, second),
  ),
  define(
    'EXT_SOURCE_1_MINUS_3',
    ['external score 1 minus 3', 'score externe 1 moins 3', 'score'],
    subtract(first, third),
  ),
  define(
    'EXT_SOURCE_2_MINUS_3',
    ['external score 2 minus 3', 'score externe 2 moins 3', 'score'],
    subtract(second, third),
  ),
  define(
    'EXT_SOURCE_GEOMETRIC',
    [
      'geometric mean of external scores 1 and 3',
      'moyenne géométrique des scores externes 1 et 3',
      'score',
    ],
    sqrt(multiply(first, third)),
  ),
  define(
    'EXT_SOURCE_LOG_ODDS',
    ['mean log-odds of the external scores', 'moyenne des log-cotes des scores externes', 'score'],
    meanOf(...all.map(logOdds)),
  ),
  define(
    'EXT_SOURCE_MEAN_TIMES_TERM',
    ['mean external score times credit over annuity', 'score externe moyen fois durée', 'score'],
    multiply(meanOf(...all), ratio(credit, annuity)),
  ),
  define(
    'EXT_SOURCE_MEAN_OVER_TERM',
    ['mean external score over credit over annuity', 'score externe moyen sur durée', 'score'],
    ratio(meanOf(...all), ratio(credit, annuity)),
  ),
  define(
    'EXT_SOURCE_MEAN_TIMES_AGE',
    ['mean external score times age in days', 'score externe moyen fois âge en jours', 'score'],
    multiply(meanOf(...all), birth),
  ),
  define(
    'EXT_SOURCE_MEAN_TIMES_EMPLOYED',
    [
      'mean external score times share of life employed',
      'score externe moyen fois part de vie en emploi',
      'score',
    ],
    multiply(meanOf(...all), ratio(employed, birth)),
  ),
  define(
    'EXT_SOURCE_1_OVER_AGE',
    ['external score 1 over age', 'score externe 1 sur âge', 'score'],
    ratio(first, birth),
  ),
  define(
    'EXT_SOURCE_2_OVER_AGE',
    ['external score 2 over age', 'score externe 2 sur âge', 'score'],
    ratio(second, birth),
  ),
  define(
    'EXT_SOURCE_3_OVER_AGE',
    ['external score 3 over age', 'score externe 3 sur âge', 'score'],
    ratio(third, birth),
  ),
];

/** log(score / (1 - score)), the score kept within .001 and .999. */
function logOdds(score: NumberExpression): NumberExpression {
  const kept = clip(score, 0.001, 0.999);
  return log(ratio(kept, subtract(1, kept)));
}
