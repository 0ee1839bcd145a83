/** The logistic function: log-odds to a share in (0, 1). */
export function logistic(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + Math.exp(-logOdds));
  const odds = Math.exp(logOdds);
  return odds / (1 + odds);
}

/** Beyond this, a share is 1 to the last bit. */
const mostLogOdds = 36;

/** Log-odds of a share in [0, 1], kept within ±36: the inverse of `logistic` as far as it has one. */
export function logOddsOf(share: number): number {
  const logOdds = Math.log(share) - Math.log1p(-share);
  return Math.min(Math.max(logOdds, -mostLogOdds), mostLogOdds);
}
