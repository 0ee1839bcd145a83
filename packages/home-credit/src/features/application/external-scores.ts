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
import { define } from '../define.ts';

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
    ['Mean external score', 'Score externe moyen', 'score', 'decreasing'],
    meanOf(...all),
  ),
  define(
    'EXT_SOURCE_MIN',
    ['Lowest external score', 'Plus bas score externe', 'score', 'decreasing'],
    minOf(...all),
  ),
  define(
    'EXT_SOURCE_MAX',
    ['Highest external score', 'Plus haut score externe', 'score', 'decreasing'],
    maxOf(...all),
  ),
  define(
    'EXT_SOURCE_STD',
    ['Spread of the external scores', 'Dispersion des scores externes', 'score'],
    stdOf(...all),
  ),
  define(
    'EXT_SOURCE_MISSING',
    ['External scores missing', 'Scores externes manquants', 'count'],
    countMissing(...all),
  ),
  define(
    'EXT_SOURCE_PRODUCT',
    ['Product of the external scores', 'Produit des scores externes', 'score'],
    multiply(multiply(first, second), third),
  ),
  define(
    'EXT_SOURCE_WEIGHTED',
    ['External scores weighted 2, 1, 3', 'Scores externes pondérés 2, 1, 3', 'score', 'decreasing'],
    weightedMean([2, 1, 3]),
  ),
  define(
    'EXT_SOURCE_WEIGHTED_LATE',
    ['External scores weighted 2, 3, 3', 'Scores externes pondérés 2, 3, 3', 'score', 'decreasing'],
    weightedMean([2, 3, 3]),
  ),
  define(
    'EXT_SOURCE_1_TIMES_2',
    ['External score 1 times external score 2', 'Score externe 1 fois score externe 2', 'score'],
    multiply(first, second),
  ),
  define(
    'EXT_SOURCE_1_TIMES_3',
    ['External score 1 times external score 3', 'Score externe 1 fois score externe 3', 'score'],
    multiply(first, third),
  ),
  define(
    'EXT_SOURCE_2_TIMES_3',
    ['External score 2 times external score 3', 'Score externe 2 fois score externe 3', 'score'],
    multiply(second, third),
  ),
  define(
    'EXT_SOURCE_1_MINUS_2',
    ['External score 1 minus external score 2', 'Score externe 1 moins score externe 2', 'score'],
    subtract(first, second),
  ),
  define(
    'EXT_SOURCE_1_MINUS_3',
    ['External score 1 minus external score 3', 'Score externe 1 moins score externe 3', 'score'],
    subtract(first, third),
  ),
  define(
    'EXT_SOURCE_2_MINUS_3',
    ['External score 2 minus external score 3', 'Score externe 2 moins score externe 3', 'score'],
    subtract(second, third),
  ),
  define(
    'EXT_SOURCE_GEOMETRIC',
    [
      'Geometric mean of external scores 1 and 3',
      'Moyenne géométrique des scores externes 1 et 3',
      'score',
    ],
    sqrt(multiply(first, third)),
  ),
  define(
    'EXT_SOURCE_LOG_ODDS',
    [
      'Mean log-odds of the external scores',
      'Log-cote moyenne des scores externes',
      'none',
      'decreasing',
    ],
    meanOf(...all.map(logOdds)),
  ),
  define(
    'EXT_SOURCE_MEAN_TIMES_TERM',
    [
      'Mean external score times length of the loan',
      'Score externe moyen fois durée du prêt',
      'none',
    ],
    multiply(meanOf(...all), ratio(credit, annuity)),
  ),
  define(
    'EXT_SOURCE_MEAN_OVER_TERM',
    [
      'Mean external score over length of the loan',
      'Score externe moyen sur durée du prêt',
      'none',
    ],
    ratio(meanOf(...all), ratio(credit, annuity)),
  ),
  define(
    'EXT_SOURCE_MEAN_TIMES_AGE',
    ['Mean external score times age, negated', 'Score externe moyen fois âge, en négatif', 'none'],
    multiply(meanOf(...all), birth),
  ),
  define(
    'EXT_SOURCE_MEAN_TIMES_EMPLOYED',
    [
      'Mean external score times share of life employed',
      'Score externe moyen fois part de vie en emploi',
      'score',
    ],
    multiply(meanOf(...all), ratio(employed, birth)),
  ),
  define(
    'EXT_SOURCE_1_OVER_AGE',
    ['External score 1 over age, negated', 'Score externe 1 sur âge, en négatif', 'none'],
    ratio(first, birth),
  ),
  define(
    'EXT_SOURCE_2_OVER_AGE',
    ['External score 2 over age, negated', 'Score externe 2 sur âge, en négatif', 'none'],
    ratio(second, birth),
  ),
  define(
    'EXT_SOURCE_3_OVER_AGE',
    ['External score 3 over age, negated', 'Score externe 3 sur âge, en négatif', 'none'],
    ratio(third, birth),
  ),
];

/** log(score / (1 - score)), the score kept within .001 and .999. */
function logOdds(score: NumberExpression): NumberExpression {
  const kept = clip(score, 0.001, 0.999);
  return log(ratio(kept, subtract(1, kept)));
}
