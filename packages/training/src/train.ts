import type { Encoder } from '@octroi/scoring';
import type { CalibrationChoice } from './calibration/choose-calibration.ts';
import { calibrateRun } from './calibration/calibrate-run.ts';
import { rowsWhere, stratifiedFolds } from './folds/stratified-folds.ts';
import { checkTraining } from './check-training.ts';
import { fitParts, type FollowedPart } from './fit-parts.ts';
import type { FittedModel, LossCurve, Model } from './models/model.ts';
import { rowsOf } from './rows-of.ts';
import type { TrainingRequest } from './training-request.ts';

/** The rows each figure comes from. */
export interface TrainingSplit {
  /** Rows models are fitted and thresholds chosen on. */
  readonly development: Int32Array;
  /** Rows seen by nothing but the report. */
  readonly untouched: Int32Array;
  /** Fold of each development row. */
  readonly foldOf: Int32Array;
}

/** One fit of the folds. */
export interface FoldFit {
  /** Counted from 0, as `foldOf` does. */
  readonly fold: number;
  /** Rows it was fitted on. */
  readonly rows: number;
  /** Of fitting alone. */
  readonly seconds: number;
  readonly losses: LossCurve;
}

export interface ModelRun {
  readonly model: Model;
  /** Score of each development row by a model that was not fitted on it. */
  readonly outOfFold: Float64Array;
  /**
   * Score of each untouched row by the model of one fold: drawn as `outOfFold` is, so that the two can be
   * compared row with row.
   */
  readonly untouchedOutOfFold: Float64Array;
  /** Scores of the untouched rows by the final model. */
  readonly untouched: Float64Array;
  /** The final model, fitted on all development rows. */
  readonly fitted: FittedModel;
  readonly encoder: Encoder;
  /** Weight of a default over that of a repaid loan; 1 without class weights. */
  readonly weightRatio: number;
  /**
   * From scores to probabilities: fitted on the out-of-fold scores, chosen on folds it had not seen, its mean
   * brought to the final model.
   */
  readonly calibration: CalibrationChoice;
  /** Seconds of fitting alone: the folds and the final model. */
  readonly fitSeconds: number;
  readonly folds: readonly FoldFit[];
}

export interface TrainingRun {
  readonly split: TrainingSplit;
  readonly models: readonly ModelRun[];
}

/**
 * Fits every model out of fold and once on all development rows.
 *
 * When one model fails, or the signal comes, the others are stopped before the error is thrown.
 *
 * @throws OctroiError TRAINING_NO_MODEL, TRAINING_LABEL_INVALID, TRAINING_ONE_CLASS,
 * TRAINING_TOO_FEW_ROWS, MODEL_VALUE_INFINITE, those of the encoder and the boosters
 */
export async function train(request: TrainingRequest): Promise<TrainingRun> {
  checkTraining(request);
  const split = splitRows(request);
  const { models } = request;
  const parts = Array.from({ length: request.folds }, (_, fold) => foldPart(request, split, fold));
  const final = { fitting: split.development, scored: split.untouched, followed: 0 };
  const fits = await fitParts(request, [...parts, final]);
  const labels = rowsOf(request.labels, split.development);
  return {
    split,
    models: models.map((model, at) => {
      const { scores, seconds, fitted, encoder, weightRatio } = fits[parts.length][at];
      const ofFolds = scoresOfFolds(
        split,
        parts.map((part, fold) => ({ ...part, ...fits[fold][at] })),
      );
      const folds = parts.map(({ fitting }, fold) => {
        const { seconds: ownSeconds, losses } = fits[fold][at];
        return { fold, rows: fitting.length, seconds: ownSeconds, losses };
      });
      return {
        ...{ model, fitted, encoder, weightRatio, ...ofFolds, untouched: scores, folds },
        calibration: calibrateRun({
          ...{ weightRatio, untouched: scores, labels, foldOf: split.foldOf, ...ofFolds },
        }),
        fitSeconds: folds.reduce((sum, fold) => sum + fold.seconds, seconds),
      };
    }),
  };
}

interface FoldPart extends FollowedPart {
  /** Positions among the development rows and the untouched rows of those that are scored, in this order. */
  readonly positions: Int32Array;
  readonly untouchedPositions: Int32Array;
}

/** A fold is scored by what was fitted on the others; so is a share of the untouched rows. */
function foldPart(
  { folds }: TrainingRequest,
  { development, untouched, foldOf }: TrainingSplit,
  fold: number,
): FoldPart {
  const positions = rowsWhere(foldOf, (of) => of === fold);
  const untouchedPositions = rowsWhere(untouched, (_, position) => position % folds === fold);
  return {
    positions,
    untouchedPositions,
    fitting: pick(
      development,
      rowsWhere(foldOf, (of) => of !== fold),
    ),
    followed: positions.length,
    scored: Int32Array.from([
      ...pick(development, positions),
      ...pick(untouched, untouchedPositions),
    ]),
  };
}

function scoresOfFolds(
  split: TrainingSplit,
  folds: readonly (FoldPart & { readonly scores: Float64Array })[],
): Pick<ModelRun, 'outOfFold' | 'untouchedOutOfFold'> {
  const outOfFold = new Float64Array(split.development.length);
  const untouchedOutOfFold = new Float64Array(split.untouched.length);
  for (const { positions, untouchedPositions, scores } of folds) {
    const own = scores.subarray(positions.length);
    positions.forEach((position, index) => (outOfFold[position] = scores[index]));
    untouchedPositions.forEach((position, index) => (untouchedOutOfFold[position] = own[index]));
  }
  return { outOfFold, untouchedOutOfFold };
}

/** What decides which rows a model is fitted on. */
export type SplitRequest = Pick<
  TrainingRequest,
  'labels' | 'groups' | 'folds' | 'holdout' | 'seed'
>;

/**
 * The rows a training fits on and those it leaves untouched: the same again from the same request.
 *
 * @throws OctroiError TRAINING_TOO_FEW_ROWS
 */
export function splitRows({ labels, groups, folds, holdout, seed }: SplitRequest): TrainingSplit {
  const everyRow = Int32Array.from(labels, (_, row) => row);
  const holdoutOf =
    holdout === 0 ? undefined : stratifiedFolds({ labels, groups, folds: holdout, seed });
  const development = holdoutOf ? rowsWhere(holdoutOf, (of) => of !== 0) : everyRow;
  const untouched = holdoutOf ? rowsWhere(holdoutOf, (of) => of === 0) : new Int32Array(0);
  const foldOf = stratifiedFolds({
    labels: rowsOf(labels, development),
    groups: pick(groups, development),
    folds,
    seed: seed + 1,
  });
  return { development, untouched, foldOf };
}

function pick(values: Int32Array, positions: Int32Array): Int32Array {
  return positions.map((position) => values[position]);
}
