/** One value for each window. */
export interface BothWindows<Value> {
  readonly reference: Value;
  readonly current: Value;
}

/** An estimate with its confidence interval. */
export interface Estimate {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}
