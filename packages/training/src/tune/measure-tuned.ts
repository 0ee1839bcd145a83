import { delongInterval, pairedDelong, type Interval, type Verdict } from '@octroi/statistics';
import { startingSettings } from './search-space.ts';
import type { Trial } from './successive-halving.ts';
import type { TunedModel } from './tree-settings.ts';
import type { TunedFits } from './tuned-fit.ts';

/** The chosen settings on rows that chose nothing, beside the starting settings of the same model. */
export interface TunedMeasure {
  readonly model: TunedModel;
  readonly rows: number;
  readonly auc: number;
  readonly interval: Interval;
  readonly startingAuc: number;
  /** Of the two areas, on the same rows. */
  readonly difference: number;
  readonly differenceInterval: Interval;
  /** `best`: better than the starting settings beyond chance; `tie`: not to be told apart; `worse`. */
  readonly verdict: Verdict;
}

interface MeasureRequest {
  readonly finished: readonly Trial[];
  readonly fits: TunedFits;
  /** Of the untouched rows. */
  readonly labels: Float32Array;
}

/** Fits the best trial and the starting settings on all development rows; undefined where no trial is. */
export async function measureTuned({
  finished,
  fits,
  labels,
}: MeasureRequest): Promise<TunedMeasure | undefined> {
  const [winner] = finished as readonly (Trial | undefined)[];
  if (winner === undefined) return undefined;
  const { model } = winner.settings;
  const scores = await fits.scores(winner.settings, 'untouched');
  const otherScores = await fits.scores(startingSettings(model), 'untouched');
  const { auc, interval } = delongInterval({ labels, scores });
  const starting = delongInterval({ labels, scores: otherScores });
  const paired = pairedDelong({ labels, scores, otherScores });
  return {
    model,
    rows: labels.length,
    auc,
    interval,
    startingAuc: starting.auc,
    difference: paired.difference,
    differenceInterval: paired.interval,
    verdict: verdictOf(paired.interval),
  };
}

function verdictOf({ lower, upper }: Interval): Verdict {
  if (lower > 0) return 'best';
  return upper < 0 ? 'worse' : 'tie';
}
