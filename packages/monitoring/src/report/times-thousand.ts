import type { Estimate } from '../both-windows.ts';

/** What one application costs, as what a thousand do. */
export function timesThousand({ estimate, lower, upper }: Estimate): Estimate {
  return { estimate: 1000 * estimate, lower: 1000 * lower, upper: 1000 * upper };
}
