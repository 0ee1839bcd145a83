import type { CostPoint, MisclassificationCosts, ModelEvaluation } from '@octroi/statistics';

/** Applications between two cut-offs. */
export interface Band {
  readonly rows: number;
  readonly defaults: number;
}

/** Every application of a model's untouched rows, by what a rule with two cut-offs says of it. */
export interface Bands {
  readonly granted: Band;
  readonly review: Band;
  readonly refused: Band;
}

export type BandName = keyof Bands;
export const bandNames = ['granted', 'review', 'refused'] as const satisfies readonly BandName[];

export interface SimulatedCosts extends MisclassificationCosts {
  /** Of a review, whatever comes of it. */
  readonly reviewCost: number;
}

/** Two cut-offs of the curve: reviewed from the first, refused from the second. */
export interface TwoCutoffs {
  readonly review: CostPoint;
  readonly refusal: CostPoint;
}

/** Counts each band: a cut-off's point tells what is granted below it. */
export function bandsOf(
  { review, refusal }: TwoCutoffs,
  { rows, defaults }: Pick<ModelEvaluation, 'rows' | 'defaults'>,
): Bands {
  const all = { rows, defaults };
  const belowReview = belowOf(review, rows);
  const belowRefusal = belowOf(refusal, rows);
  return {
    granted: belowReview,
    review: between(belowReview, belowRefusal),
    refused: between(belowRefusal, all),
  };
}

/** What decisions cost; a person who reviews is taken to cost the review alone. */
export function costOf(bands: Bands, costs: SimulatedCosts): number {
  const { granted, review, refused } = bands;
  return (
    costs.falseNegativeCost * granted.defaults +
    costs.falsePositiveCost * (refused.rows - refused.defaults) +
    costs.reviewCost * review.rows
  );
}

/** The cut-off of a curve at which refusing without a review costs least; the lowest of those that tie. */
export function cheapestCutoff(
  points: readonly CostPoint[],
  model: Pick<ModelEvaluation, 'rows' | 'defaults'>,
  costs: SimulatedCosts,
): number {
  const costAt = (point: CostPoint): number =>
    costOf(bandsOf({ review: point, refusal: point }, model), costs);
  const all = points.map(costAt);
  return all.indexOf(Math.min(...all));
}

/** Applications that one rule grants and another does not. */
export interface SwapSet {
  /** Granted now, not before. */
  readonly added: Band;
  /** Granted before, not now. */
  readonly dropped: Band;
}

/** Who is granted by one cut-off and not by the other: with one score, one of the two is empty. */
export function swapSet(before: Bands, now: Bands): SwapSet {
  const none = { rows: 0, defaults: 0 };
  const more = between(before.granted, now.granted);
  return more.rows >= 0
    ? { added: more, dropped: none }
    : { added: none, dropped: between(now.granted, before.granted) };
}

/** Whole applications: shares of them went through a division and back. */
function belowOf({ approved, badRate }: CostPoint, rows: number): Band {
  const granted = Math.round(approved * rows);
  return { rows: granted, defaults: Math.round(granted * (badRate ?? 0)) };
}

function between(lower: Band, upper: Band): Band {
  return { rows: upper.rows - lower.rows, defaults: upper.defaults - lower.defaults };
}
