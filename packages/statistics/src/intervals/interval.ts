/** A two-sided confidence interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Confidence level, such as .95. */
  readonly level: number;
}
