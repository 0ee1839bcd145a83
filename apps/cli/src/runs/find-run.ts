import { OctroiError } from '@octroi/core';
import type { Run, Tracker } from '@octroi/tracking';

/** More would help nobody to choose. */
const mostNamed = 5;

/**
 * The run of an id, or of the first characters of one.
 *
 * @throws OctroiError TRACKING_RUN_UNKNOWN, CLI_RUN_AMBIGUOUS
 */
export async function findRun(tracker: Tracker, wanted: string): Promise<Run> {
  if (!/^[\da-f]+$/.test(wanted)) throw new OctroiError('TRACKING_RUN_UNKNOWN', { run: wanted });
  const { runs } = await tracker.searchRuns({
    filter: `attributes.run_id LIKE '${wanted}%'`,
    maxResults: mostNamed,
  });
  if (runs.length === 0) throw new OctroiError('TRACKING_RUN_UNKNOWN', { run: wanted });
  if (runs.length === 1) return runs[0];
  const found = runs.map(({ id, name }) => `${id} (${name})`).join(', ');
  throw new OctroiError('CLI_RUN_AMBIGUOUS', { run: wanted, found });
}
