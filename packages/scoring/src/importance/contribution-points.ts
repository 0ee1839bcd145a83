/** Contributions on the scale of a share instead of log-odds: base + points is the row's own share. */
export interface ContributionPoints {
  readonly base: number;
  /** One a contribution, in their order: 0.061 is 6.1 points. */
  readonly points: readonly number[];
}

export interface ContributionPointsRequest {
  /** Log-odds before any feature is known. */
  readonly base: number;
  /** In log-odds. */
  readonly contributions: readonly number[];
  /** The scale wanted, as a function of log-odds that never falls: `scaleValue`. */
  readonly share: (logOdds: number) => number;
}

const nearby = 1e-4;

/**
 * What each contribution is in points of a probability or score.
 *
 * The way from the base's share to the row's is split in proportion to the contributions in log-odds:
 * points keep their sign, their order and their sum, whatever the order they are told in.
 */
export function contributionPoints(request: ContributionPointsRequest): ContributionPoints {
  const { contributions, share } = request;
  const base = share(request.base);
  const whole = contributions.reduce((sum, contribution) => sum + contribution, 0);
  // Where both ends are all but one, the slope between them is that of the scale there.
  const [from, to] = Math.abs(whole) < 1e-9 ? [-nearby, nearby] : [0, whole];
  const slope = (share(request.base + to) - share(request.base + from)) / (to - from);
  return { base, points: contributions.map((contribution) => contribution * slope) };
}
