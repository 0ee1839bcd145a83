import { OctroiError } from '@octroi/core';
import type { Store } from './store.ts';

/** The number of a run in the store. @throws OctroiError TRACKING_RUN_UNKNOWN */
export function numberOfRun(store: Store, id: string): number {
  const found = store.one('SELECT number FROM runs WHERE id = ?', id);
  if (found === undefined) throw new OctroiError('TRACKING_RUN_UNKNOWN', { run: id });
  return Number(found['number']);
}

/** Counts a change of a run; what comes with it is marked with the new count. */
export function nextRevision(store: Store, run: number): number {
  const row = store.one(
    'UPDATE runs SET revision = revision + 1 WHERE number = ? RETURNING revision',
    run,
  );
  return Number(row?.['revision']);
}
