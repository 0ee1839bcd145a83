import type { Boosters } from '@octroi/boosters';
import { createRandom, type Frame } from '@octroi/core';
import type { Preset } from '@octroi/features';
import { checkTraining } from '../check-training.ts';
import { modelNamed } from '../models/index.ts';
import { splitRows } from '../train.ts';
import { measureTuned, type TunedMeasure } from './measure-tuned.ts';
import { drawSettings, startingSettings } from './search-space.ts';
import { meanArea, successiveHalving, type Trial } from './successive-halving.ts';
import type { TreeSettings, TunedModel } from './tree-settings.ts';
import { TunedFits, type TuningMemory } from './tuned-fit.ts';
import { TuningParts } from './tuning-parts.ts';

export interface TuneRequest {
  readonly preset: Preset;
  readonly frame: Frame;
  /** 1 is a default, 0 is none; one a row of the frame. */
  readonly labels: Float32Array;
  /** Rows of one group never stand on both sides of a split. */
  readonly groups: Int32Array;
  readonly models: readonly TunedModel[];
  readonly folds: number;
  /** One row in this many is kept untouched: the search never sees them. */
  readonly holdout: number;
  readonly seed: number;
  readonly shuffles: number;
  /** Fits under way at once. */
  readonly parallel: number;
  readonly boosters: Boosters;
  readonly memory: TuningMemory;
  /** When the search is to end; a fit under way is given up, what was found stays. */
  readonly ends: AbortSignal;
  /** Gives up the measure as well. */
  readonly interrupted: AbortSignal;
  readonly onTrial: (trial: Trial) => Promise<void>;
  /** Told of each fit as it begins: how many trials ended, and the best mean area so far. */
  readonly onFit: (progress: { readonly trials: number; readonly best: number }) => void;
}

/** Settings to train with, and how they came about. */
export interface TunedSettings extends TreeSettings {
  readonly trial: number;
  readonly keep: number;
  readonly leaveOut: readonly string[];
  /** Mean area over the folds that chose them: too good, as the best of many. */
  readonly meanArea: number;
}

export interface Tuning {
  /** Tried out on every fold, the best first. */
  readonly finished: readonly Trial[];
  /** How many trials ended, on one fold or more. */
  readonly trials: number;
  /** By model: the best found. Empty where the time did not suffice for the starting settings. */
  readonly settings: Readonly<Partial<Record<TunedModel, TunedSettings>>>;
  /** On rows that chose nothing; null where it was interrupted. */
  readonly measure: TunedMeasure | null;
}

/**
 * Searches settings of tree models, with features of no more than chance importance left out, until it is time.
 *
 * Everything is learnt from development rows: a fold's features are selected on the rows fitted on. The measure
 * is of untouched rows, beside the starting settings of the same model.
 *
 * @throws OctroiError those of `train`
 */
export async function tune(request: TuneRequest): Promise<Tuning> {
  checkTraining({ ...request, models: request.models.map(modelNamed) });
  const { models, seed, folds, ends, onFit } = request;
  const split = splitRows(request);
  const parts = new TuningParts({ ...request, split });
  let trials = 0;
  let best = NaN;
  const told = {
    onFit: () => {
      onFit({ trials, best });
    },
  };
  const fits = new TunedFits({ ...request, parts, signal: ends, ...told });
  const random = createRandom(seed).fork('tune');
  const finished = await successiveHalving({
    folds,
    parallel: request.parallel,
    starting: models.map(startingSettings),
    draw: (trial, bracket, leader) => {
      const own = random.fork(`trial ${trial}`);
      const model = models[bracket % models.length];
      const isNear = trial % 2 === 0 && leader.settings.model === model;
      return drawSettings(model, own, isNear ? leader.settings : undefined);
    },
    evaluate: (settings, fold) => unlessEnded(ends, () => fits.area(settings, fold)),
    onEnded: async (trial) => {
      trials += 1;
      const { keep } = trial.settings;
      if (trial.areas.length === folds)
        best = Math.max(meanArea(trial), Number.isNaN(best) ? 0 : best);
      if (trial.areas.length === folds && keep > 0) {
        // What to leave out in the end is found out while there is time.
        await unlessEnded(ends, () => fits.leftOut(keep, 'untouched'));
      }
      await request.onTrial(trial);
    },
  });
  const afterwards = new TunedFits({ ...request, parts, signal: request.interrupted, ...told });
  const settings = await settingsOf(finished, afterwards, request);
  const measure = await unlessEnded(request.interrupted, () =>
    measureTuned({ finished, fits: afterwards, labels: parts.part('untouched').scoredLabels }),
  );
  return { finished, trials, settings, measure: measure ?? null };
}

/** Undefined where the signal came before the end, whatever was thrown then. */
async function unlessEnded<Value>(
  signal: AbortSignal,
  work: () => Promise<Value>,
): Promise<Value | undefined> {
  const isOver = (): boolean => signal.aborted;
  if (isOver()) return undefined;
  try {
    return await work();
  } catch (error) {
    if (isOver()) return undefined;
    throw error;
  }
}

/** The best of each model; one whose features can no longer be selected gives way to one that has them all. */
async function settingsOf(
  finished: readonly Trial[],
  fits: TunedFits,
  { models, interrupted }: TuneRequest,
): Promise<Tuning['settings']> {
  const settings: Partial<Record<TunedModel, TunedSettings>> = {};
  for (const model of models) {
    for (const trial of finished) {
      if (trial.settings.model !== model) continue;
      const { rounds, parameters, keep } = trial.settings;
      const leaveOut = await unlessEnded(interrupted, () => fits.leftOut(keep, 'untouched'));
      if (leaveOut === undefined && keep > 0) continue;
      settings[model] = {
        trial: trial.number,
        rounds,
        parameters,
        keep,
        leaveOut: leaveOut ?? [],
        meanArea: meanArea(trial),
      };
      break;
    }
  }
  return settings;
}
