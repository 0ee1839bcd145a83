import path from 'node:path';
import type { DatasetInput, Metric, Run, RunStatus } from '../run.ts';
import type { SqlRow, Store } from './store.ts';

/** Where the files of the runs are, one folder each. */
export interface ArtifactFolder {
  readonly artifacts: string;
}

/** The run of a row of `runs`, with all that belongs to it. */
export function runOfRow(store: Store, row: SqlRow, { artifacts }: ArtifactFolder): Run {
  const number = Number(row['number']);
  const id = String(row['id']);
  return {
    id,
    experimentId: String(row['experiment']),
    name: String(row['name']),
    status: row['status'] as RunStatus,
    startTimeMs: Number(row['start_time']),
    ...(row['end_time'] === null ? {} : { endTimeMs: Number(row['end_time']) }),
    lifecycle: 'active',
    artifactLocation: path.join(artifacts, id),
    metrics: store.all(latest, number).map(metricOfRow),
    parameters: textsOf(store.all('SELECT key, value FROM parameters WHERE run = ?', number)),
    tags: textsOf(store.all('SELECT key, value FROM tags WHERE run = ?', number)),
    inputs: store
      .all('SELECT content FROM inputs WHERE run = ? ORDER BY rowid', number)
      .map(({ content }) => JSON.parse(String(content)) as DatasetInput),
  };
}

const latest = `SELECT k.key, value, is_nan, timestamp, step FROM latest_metrics
  JOIN metric_keys k ON k.number = latest_metrics.key WHERE run = ?`;

/** Every value of a metric, by step, then time, then value. */
export function historyOf(store: Store, run: number, key: string): Metric[] {
  return store
    .all(
      `SELECT k.key, value, is_nan, timestamp, step FROM metrics
       JOIN metric_keys k ON k.number = metrics.key
       WHERE run = ? AND k.key = ? ORDER BY step, timestamp, value`,
      run,
      key,
    )
    .map(metricOfRow);
}

export function metricOfRow(row: SqlRow): Metric {
  return {
    key: String(row['key']),
    value: row['is_nan'] === 1 ? NaN : Number(row['value']),
    timestampMs: Number(row['timestamp']),
    step: Number(row['step']),
  };
}

export function textsOf(rows: readonly SqlRow[]): Record<string, string> {
  return Object.fromEntries(rows.map(({ key, value }) => [String(key), String(value)]));
}
