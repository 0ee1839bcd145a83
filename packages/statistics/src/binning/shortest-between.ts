/** The decimal of fewest digits from `low` on and below `high`; `low` itself where both are neighbours. */
export function shortestBetween(low: number, high: number): number {
  if (low < 0 && high > 0) return 0;
  for (let digits = 1; digits < 17; digits += 1) {
    const near = Number(low.toPrecision(digits));
    const step = 10 ** (Math.floor(Math.log10(Math.abs(low))) - digits + 1);
    const next = Number((near + step).toPrecision(digits));
    for (const candidate of [near, next]) {
      if (candidate >= low && candidate < high) return candidate;
    }
  }
  return low;
}
