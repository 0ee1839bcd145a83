import type { Boosters } from '@octroi/boosters';
import { createRandom, type Matrix } from '@octroi/core';
import type { Preset } from '@octroi/features';
import { openScorer, type Encoder } from '@octroi/scoring';
import { quantile } from '@octroi/statistics';

/** Gains of a feature's splits: with the labels as they are, and with labels dealt out anew. */
export interface NullImportance {
  readonly feature: string;
  readonly gain: number;
  readonly nullGains: readonly number[];
}

export interface NullImportanceRequest {
  readonly matrix: Matrix;
  readonly labels: Float32Array;
  /** By column of the matrix: the feature that is left out with it. */
  readonly features: readonly string[];
  /** How often labels are dealt out anew. */
  readonly shuffles: number;
  readonly seed: number;
  readonly boosters: Boosters;
  readonly signal?: AbortSignal;
}

/** Trees that look at few columns each give every feature its turn. */
const rounds = 100;
const parameters = {
  objective: 'binary',
  learning_rate: 0.1,
  num_leaves: 15,
  min_data_in_leaf: 50,
  feature_fraction: 0.2,
  max_bin: 63,
} as const;

/**
 * What LightGBM's splits on each feature gain, and what they would gain by chance (Altmann et al.,
 * "Permutation importance: a corrected feature importance measure", 2010).
 */
export async function nullImportances(request: NullImportanceRequest): Promise<NullImportance[]> {
  const { labels, features, shuffles, seed } = request;
  const names = [...new Set(features)];
  const gains = await gainsOf(request, labels);
  const nulls: Map<string, number>[] = [];
  for (let shuffle = 0; shuffle < shuffles; shuffle += 1) {
    const random = createRandom(seed).fork(`null importance ${shuffle}`);
    nulls.push(await gainsOf(request, random.shuffle(labels.slice())));
  }
  return names.map((feature) => ({
    feature,
    gain: gains.get(feature) ?? 0,
    nullGains: nulls.map((one) => one.get(feature) ?? 0),
  }));
}

async function gainsOf(
  { matrix, features, seed, boosters, signal }: NullImportanceRequest,
  labels: Float32Array,
): Promise<Map<string, number>> {
  const { engine, text } = await boosters.train({
    engine: 'lightgbm',
    rounds,
    parameters: { ...parameters, seed },
    data: { matrix, labels },
    ...(signal && { signal }),
  });
  const { gains } = openScorer({ engine, bytes: new TextEncoder().encode(text) });
  const sums = new Map<string, number>();
  gains?.forEach((gain, column) => {
    sums.set(features[column], (sums.get(features[column]) ?? 0) + gain);
  });
  return sums;
}

/** The features whose gain does not exceed a quantile of their gains by chance; none at 0. */
export function leftOutAt(importances: readonly NullImportance[], keep: number): string[] {
  if (keep === 0) return [];
  return importances
    .filter(({ gain, nullGains }) => gain <= quantile(Float64Array.from(nullGains).sort(), keep))
    .map(({ feature }) => feature);
}

/** By column of an encoder: the feature of the preset that is left out with it. */
export function featuresOf({ columns }: Encoder, { learnt }: Preset): string[] {
  const names = new Set(learnt.map(({ name }) => name));
  return columns.map(({ name, source }) => (names.has(name) ? name : source));
}
