import type { Boosters } from '@octroi/boosters';
import type { Frame, Matrix, Progress } from '@octroi/core';
import type { Preset } from '@octroi/features';
import { encode, type Encoder } from '@octroi/scoring';
import type { CalibrationChoice } from './calibration/choose-calibration.ts';
import { calibrateRun } from './calibration/calibrate-run.ts';
import { encodeTrainingRows } from './encoder/encode-training-rows.ts';
import { fitEncoder } from './encoder/fit-encoder.ts';
import { rowsWhere, stratifiedFolds } from './folds/stratified-folds.ts';
import { checkTraining } from './check-training.ts';
import { balancedWeights } from './models/class-weights.ts';
import { followLoss } from './models/follow-loss.ts';
import type { Fit, FittedModel, LossCurve, Model, ParameterSet } from './models/model.ts';
import { scoreInStages } from './models/score-model.ts';
import { rowsOf } from './rows-of.ts';

export interface TrainingRequest {
  readonly preset: Preset;
  readonly frame: Frame;
  /** 1 is a default, 0 is none; one a row of the frame. */
  readonly labels: Float32Array;
  /** Rows of one group never stand on both sides of a split. */
  readonly groups: Int32Array;
  readonly models: readonly Model[];
  readonly parameters: ParameterSet;
  /** Folds of the development rows (out-of-fold scores). */
  readonly folds: number;
  /** One row in this many is kept untouched for the report; 0 keeps none. */
  readonly holdout: number;
  readonly seed: number;
  readonly boosters: Boosters;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

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
  const outOfFold = models.map(() => new Float64Array(split.development.length));
  const untouchedOutOfFold = models.map(() => new Float64Array(split.untouched.length));
  const folds = models.map((): FoldFit[] => []);
  const report = progressOf(request);

  for (let fold = 0; fold < request.folds; fold += 1) {
    const positions = rowsWhere(split.foldOf, (of) => of === fold);
    const untouched = rowsWhere(
      split.untouched,
      (_, position) => position % request.folds === fold,
    );
    const fitting = pick(
      split.development,
      rowsWhere(split.foldOf, (of) => of !== fold),
    );
    const fits = await fitModels(request, report, {
      fitting,
      followed: positions.length,
      scored: Int32Array.from([
        ...pick(split.development, positions),
        ...pick(split.untouched, untouched),
      ]),
    });
    fits.forEach((fit, model) => {
      const { seconds, losses } = fit;
      folds[model].push({ fold, rows: fitting.length, seconds, losses });
      const own = fit.scores.subarray(positions.length);
      positions.forEach((position, index) => (outOfFold[model][position] = fit.scores[index]));
      untouched.forEach((position, index) => (untouchedOutOfFold[model][position] = own[index]));
    });
  }
  const finals = await fitModels(request, report, {
    fitting: split.development,
    scored: split.untouched,
    followed: 0,
  });
  const developmentLabels = rowsOf(request.labels, split.development);
  return {
    split,
    models: finals.map(({ scores, seconds, fitted, encoder, weightRatio }, index) => ({
      model: models[index],
      fitted,
      encoder,
      weightRatio,
      calibration: calibrateRun({
        ...{ weightRatio, untouched: scores, labels: developmentLabels, foldOf: split.foldOf },
        ...{ outOfFold: outOfFold[index], untouchedOutOfFold: untouchedOutOfFold[index] },
      }),
      outOfFold: outOfFold[index],
      untouchedOutOfFold: untouchedOutOfFold[index],
      untouched: scores,
      fitSeconds: folds[index].reduce((sum, fold) => sum + fold.seconds, seconds),
      folds: folds[index],
    })),
  };
}

interface Part {
  readonly fitting: Int32Array;
  readonly scored: Int32Array;
  /** How many of the scored rows, from the first on, the loss is followed on. */
  readonly followed: number;
}

interface ScoredFit extends Fit {
  readonly losses: LossCurve;
  readonly encoder: Encoder;
  readonly weightRatio: number;
  /** Of the scored rows. */
  readonly scores: Float64Array;
}

/** Fits every model on one part, side by side; models with the same plan share one matrix. */
async function fitModels(
  request: TrainingRequest,
  report: (model: Model) => void,
  part: Part,
): Promise<ScoredFit[]> {
  const matrices = createMatrices(request, part);
  const failure = new AbortController();
  const signal = AbortSignal.any([failure.signal, ...(request.signal ? [request.signal] : [])]);
  const fits = request.models.map(async (model) => {
    const fit = await fitModel({ ...request, signal }, model, { part, ...matrices(model) });
    report(model);
    return fit;
  });
  try {
    return await Promise.all(fits);
  } catch (error) {
    failure.abort(error);
    await Promise.allSettled(fits);
    throw error;
  }
}

interface Encoded {
  readonly encoder: Encoder;
  readonly fitting: Matrix;
  readonly scored: Matrix;
}

function createMatrices(request: TrainingRequest, part: Part): (model: Model) => Encoded {
  const { preset, frame, labels, groups, parameters, seed } = request;
  const known = new Map<string, Encoded>();
  return (model) => {
    const plan = model.plan(preset, parameters);
    const key = JSON.stringify(plan);
    const before = known.get(key);
    if (before !== undefined) return before;
    const learning = { preset, frame, labels, rows: part.fitting, plan };
    const encoder = fitEncoder(learning);
    const encoded = {
      encoder,
      fitting: encodeTrainingRows(encoder, { ...learning, groups, seed }),
      scored: encode(encoder, frame, part.scored),
    };
    known.set(key, encoded);
    return encoded;
  };
}

async function fitModel(
  request: TrainingRequest,
  model: Model,
  { part, encoder, fitting, scored }: Encoded & { readonly part: Part },
): Promise<ScoredFit> {
  const { parameters, seed, boosters, progress, signal } = request;
  const labels = rowsOf(request.labels, part.fitting);
  const balanced = model.balanced(parameters);
  const balance = balanced ? balancedWeights(labels) : undefined;
  const fit = await model.fit({
    matrix: fitting,
    labels,
    parameters,
    seed,
    boosters,
    progress,
    ...(balance && { weights: balance.weights }),
    ...(signal && { signal }),
  });
  const { scores, stages } = scoreInStages(fit.fitted, scored);
  const unseen = rowsOf(request.labels, part.scored.subarray(0, part.followed));
  const losses = fit.losses ?? followLoss(stages, { labels: unseen, balanced });
  return { ...fit, losses, encoder, weightRatio: balance?.ratio ?? 1, scores };
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

function progressOf({ models, folds, progress }: TrainingRequest): (model: Model) => void {
  const total = models.length * (folds + 1);
  let done = 0;
  return (model) => {
    done += 1;
    progress({ step: model.name, done, total, unit: 'fits' });
  };
}
