import { noProgress } from '@octroi/core';
import { countCategories } from '@octroi/statistics';
import { checkWindows } from './check-windows.ts';
import {
  deckCategory,
  deckFeatures,
  deckNumber,
  deckPrediction,
  type DeckColumn,
} from './deck/deck-form.ts';
import type { DriftReport } from './drift-report.ts';
import type { DriftRequest } from './drift-request.ts';
import {
  evidentlyCategory,
  evidentlyDrift,
  evidentlyNumber,
  type EvidentlyColumn,
} from './evidently/evidently-drift.ts';
import type { FeatureMeasure } from './features/feature-drift.ts';
import { judgeFeatures } from './features/judge-features.ts';
import { measureCategory } from './features/measure-category.ts';
import { compareNumbers, measureNumber } from './features/measure-number.ts';
import { pairColumns, type ColumnPair } from './features/schema-changes.ts';
import { compareScores, predictionDrift } from './predictions/prediction-drift.ts';
import { countLabels, deckTarget, targetDrift } from './predictions/target-drift.ts';
import { driftThresholds } from './thresholds.ts';
import { driftVerdict } from './verdict/drift-verdict.ts';

const usualAlpha = 0.05;
const confidence = 0.95;
/** Five answers are judged (scores, probability, refusals, cost, outcomes): one in a hundred each. */
const answerConfidence = 0.99;

/**
 * Compares two windows of applications: every feature, the model's answers, the outcomes.
 *
 * Null policy: missing values take no part in the tests of a distribution; they have a bin of their own
 * in the stability index and a test of their own. A feature that one window lacks, or has as another
 * type, is listed under `schema`. One row a window is enough for every figure that needs no variance.
 *
 * @throws OctroiError DRIFT_WINDOW_EMPTY, DRIFT_LENGTH_MISMATCH, DRIFT_VALUE_INVALID,
 * DRIFT_FEATURE_REPEATED, DRIFT_NO_COMMON_FEATURE
 */
export function measureDrift(request: DriftRequest): DriftReport {
  checkWindows(request);
  const { reference, current, adversary = null, alpha = usualAlpha } = request;
  const { pairs, changes } = pairColumns(request);
  const columns = measureColumns(pairs, request);
  const features = judgeFeatures(
    columns.map(({ measure }) => measure),
    alpha,
  );
  const answers = measureAnswers(request, alpha);
  const labels = countLabels(reference.labels, current.labels);
  const target = labels && targetDrift(labels, answerConfidence);
  const { predictions } = answers;
  return {
    format: 'octroi-drift',
    formatVersion: 1,
    alpha,
    level: confidence,
    answerLevel: answerConfidence,
    rows: { reference: reference.frame.rows, current: current.frame.rows },
    verdict: driftVerdict({ features, schema: changes, predictions, target, adversary, alpha }),
    deck: {
      features: deckFeatures(
        columns.flatMap(({ deck }) => deck),
        alpha,
      ),
      prediction: answers.deck,
      target: labels && deckTarget(labels, alpha),
    },
    features,
    schema: changes,
    predictions,
    target,
    adversary,
    evidently: evidentlyDrift(
      columns.flatMap(({ evidently }) => (evidently === null ? [] : [evidently])),
    ),
    thresholds: driftThresholds,
  };
}

interface MeasuredColumn {
  readonly measure: FeatureMeasure;
  readonly deck: readonly DeckColumn[];
  readonly evidently: EvidentlyColumn | null;
}

function measureColumns(
  pairs: readonly ColumnPair[],
  { progress = noProgress }: DriftRequest,
): MeasuredColumn[] {
  const weights = weightsOf(pairs);
  return pairs.map((pair, index) => {
    progress({ step: 'drift', done: index, total: pairs.length, unit: 'columns' });
    return measureColumn(pair, weights?.[index] ?? null);
  });
}

/** Shares of the importance; null where that of a feature is not known, or all are 0. */
function weightsOf(pairs: readonly ColumnPair[]): number[] | null {
  const known = pairs.map(({ feature }) => feature.importance ?? NaN);
  const total = known.reduce((sum, importance) => sum + importance, 0);
  return total > 0 ? known.map((importance) => importance / total) : null;
}

/** Each column is sorted, or its levels counted, once. */
function measureColumn(pair: ColumnPair, weight: number | null): MeasuredColumn {
  const { feature, reference, current } = pair;
  const { name, label } = feature;
  const own = { name, label, weight };
  if (reference.kind === 'number' && current.kind === 'number') {
    const compared = compareNumbers(reference, current);
    return {
      measure: { ...own, ...measureNumber(compared, confidence) },
      deck: deckNumber(name, compared),
      evidently: evidentlyNumber(name, compared),
    };
  }
  if (reference.kind === 'number' || current.kind === 'number') {
    throw new TypeError('columns of two types were paired');
  }
  const counts = countCategories({ reference, current });
  return {
    measure: { ...own, ...measureCategory(counts, confidence) },
    deck: deckCategory(name, counts),
    evidently: evidentlyCategory(name, counts),
  };
}

function measureAnswers(
  { reference, current, costs, scoredInSample: inSample = false }: DriftRequest,
  alpha: number,
): {
  predictions: DriftReport['predictions'];
  deck: DriftReport['deck']['prediction'];
} {
  if (reference.predictions === undefined || current.predictions === undefined) {
    return { predictions: null, deck: null };
  }
  const windows = { reference: reference.predictions, current: current.predictions };
  const compared = compareScores(windows);
  return {
    predictions: predictionDrift(
      { ...windows, costs, level: answerConfidence, inSample },
      compared,
    ),
    deck: deckPrediction(compared, alpha),
  };
}
