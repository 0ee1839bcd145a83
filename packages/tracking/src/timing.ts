/** Clock, chance and patience, as the caller has them. */
export interface Timing {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Waits; ends at once with the signal's reason where it is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}
