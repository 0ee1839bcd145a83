import { createRandom } from '@octroi/core';
import type { BundleManifest } from '@octroi/scoring';
import { splitRows } from '@octroi/training';
import { holdout } from '../steps/training.ts';
import type { TrainingTable } from '../steps/training-table.ts';

export interface SampleRequest {
  readonly table: TrainingTable;
  readonly training: Pick<BundleManifest['training'], 'folds' | 'seed'>;
  /** Rows wanted; all untouched rows where there are no more. */
  readonly rows: number;
  readonly seed: number;
}

/**
 * Some of the rows a bundle's model was not fitted on, in the order of the table, both classes in their
 * shares: the split is made again from what decided it.
 */
export function untouchedSample({ table, training, rows, seed }: SampleRequest): Int32Array {
  const { labels, groups } = table;
  const { folds, seed: splitSeed } = training;
  const { untouched } = splitRows({ labels, groups, folds, holdout, seed: splitSeed });
  const wanted = Math.min(rows, untouched.length);
  const random = createRandom(seed).fork('explained rows');
  const defaults = random.shuffle(untouched.filter((row) => labels[row] === 1));
  const repaid = random.shuffle(untouched.filter((row) => labels[row] !== 1));
  const taken = Math.ceil((wanted * defaults.length) / untouched.length);
  return Int32Array.from([
    ...defaults.subarray(0, taken),
    ...repaid.subarray(0, wanted - taken),
  ]).sort();
}
