import type { Run } from '@octroi/tracking';

/** A run as JSON: the latest value of each metric by its name. */
export function runDocument(run: Run): object {
  const metrics = Object.fromEntries(run.metrics.map(({ key, value }) => [key, value]));
  return { ...run, metrics };
}
