import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ModelVersion, Texts } from '../run.ts';
import type { RegisterModel } from '../tracker.ts';
import type { SqlRow, Store } from './store.ts';
import { numberOfRun } from './stored-run.ts';

/** Adds a version of a model and lets the aliases stand for it, within a transaction. */
export function addModelVersion(
  store: Store,
  artifacts: string,
  request: RegisterModel,
): ModelVersion {
  const { name, runId, artifactPath, description = '', tags = {}, aliases = [] } = request;
  const run = numberOfRun(store, runId);
  const last = store.one('SELECT max(version) AS last FROM model_versions WHERE name = ?', name);
  const version = Number(last?.['last'] ?? 0) + 1;
  const added = store.one(
    `INSERT INTO model_versions (id, name, version, run, path, description, tags)
     VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number`,
    randomUUID(),
    name,
    version,
    run,
    artifactPath,
    description,
    JSON.stringify(tags),
  );
  for (const alias of aliases) {
    store.change(
      'INSERT INTO aliases VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET version = excluded.version',
      name,
      alias,
      Number(added?.['number']),
    );
  }
  const source = path.join(artifacts, runId, artifactPath);
  return { name, version: String(version), source, runId, description, tags, aliases };
}

export function versionByAlias(
  store: Store,
  artifacts: string,
  at: { readonly name: string; readonly alias: string },
): ModelVersion | undefined {
  const row = store.one(
    `SELECT v.*, r.id AS run_id FROM aliases a JOIN model_versions v ON v.number = a.version
     JOIN runs r ON r.number = v.run WHERE a.name = ? AND a.alias = ?`,
    at.name,
    at.alias,
  );
  return row === undefined ? undefined : versionOfRow(store, artifacts, row);
}

function versionOfRow(store: Store, artifacts: string, row: SqlRow): ModelVersion {
  const aliases = store.all('SELECT alias FROM aliases WHERE version = ?', Number(row['number']));
  const runId = String(row['run_id']);
  return {
    name: String(row['name']),
    version: String(row['version']),
    source: path.join(artifacts, runId, String(row['path'])),
    runId,
    description: String(row['description']),
    tags: JSON.parse(String(row['tags'])) as Texts,
    aliases: aliases.map(({ alias }) => String(alias)),
  };
}
