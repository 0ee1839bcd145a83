import type { Random } from '@octroi/core';
import { modelNamed } from '../models/index.ts';
import type { TrialSettings, TunedModel } from './tree-settings.ts';

/** How a parameter is drawn. */
export type Range =
  | { readonly kind: 'logarithmic' | 'whole'; readonly from: number; readonly to: number }
  | { readonly kind: 'one-of'; readonly values: readonly number[] };

const logarithmic = (from: number, to: number): Range => ({ kind: 'logarithmic', from, to });
const whole = (from: number, to: number): Range => ({ kind: 'whole', from, to });
const oneOf = (...values: readonly number[]): Range => ({ kind: 'one-of', values });

/** Learning rate times rounds: how far a model goes, whatever the steps. */
const travel = 'travel';
const keep = 'keep';

/**
 * What is searched, by model. `travel` is rounds x learning rate; `keep` the quantile of its null importances
 * that a feature's importance must exceed. `whole` numbers are drawn on a logarithmic scale, too.
 */
export const searchSpace: Readonly<Record<TunedModel, Readonly<Record<string, Range>>>> = {
  lgbm: {
    learning_rate: logarithmic(0.02, 0.1),
    travel: logarithmic(15, 80),
    num_leaves: whole(3, 31),
    min_data_in_leaf: whole(20, 500),
    feature_fraction: logarithmic(0.03, 0.6),
    lambda_l1: logarithmic(0.1, 20),
    lambda_l2: logarithmic(1, 300),
    max_bin: oneOf(63, 127, 255),
    keep: oneOf(0, 0.5, 0.9),
  },
  xgb: {
    learning_rate: logarithmic(0.02, 0.1),
    travel: logarithmic(15, 80),
    max_depth: whole(2, 6),
    min_child_weight: logarithmic(1, 100),
    colsample_bytree: logarithmic(0.03, 0.6),
    subsample: oneOf(0.6, 0.8, 1),
    reg_alpha: logarithmic(0.01, 10),
    reg_lambda: logarithmic(1, 300),
    max_bin: oneOf(64, 128, 256),
    keep: oneOf(0, 0.5, 0.9),
  },
};

/** The parameters that Octroi has without any search: every search starts from them. */
export function startingSettings(model: TunedModel): TrialSettings {
  const { rounds, ...parameters } = modelNamed(model).settings('tuned');
  const numbers = Object.entries(parameters).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return { model, rounds: Number(rounds), parameters: Object.fromEntries(numbers), keep: 0 };
}

/**
 * Settings drawn from the space: all of them anew, or, given some that did well, each of these with a chance of two
 * in three as it is.
 */
export function drawSettings(
  model: TunedModel,
  random: Random,
  near?: TrialSettings,
): TrialSettings {
  const known = near === undefined ? {} : pointOf(near);
  const drawn = Object.entries(searchSpace[model]).map(([name, range]): [string, number] => {
    const [kept, value] = [random.uniform() < 2 / 3, drawFrom(range, random)];
    return [name, kept && Object.hasOwn(known, name) ? known[name] : value];
  });
  const { [travel]: far, [keep]: quantile, ...parameters } = Object.fromEntries(drawn);
  const rounds = Math.round(far / parameters['learning_rate']);
  return { model, rounds, parameters, keep: quantile };
}

function pointOf({ rounds, parameters, keep: quantile }: TrialSettings): Record<string, number> {
  return { ...parameters, [travel]: rounds * parameters['learning_rate'], [keep]: quantile };
}

/** Three significant digits: as good, and shorter to tell. */
function drawFrom(range: Range, random: Random): number {
  if (range.kind === 'one-of') return range.values[random.integer(range.values.length)];
  const { from, to } = range;
  const value = from * (to / from) ** random.uniform();
  return range.kind === 'whole' ? Math.round(value) : Number(value.toPrecision(3));
}
