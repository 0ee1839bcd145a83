import type { DatasetInput, Metric, RunStatus, Texts } from '../run.ts';
import { metricOfRow, textsOf } from './read-runs.ts';
import type { SqlRow, Store } from './store.ts';

/** A run that has changed since it was last pushed to a server. */
export interface PendingRun {
  readonly id: string;
  readonly experimentName: string;
  readonly name: string;
  readonly status: RunStatus;
  readonly startTimeMs: number;
  readonly endTimeMs?: number;
  /** The changes counted so far: those a push takes along. */
  readonly revision: number;
  /** Changes up to here are on the server. */
  readonly pushedRevision: number;
  /** The run there, as far as known. */
  readonly remoteId?: string;
}

/** What was logged to a run after one revision, up to another. */
export interface Changes {
  readonly parameters: Texts;
  readonly tags: Texts;
  readonly metrics: readonly Metric[];
  readonly inputs: readonly DatasetInput[];
  /** Paths of artifacts. */
  readonly artifacts: readonly string[];
}

export interface PendingVersion {
  readonly number: number;
  /** Its own, the same wherever it is pushed. */
  readonly id: string;
  readonly name: string;
  readonly runId: string;
  readonly artifactPath: string;
  readonly description: string;
  readonly tags: Texts;
}

export interface PendingAlias {
  readonly name: string;
  readonly alias: string;
  readonly versionNumber: number;
  /** On the server. */
  readonly remoteVersion: string;
}

/** What is still to be sent to a server, and what is known to be there. `target` is its address. */
export interface Outbox {
  /** In the order they were started: a run comes after the one it is a part of. */
  readonly pendingRuns: (target: string) => PendingRun[];
  readonly changes: (runId: string, from: number, to: number) => Changes;
  /** Addresses of the servers that have a run. */
  readonly targets: (runId: string) => string[];
  readonly remoteId: (target: string, runId: string) => string | undefined;
  readonly markRun: (
    target: string,
    run: { id: string; remoteId: string; revision: number },
  ) => void;
  readonly pendingVersions: (target: string) => PendingVersion[];
  readonly markVersion: (target: string, number: number, remoteVersion: string) => void;
  /** Of versions that are on the server. */
  readonly pendingAliases: (target: string) => PendingAlias[];
  readonly markAlias: (target: string, alias: PendingAlias) => void;
}

export function outboxOf(store: Store): Outbox {
  return {
    pendingRuns: (target) => store.all(pendingRuns, target).map(pendingRunOfRow),
    changes: (runId, from, to) => store.read(() => changesOf(store, runId, [from, to])),
    targets: (runId) => store.all(targets, runId).map((row) => String(row['target'])),
    remoteId: (target, runId) => {
      const row = store.one(remoteId, target, runId);
      return row === undefined ? undefined : String(row['remote_id']);
    },
    markRun: (target, run) => {
      store.write(() => store.change(markRun, target, run.remoteId, run.revision, run.id));
    },
    pendingVersions: (target) => store.all(pendingVersions, target).map(pendingVersionOfRow),
    markVersion: (target, number, remoteVersion) => {
      store.write(() =>
        store.change(
          'INSERT OR REPLACE INTO pushed_versions VALUES (?, ?, ?)',
          target,
          number,
          remoteVersion,
        ),
      );
    },
    pendingAliases: (target) => store.all(pendingAliases, target, target).map(pendingAliasOfRow),
    markAlias: (target, { name, alias, versionNumber }) => {
      store.write(() =>
        store.change(
          'INSERT OR REPLACE INTO pushed_aliases VALUES (?, ?, ?, ?)',
          target,
          name,
          alias,
          versionNumber,
        ),
      );
    },
  };
}

const pendingRuns = `SELECT r.*, e.name AS experiment_name, p.remote_id,
    coalesce(p.revision, 0) AS pushed
  FROM runs r JOIN experiments e ON e.number = r.experiment
  LEFT JOIN pushed_runs p ON p.run = r.number AND p.target = ?
  WHERE r.revision > coalesce(p.revision, 0) ORDER BY r.number`;

const targets = `SELECT target FROM pushed_runs p JOIN runs r ON r.number = p.run
  WHERE r.id = ? ORDER BY target`;

const remoteId = `SELECT remote_id FROM pushed_runs p JOIN runs r ON r.number = p.run
  WHERE p.target = ? AND r.id = ?`;

const markRun = `INSERT OR REPLACE INTO pushed_runs (target, remote_id, revision, run)
  SELECT ?, ?, ?, number FROM runs WHERE id = ?`;

const pendingVersions = `SELECT v.*, r.id AS run_id FROM model_versions v
  JOIN runs r ON r.number = v.run
  LEFT JOIN pushed_versions p ON p.version = v.number AND p.target = ?
  WHERE p.version IS NULL ORDER BY v.number`;

const pendingAliases = `SELECT a.name, a.alias, a.version, v.remote_version FROM aliases a
  JOIN pushed_versions v ON v.version = a.version AND v.target = ?
  LEFT JOIN pushed_aliases p ON p.name = a.name AND p.alias = a.alias AND p.target = ?
  WHERE p.version IS NULL OR p.version <> a.version`;

function pendingRunOfRow(row: SqlRow): PendingRun {
  const remote = row['remote_id'];
  return {
    id: String(row['id']),
    experimentName: String(row['experiment_name']),
    name: String(row['name']),
    status: row['status'] as RunStatus,
    startTimeMs: Number(row['start_time']),
    ...(row['end_time'] === null ? {} : { endTimeMs: Number(row['end_time']) }),
    revision: Number(row['revision']),
    pushedRevision: Number(row['pushed']),
    ...(remote === null ? {} : { remoteId: String(remote) }),
  };
}

function changesOf(store: Store, runId: string, [from, to]: readonly [number, number]): Changes {
  const found = store.one('SELECT number FROM runs WHERE id = ?', runId);
  const rows = (columns: string, table: string, rest = ''): SqlRow[] =>
    store.all(
      `SELECT ${columns} FROM ${table} t WHERE t.run = ? AND t.revision > ? AND t.revision <= ? ${rest}`,
      Number(found?.['number'] ?? -1),
      from,
      to,
    );
  const metrics = rows(
    '(SELECT k.key FROM metric_keys k WHERE k.number = t.key) AS key, value, is_nan, timestamp, step',
    'metrics',
    'ORDER BY t.revision',
  );
  return {
    parameters: textsOf(rows('key, value', 'parameters')),
    tags: textsOf(rows('key, value', 'tags')),
    metrics: metrics.map(metricOfRow),
    inputs: rows('content', 'inputs').map(
      ({ content }) => JSON.parse(String(content)) as DatasetInput,
    ),
    artifacts: rows('path', 'artifacts').map((row) => String(row['path'])),
  };
}

function pendingVersionOfRow(row: SqlRow): PendingVersion {
  return {
    number: Number(row['number']),
    id: String(row['id']),
    name: String(row['name']),
    runId: String(row['run_id']),
    artifactPath: String(row['path']),
    description: String(row['description']),
    tags: JSON.parse(String(row['tags'])) as Texts,
  };
}

function pendingAliasOfRow(row: SqlRow): PendingAlias {
  return {
    name: String(row['name']),
    alias: String(row['alias']),
    versionNumber: Number(row['version']),
    remoteVersion: String(row['remote_version']),
  };
}
