import type { TrialSettings } from './tree-settings.ts';

/** One in so many of a rung's trials goes on to the next. */
const reduction = 3;
/** Trials at the start of a bracket. */
const width = 9;

/** Settings tried out on some of the folds, always the first ones. */
export interface Trial {
  /** Counted from 0; those of number 0 to (models - 1) are the starting settings. */
  readonly number: number;
  /** Counted from 1; 0 for the starting settings. */
  readonly bracket: number;
  readonly settings: TrialSettings;
  /** Area under the ROC curve, by fold. */
  readonly areas: readonly number[];
}

export interface HalvingRequest {
  readonly folds: number;
  /** They are tried out on every fold before all others. */
  readonly starting: readonly TrialSettings[];
  /** Settings of a trial, given the best that were tried out on every fold. */
  readonly draw: (trial: number, bracket: number, best: Trial) => TrialSettings;
  /** Area under the curve on a fold; undefined where there is no time left. */
  readonly evaluate: (settings: TrialSettings, fold: number) => Promise<number | undefined>;
  /** Trials under way at once. */
  readonly parallel: number;
  /** Told of each trial as it goes no further. */
  readonly onEnded: (trial: Trial) => Promise<void>;
}

/**
 * Looks for the best settings until there is no time left, by successive halving (Jamieson & Talwalkar,
 * "Non-stochastic best arm identification and hyperparameter optimization", 2016): nine trials see one fold, the
 * best third of them three, the best of these all; then nine others.
 *
 * @returns every trial that was tried out on every fold, the best first: those of equal mean in their order
 */
export async function successiveHalving(request: HalvingRequest): Promise<Trial[]> {
  const { folds, starting, draw, evaluate, onEnded, parallel } = request;
  const finished: Trial[] = [];
  const climb = async (trials: readonly Trial[], to: number): Promise<Trial[] | undefined> => {
    let climbing = [...trials];
    for (let fold = climbing[0].areas.length; fold < to; fold += 1) {
      const areas = await inTurns(climbing, parallel, ({ settings }) => evaluate(settings, fold));
      if (areas === undefined) return undefined;
      climbing = climbing.map((trial, at) => ({ ...trial, areas: [...trial.areas, areas[at]] }));
    }
    return climbing;
  };
  const finish = async (trials: readonly Trial[]): Promise<void> => {
    finished.push(...trials);
    finished.sort(byArea);
    for (const trial of trials) await onEnded(trial);
  };

  const first = starting.map((settings, number) => ({ number, bracket: 0, settings, areas: [] }));
  const started = await climb(first, folds);
  if (started === undefined) return finished;
  await finish(started);
  let number = starting.length;
  for (let bracket = 1; ; bracket += 1) {
    let trials: Trial[] = Array.from({ length: width }, (_, at) => ({
      number: number + at,
      bracket,
      settings: draw(number + at, bracket, finished[0]),
      areas: [],
    }));
    number += width;
    for (const rung of rungsOf(folds)) {
      const climbed = await climb(trials, rung);
      if (climbed === undefined) return finished;
      const ranked = climbed.toSorted(byArea);
      const going = rung === folds ? 0 : Math.ceil(ranked.length / reduction);
      for (const trial of rung === folds ? [] : ranked.slice(going)) await onEnded(trial);
      if (rung === folds) await finish(ranked);
      trials = ranked.slice(0, going);
    }
  }
}

/** After how many folds trials are halved: 1, 3, 9 and so on, then all. */
export function rungsOf(folds: number): number[] {
  const rungs: number[] = [];
  for (let rung = 1; rung < folds; rung *= reduction) rungs.push(rung);
  return [...rungs, folds];
}

/** Mean area over the folds that were seen. */
export function meanArea({ areas }: Pick<Trial, 'areas'>): number {
  return areas.reduce((sum, area) => sum + area, 0) / areas.length;
}

function byArea(one: Trial, other: Trial): number {
  return meanArea(other) - meanArea(one) || one.number - other.number;
}

/** What each item comes to, so many at once; undefined as soon as one comes to nothing. */
async function inTurns<Item, Value>(
  items: readonly Item[],
  parallel: number,
  work: (item: Item) => Promise<Value | undefined>,
): Promise<Value[] | undefined> {
  const values: Value[] = [];
  for (let from = 0; from < items.length; from += parallel) {
    const found = await Promise.all(items.slice(from, from + parallel).map(work));
    const present = found.filter((value) => value !== undefined);
    if (present.length < found.length) return undefined;
    values.push(...present);
  }
  return values;
}
