import { OctroiError } from '@octroi/core';
import type { Metric, Texts } from '../run.ts';
import type { LogBatch } from '../tracker.ts';
import type { Store } from './store.ts';
import { nextRevision, numberOfRun } from './stored-run.ts';

/** Writes a batch that was checked, within a transaction. @throws OctroiError TRACKING_PARAMETER_CHANGED */
export function writeBatch(store: Store, runId: string, batch: LogBatch): void {
  const run = numberOfRun(store, runId);
  const revision = nextRevision(store, run);
  writeParameters(store, { run, revision, runId }, batch.parameters ?? {});
  writeTags(store, { run, revision }, batch.tags ?? {});
  writeMetrics(store, { run, revision }, batch.metrics ?? []);
}

interface At {
  readonly run: number;
  readonly revision: number;
}

function writeParameters(store: Store, at: At & { readonly runId: string }, texts: Texts): void {
  for (const [key, value] of Object.entries(texts)) {
    const added = store.change(
      'INSERT INTO parameters VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      at.run,
      key,
      value,
      at.revision,
    );
    if (added > 0) continue;
    const known = store.one('SELECT value FROM parameters WHERE run = ? AND key = ?', at.run, key);
    if (known?.['value'] !== value) {
      throw new OctroiError('TRACKING_PARAMETER_CHANGED', { name: key, run: at.runId });
    }
  }
}

export function writeTags(store: Store, { run, revision }: At, tags: Texts): void {
  for (const [key, value] of Object.entries(tags)) {
    store.change(
      `INSERT INTO tags VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
       SET value = excluded.value, revision = excluded.revision WHERE value <> excluded.value`,
      run,
      key,
      value,
      revision,
    );
  }
}

function writeMetrics(store: Store, { run, revision }: At, metrics: readonly Metric[]): void {
  const numbers = new Map<string, number>();
  for (const { key, step, timestampMs, value } of metrics) {
    const number = numbers.get(key) ?? numberOfKey(store, key);
    numbers.set(key, number);
    const isNaNValue = Number.isNaN(value);
    const cells = [run, number, step, timestampMs, isNaNValue ? 0 : value, isNaNValue ? 1 : 0];
    const added = store.change(
      'INSERT INTO metrics VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      ...cells,
      revision,
    );
    if (added > 0) store.change(setLatest, ...cells);
  }
}

/** The latest is that of the greatest step, then time, then value, as on MLflow's server. */
const setLatest = `INSERT INTO latest_metrics VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
  SET step = excluded.step, timestamp = excluded.timestamp, value = excluded.value,
    is_nan = excluded.is_nan
  WHERE (excluded.step, excluded.timestamp, excluded.value) > (step, timestamp, value)`;

function numberOfKey(store: Store, key: string): number {
  const known = store.one('SELECT number FROM metric_keys WHERE key = ?', key);
  const row = known ?? store.one('INSERT INTO metric_keys (key) VALUES (?) RETURNING number', key);
  return Number(row?.['number']);
}
