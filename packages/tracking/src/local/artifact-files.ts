import { copyFile, readFile } from 'node:fs/promises';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { produceFileAtomically, writeFileAtomically } from '@octroi/storage';
import { checkArtifactPath } from '../checks/check-artifact-path.ts';
import type { ArtifactEntry } from '../run.ts';
import type { ArtifactContent } from '../tracker.ts';
import type { Store } from './store.ts';
import { nextRevision, numberOfRun } from './stored-run.ts';

export interface ArtifactRequest {
  readonly runId: string;
  readonly path: string;
  /** Of the files of all runs. */
  readonly artifacts: string;
}

/** Writes the file first, then that it is there: what is listed is whole. */
export async function writeArtifact(
  store: Store,
  request: ArtifactRequest,
  content: ArtifactContent,
): Promise<void> {
  const { runId, path: artifactPath } = request;
  checkArtifactPath(artifactPath);
  numberOfRun(store, runId);
  const file = fileOf(request);
  if (content instanceof Uint8Array) await writeFileAtomically(file, content);
  else await produceFileAtomically(file, (temporary) => copyFile(content.file, temporary));
  const { size } = await stat(file);
  store.write(() => {
    const run = numberOfRun(store, runId);
    store.change(
      `INSERT INTO artifacts VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
       SET bytes = excluded.bytes, revision = excluded.revision`,
      run,
      artifactPath,
      size,
      nextRevision(store, run),
    );
  });
}

/** @throws OctroiError TRACKING_ARTIFACT_UNKNOWN */
export async function readArtifact(store: Store, request: ArtifactRequest): Promise<Uint8Array> {
  const { runId, path: artifactPath } = request;
  checkArtifactPath(artifactPath);
  const run = numberOfRun(store, runId);
  const known = store.one('SELECT 1 FROM artifacts WHERE run = ? AND path = ?', run, artifactPath);
  const unknown = (cause?: unknown): OctroiError =>
    new OctroiError('TRACKING_ARTIFACT_UNKNOWN', { run: runId, path: artifactPath }, { cause });
  if (known === undefined) throw unknown();
  try {
    return await readFile(fileOf(request));
  } catch (error) {
    throw unknown(error);
  }
}

export function fileOf({ artifacts, runId, path: artifactPath }: ArtifactRequest): string {
  return path.join(artifacts, runId, ...artifactPath.split('/'));
}

/** Files and folders right in a folder of a run's artifacts. */
export function listArtifacts(store: Store, runId: string, folder?: string): ArtifactEntry[] {
  if (folder !== undefined) checkArtifactPath(folder);
  const prefix = folder === undefined ? '' : `${folder}/`;
  const entries = new Map<string, ArtifactEntry>();
  const run = numberOfRun(store, runId);
  for (const row of store.all('SELECT path, bytes FROM artifacts WHERE run = ?', run)) {
    const full = String(row['path']);
    if (!full.startsWith(prefix)) continue;
    const end = full.indexOf('/', prefix.length);
    const isFolder = end >= 0;
    const entry = isFolder ? full.slice(0, end) : full;
    const bytes = isFolder ? {} : { bytes: Number(row['bytes']) };
    entries.set(entry, { path: entry, isFolder, ...bytes });
  }
  return [...entries.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
