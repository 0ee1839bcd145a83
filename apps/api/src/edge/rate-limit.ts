const windowMs = 60_000;
/** Addresses that are counted one by one; more share one count. */
const mostAddresses = 100_000;

/**
 * Counts requests by address, minute by minute.
 *
 * Gives the whole seconds to wait where an address has had its share, else undefined. `now` is in
 * milliseconds.
 */
export function rateLimiter(
  perMinute: number,
  now: () => number,
): (address: string) => number | undefined {
  const counts = new Map<string, number>();
  let windowEnds = now() + windowMs;
  return (address) => {
    const time = now();
    if (time >= windowEnds) {
      counts.clear();
      windowEnds = time + windowMs;
    }
    const key = counts.size < mostAddresses || counts.has(address) ? address : '';
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > perMinute ? Math.ceil((windowEnds - time) / 1000) : undefined;
  };
}
