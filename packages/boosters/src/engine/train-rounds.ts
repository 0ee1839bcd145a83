import { setImmediate } from 'node:timers/promises';
import { OctroiError } from '@octroi/core';
import type { EngineName, Evaluation, TrainJob, TrainResult, TrainWatch } from './engine.ts';

/** A booster under training, whichever the engine. */
export interface RoundBooster {
  readonly engine: EngineName;
  /** Adds one round; rounds are counted from 0. */
  update(round: number): void;
  /** The metrics on the validation rows, in the engine's order; empty without validation. */
  evaluate(round: number): readonly { metric: string; value: number }[];
  higherIsBetter(metric: string): boolean;
  /** The model's text, of its first `rounds` rounds where given. */
  text(rounds?: number): string;
  /** The number of rounds it holds. */
  rounds(): number;
}

/**
 * Trains round by round, so that messages are read between rounds.
 *
 * Early stopping watches the engine's first metric: training ends when it has not become better
 * for `earlyStoppingRounds` rounds, and the text ends with the best round.
 * Throws BOOSTER_CANCELLED when the watch says so.
 */
export async function trainRounds(
  booster: RoundBooster,
  job: TrainJob,
  watch: TrainWatch,
): Promise<TrainResult> {
  const evaluations: Evaluation[] = [];
  const best = { round: 0, value: Number.NaN };
  for (let round = 0; round < job.rounds; round += 1) {
    await setImmediate();
    if (watch.cancelled()) {
      throw new OctroiError('BOOSTER_CANCELLED', { engine: booster.engine, rounds: round });
    }
    booster.update(round);
    const metrics = booster.evaluate(round);
    evaluations.push(...metrics.map((metric) => ({ round: round + 1, ...metric })));
    noteBest(best, round + 1, { first: metrics[0], booster });
    watch.afterRound(round + 1);
    if (best.round > 0 && round + 1 - best.round >= (job.earlyStoppingRounds ?? Infinity)) break;
  }
  if (job.earlyStoppingRounds === undefined || best.round === 0) {
    return { text: booster.text(), rounds: booster.rounds(), evaluations };
  }
  const text = booster.text(best.round);
  return { text, rounds: best.round, bestRound: best.round, evaluations };
}

function noteBest(
  best: { round: number; value: number },
  round: number,
  seen: { first: { metric: string; value: number } | undefined; booster: RoundBooster },
): void {
  const { first, booster } = seen;
  if (first === undefined) return;
  const better = booster.higherIsBetter(first.metric)
    ? first.value > best.value
    : first.value < best.value;
  if (best.round === 0 || better) {
    best.round = round;
    best.value = first.value;
  }
}
