import type { Matrix } from '@octroi/core';
import { openScorer, scoreLinear, type ScoreStage } from '@octroi/scoring';
import { logistic } from '@octroi/statistics';
import type { FittedModel } from './model.ts';

/** As many as a picture of a curve needs. */
const mostStages = 50;

export interface StagedScores {
  /** In (0, 1), one a row: the logistic of the model's raw log-odds. */
  readonly scores: Float64Array;
  /** Raw log-odds after some of the rounds, the last among them; none of a linear model. */
  readonly stages: readonly ScoreStage[];
}

/** Scores rows as the bundle will, no native engine asked; along the way, the scores of the first rounds. */
export function scoreInStages(fitted: FittedModel, matrix: Matrix): StagedScores {
  if (fitted.engine === 'linear') return { scores: scoreModel(fitted, matrix), stages: [] };
  const scorer = openScorer({ engine: fitted.engine, bytes: Buffer.from(fitted.model.text) });
  const stages = scorer.scoreStages(matrix, mostStages);
  return { scores: stages[stages.length - 1].scores.map(logistic), stages };
}

/** Scores in (0, 1), one a row: the logistic of the model's raw log-odds. */
export function scoreModel(fitted: FittedModel, matrix: Matrix): Float64Array {
  return rawScores(fitted)(matrix).map(logistic);
}

/** Raw log-odds, one a row; the model is read once. */
export function rawScores(fitted: FittedModel): (matrix: Matrix) => Float64Array {
  if (fitted.engine === 'linear') return (matrix) => scoreLinear(fitted.model, matrix);
  const scorer = openScorer({ engine: fitted.engine, bytes: Buffer.from(fitted.model.text) });
  return (matrix) => scorer.score(matrix);
}
