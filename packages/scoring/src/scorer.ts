import type { Matrix } from '@octroi/core';
import type { ShuffledScores } from './importance/shuffled-scores.ts';
import { shuffledLinearScores } from './importance/shuffled-linear-scores.ts';
import { shuffledTreeScores } from './importance/shuffled-tree-scores.ts';
import { splitGains } from './importance/split-gains.ts';
import type { BundleModel } from './bundle/manifest.ts';
import { decodeText, parseJson } from './model/invalid-model.ts';
import { parseLightgbmText } from './model/lightgbm-text/parse-lightgbm-text.ts';
import { parseLinearModel, scoreLinear, type LinearModel } from './model/linear-model.ts';
import type { TreeEnsemble } from './model/tree-ensemble.ts';
import { TreeScorer, type ScoreStage } from './model/tree-scorer.ts';
import { parseXgboostModel } from './model/xgboost-json/parse-xgboost-model.ts';
import type { Explanation } from './shap/explanation.ts';
import { InterventionalShap } from './shap/interventional-shap.ts';
import { explainLinear } from './shap/linear-shap.ts';
import { PathDependentShap } from './shap/path-dependent-shap.ts';

/**
 * A model of any engine, ready to score and to explain. Its columns are the encoder's, in order.
 *
 * Every method throws OctroiError MODEL_COLUMNS_MISMATCH for a matrix of other columns, and, for a
 * linear model, MODEL_VALUE_INFINITE.
 */
export interface Scorer {
  readonly engine: BundleModel['engine'];
  /** The columns under the model's own names; LightGBM's and XGBoost's are codes of the encoder's. */
  readonly columns: readonly string[];
  /** Raw log-odds, one a row: those of the native engine, to the bit. */
  score(matrix: Matrix): Float64Array;
  /** Scores after some of the trees, at most `most` times, and after all; a linear model's once. */
  scoreStages(matrix: Matrix, most: number): ScoreStage[];
  /**
   * SHAP values against the training rows, in log-odds (path-dependent for trees).
   *
   * @throws OctroiError MODEL_UNSUPPORTED for trees that cannot be explained
   */
  explain(matrix: Matrix): Explanation;
  /**
   * SHAP values against a reference sample (interventional), in log-odds: prepares the sample once.
   *
   * @throws OctroiError MODEL_REFERENCE_EMPTY; MODEL_UNSUPPORTED for trees too deep to explain
   */
  explainAgainst(reference: Matrix): (matrix: Matrix) => Explanation;
  /** What the splits on each column gained in training, summed; null for a model without splits. */
  readonly gains: Float64Array | null;
  /** Scores the same rows again and again, some columns dealt out anew among them. */
  shuffledScores(matrix: Matrix): ShuffledScores;
}

export interface ModelFile {
  readonly engine: BundleModel['engine'];
  /** LightGBM's text, XGBoost's JSON or UBJSON, or the JSON of a linear model. */
  readonly bytes: Uint8Array;
}

/**
 * Reads a model file. Its hash is the bundle's to check, before.
 *
 * @throws OctroiError MODEL_FILE_INVALID, MODEL_UNSUPPORTED
 */
export function openScorer({ engine, bytes }: ModelFile): Scorer {
  switch (engine) {
    case 'linear':
      return linearScorer(parseLinearModel(parseJson('linear', decodeText('linear', bytes))));
    case 'lightgbm':
      return treeScorer(parseLightgbmText(bytes));
    case 'xgboost':
      return treeScorer(parseXgboostModel(bytes));
  }
}

function linearScorer(model: LinearModel): Scorer {
  return {
    engine: 'linear',
    columns: model.columns.map(({ name }) => name),
    score: (matrix) => scoreLinear(model, matrix),
    scoreStages: (matrix) => [{ trees: 0, scores: scoreLinear(model, matrix) }],
    explain: (matrix) => explainLinear(model, matrix),
    explainAgainst: (reference) => (matrix) => explainLinear(model, matrix, reference),
    gains: null,
    shuffledScores: (matrix) => shuffledLinearScores(model, matrix),
  };
}

function treeScorer(model: TreeEnsemble): Scorer {
  const scorer = new TreeScorer(model);
  let shap: PathDependentShap | undefined;
  return {
    engine: model.engine,
    columns: model.features,
    score: (matrix) => scorer.score(matrix),
    scoreStages: (matrix, most) => scorer.scoreStages(matrix, most),
    explain: (matrix) => (shap ??= new PathDependentShap(model)).explain(matrix),
    explainAgainst: (reference) => {
      const against = new InterventionalShap(model, reference);
      return (matrix) => against.explain(matrix);
    },
    get gains() {
      return splitGains(model);
    },
    shuffledScores: (matrix) => shuffledTreeScores(model, matrix),
  };
}
