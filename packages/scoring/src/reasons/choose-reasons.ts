import { isFaithful, mostReasons } from './principal-reasons.ts';

/** What a reason weighs at least, as a part of the heaviest, to be told because of its weight. */
const leastWeight = 0.1;

export interface ReasonChoice {
  /** The reasons that may be told, most weight first. */
  readonly candidates: readonly WeighedReason[];
  /** The applicant's raw log-odds. */
  readonly own: number;
  /** The cut-off's. */
  readonly cutoff: number;
  /** Raw log-odds with the inputs of each of some sets of reasons replaced, in their order. */
  readonly without: (sets: readonly ReasonSet[]) => ArrayLike<number>;
}

export interface WeighedReason {
  /** Its place in the plan. */
  readonly place: number;
  /** What it adds to the log-odds: above 0. */
  readonly weight: number;
}

export type ReasonSet = readonly WeighedReason[];

export interface ChosenReasons {
  /** In the order of the candidates. */
  readonly chosen: ReasonSet;
  readonly closes: number;
}

/**
 * The reasons of most weight, where they are faithful. Contributions share out what several inputs do together,
 * so that replacing those of most weight need not move the score the most: where they fall short, reasons
 * are taken one after another, each the one that brings the score furthest down beside those taken, and the
 * set that closes more is kept.
 */
export function chooseReasons(choice: ReasonChoice): ChosenReasons {
  const { candidates } = choice;
  const heaviest = candidates
    .slice(0, mostReasons)
    .filter(({ weight }) => weight >= leastWeight * candidates[0].weight);
  const byWeight = { chosen: heaviest, closes: closing(choice, choice.without([heaviest])[0]) };
  if (isFaithful(byWeight) || candidates.length === heaviest.length) return byWeight;
  const byScore = oneAfterAnother(choice);
  return byScore.closes > byWeight.closes ? byScore : byWeight;
}

function oneAfterAnother(choice: ReasonChoice): ChosenReasons {
  const { candidates, without } = choice;
  let taken: ReasonSet = [];
  let reached = choice.own;
  while (taken.length < mostReasons) {
    const sets = candidates.filter((one) => !taken.includes(one)).map((one) => [...taken, one]);
    const scores = Array.from(without(sets));
    const lowest = scores.indexOf(Math.min(...scores));
    if (!(scores[lowest] < reached)) break;
    reached = scores[lowest];
    taken = sets[lowest];
  }
  return {
    chosen: candidates.filter((one) => taken.includes(one)),
    closes: closing(choice, reached),
  };
}

/** How much of the way to the cut-off is gone. */
function closing({ own, cutoff }: ReasonChoice, reached: number): number {
  return own > cutoff ? (own - reached) / (own - cutoff) : 1;
}
