import type { Contribution } from '@octroi/contract';

/** What a field adds to the number the rule cuts. */
export interface Reason extends Contribution {
  /** Percentage points of that number; all of them add up to the distance from the mean answer. */
  readonly points: number;
}

export interface Explained {
  /** Raw log-odds before any field. */
  readonly base: number;
  /** Raw log-odds of the applicant. */
  readonly logOdds: number;
  /** Largest first. */
  readonly contributions: readonly Contribution[];
}

export interface ReasonsShown {
  /** The number the rule cuts for the mean answer of the model. */
  readonly start: number;
  readonly reasons: readonly Reason[];
}

/**
 * Contributions in log-odds as percentage points of the number that `valueAt` gives for a log-odds:
 * each is scaled by (p − p₀) / (f − f₀), the slope of the line from the mean answer to this one, so that
 * they keep their order and add up.
 */
export function reasonsOf(
  { base, logOdds, contributions }: Explained,
  valueAt: (logOdds: number) => number,
): Reason[] {
  const slope = slopeBetween(valueAt, base, logOdds);
  return contributions.map((contribution) => ({
    ...contribution,
    points: 100 * slope * contribution.logOdds,
  }));
}

const near = 1e-6;

function slopeBetween(valueAt: (logOdds: number) => number, from: number, to: number): number {
  const width = to - from;
  if (Math.abs(width) > near) return (valueAt(to) - valueAt(from)) / width;
  return (valueAt(from + near) - valueAt(from - near)) / (2 * near);
}
