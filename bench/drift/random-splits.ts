import { createRandom } from '@octroi/core';
import {
  measureDrift,
  type Adversary,
  type DriftReport,
  type DriftWindow,
  type WindowPredictions,
} from '@octroi/monitoring';
import { frameRows } from '../../apps/cli/src/drift/frame-rows.ts';
import { costs } from '../../apps/cli/src/steps/training.ts';
import type { Applications } from '../real-applications.ts';

export interface RandomSplits {
  readonly applications: Pick<Applications, 'frame' | 'labels' | 'preset'>;
  /** One a row; without them only features and outcomes are compared. */
  readonly predictions?: WindowPredictions | undefined;
  readonly splits: number;
  readonly seed: number;
  /** Tells the windows of some splits apart. */
  readonly tellApart?: (
    split: number,
    windows: Readonly<Record<'reference' | 'current', DriftWindow>>,
  ) => Promise<Adversary | undefined>;
}

/**
 * Reports on random splits of the same rows, where there is nothing to find: four fifths against one
 * fifth, and every other time two halves.
 */
export async function* randomSplits(request: RandomSplits): AsyncGenerator<DriftReport> {
  const { applications, splits, seed, tellApart } = request;
  const { frame, preset } = applications;
  const columns = new Set(frame.columns.map(({ name }) => name));
  const features = preset.features
    .filter(({ name }) => columns.has(name))
    .map(({ name, meaning }) => ({ name, label: meaning }));
  const random = createRandom(seed);
  const order = Int32Array.from({ length: frame.rows }, (_, row) => row);
  for (let split = 0; split < splits; split += 1) {
    random.shuffle(order);
    const cut = Math.round(frame.rows * (split % 2 === 0 ? 0.8 : 0.5));
    const windows = {
      reference: windowOf(request, order.slice(0, cut)),
      current: windowOf(request, order.slice(cut)),
    };
    const adversary = await tellApart?.(split, windows);
    yield measureDrift({ ...windows, features, costs, adversary });
  }
}

function windowOf({ applications, predictions }: RandomSplits, rows: Int32Array): DriftWindow {
  const { frame, labels } = applications;
  const take = (values: ArrayLike<number>): Float64Array =>
    Float64Array.from(rows, (row) => values[row]);
  return {
    frame: frameRows(frame, rows),
    labels: take(labels),
    predictions: predictions && {
      scores: take(predictions.scores),
      probabilities: take(predictions.probabilities),
      refused: Uint8Array.from(rows, (row) => predictions.refused[row]),
    },
  };
}
