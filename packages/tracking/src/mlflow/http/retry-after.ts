/**
 * The wait that a Retry-After header asks for, in milliseconds; undefined where it says nothing usable.
 *
 * Seconds or an HTTP date (RFC 9110, section 10.2.3).
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
