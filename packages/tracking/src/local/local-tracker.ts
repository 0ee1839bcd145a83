import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { checkBatch, checkDataset, checkTags } from '../checks/check-batch.ts';
import { checkArtifactPath } from '../checks/check-artifact-path.ts';
import { checkAlias, checkModelName } from '../checks/check-name.ts';
import { checkLength, kinds, shortened } from '../checks/check-text.ts';
import { limits } from '../limits.ts';
import type { DatasetInput, Experiment, Run } from '../run.ts';
import {
  parentRunTag,
  type FinishRun,
  type RegisterModel,
  type StartRun,
  type Tracker,
} from '../tracker.ts';
import { fileOf, listArtifacts, readArtifact, writeArtifact } from './artifact-files.ts';
import { addModelVersion, versionByAlias } from './models.ts';
import { outboxOf, type Outbox } from './outbox.ts';
import { historyOf, runOfRow, type ArtifactFolder } from './read-runs.ts';
import { searchRuns } from './search-runs.ts';
import { openStore, type Store } from './store.ts';
import { nextRevision, numberOfRun } from './stored-run.ts';
import { writeBatch, writeTags } from './write-batch.ts';

export interface LocalTrackerRequest {
  /** Holds `runs.sqlite` and `artifacts/`; made where it is missing. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Runs kept in files, without a server. */
export interface LocalTracker extends Tracker {
  /** What a server has still to be told of. */
  readonly outbox: Outbox;
  /** The file that holds an artifact. */
  artifactFile(runId: string, artifactPath: string): string;
}

/**
 * Opens the runs of a folder.
 *
 * What a call acknowledged is on the disk: a process that is killed loses nothing of it, and leaves
 * nothing half written.
 *
 * @throws OctroiError TRACKING_STORE_DAMAGED, STORAGE_NOT_WRITABLE, STORAGE_DISK_FULL
 */
export function openLocalTracker({ folder, now }: LocalTrackerRequest): LocalTracker {
  const store = openStore(path.join(folder, 'runs.sqlite'));
  const artifacts = path.join(folder, 'artifacts');
  return {
    ...writingOf(store, { artifacts, now }),
    ...readingOf(store, { artifacts }),
    outbox: outboxOf(store),
    artifactFile: (runId, artifactPath) => fileOf({ artifacts, runId, path: artifactPath }),
    close: () => settled(store.close),
    [Symbol.asyncDispose]: () => settled(store.close),
  };
}

type Writing = Pick<
  Tracker,
  | 'openExperiment'
  | 'startRun'
  | 'log'
  | 'logInputs'
  | 'logArtifact'
  | 'finishRun'
  | 'registerModel'
>;

type Reading = Pick<
  Tracker,
  | 'listExperiments'
  | 'getRun'
  | 'searchRuns'
  | 'metricHistory'
  | 'listArtifacts'
  | 'readArtifact'
  | 'modelByAlias'
>;

function writingOf(
  store: Store,
  { artifacts, now }: ArtifactFolder & { readonly now: () => number },
): Writing {
  const written = <Result>(work: () => Result): Promise<Result> => settled(() => store.write(work));
  return {
    openExperiment: (name) => settled(() => openExperiment(store, name)),
    startRun: (request) => written(() => startRun(store, request, now)),
    log: (runId, batch) =>
      settled(() => {
        checkBatch(batch);
        store.write(() => {
          writeBatch(store, runId, batch);
        });
      }),
    logInputs: (runId, datasets) =>
      written(() => {
        logInputs(store, runId, datasets);
      }),
    logArtifact: (runId, artifactPath, content) =>
      writeArtifact(store, { runId, path: artifactPath, artifacts }, content),
    finishRun: (runId, request) =>
      written(() => {
        finishRun(store, { runId, ...request }, now);
      }),
    registerModel: (request) =>
      settled(() => {
        checkModel(request);
        return store.write(() => addModelVersion(store, artifacts, request));
      }),
  };
}

function readingOf(store: Store, folder: ArtifactFolder): Reading {
  const { artifacts } = folder;
  const read = <Result>(work: () => Result): Promise<Result> => settled(() => store.read(work));
  return {
    listExperiments: () => read(() => listExperiments(store, folder)),
    getRun: (runId) => read(() => getRun(store, folder, runId)),
    searchRuns: (request = {}) => read(() => searchRuns(store, folder, request)),
    metricHistory: (runId, key) => read(() => historyOf(store, numberOfRun(store, runId), key)),
    listArtifacts: (runId, inside) => read(() => listArtifacts(store, runId, inside)),
    readArtifact: (runId, artifactPath) =>
      readArtifact(store, { runId, path: artifactPath, artifacts }),
    modelByAlias: (name, alias) => read(() => versionByAlias(store, artifacts, { name, alias })),
  };
}

/** The outcome of work done at once, as a promise. */
function settled<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

function openExperiment(store: Store, name: string): string {
  if (name === '') {
    const problem = { en: 'it is empty', fr: 'il est vide' };
    throw new OctroiError('TRACKING_NAME_INVALID', { what: kinds.experiment, name, problem });
  }
  checkLength({ what: kinds.experiment, name, text: name, limit: limits.experimentName });
  const find = (): string | undefined => {
    const row = store.one('SELECT number FROM experiments WHERE name = ?', name);
    return row === undefined ? undefined : String(row['number']);
  };
  const known = find();
  if (known !== undefined) return known;
  return store.write(() => {
    store.change('INSERT INTO experiments (name) VALUES (?) ON CONFLICT DO NOTHING', name);
    return find() ?? '';
  });
}

function startRun(store: Store, request: StartRun, now: () => number): string {
  const { experimentId, name, parentRunId, startTimeMs = now(), tags = {} } = request;
  checkTags(tags);
  checkLength({ what: kinds.run, name, text: name, limit: limits.key });
  const experiment = store.one('SELECT number FROM experiments WHERE number = ?', experimentId);
  if (experiment === undefined) {
    throw new OctroiError('TRACKING_EXPERIMENT_UNKNOWN', { experiment: shortened(experimentId) });
  }
  const id = randomUUID().replaceAll('-', '');
  store.change(
    `INSERT INTO runs (id, experiment, name, status, start_time, revision)
     VALUES (?, ?, ?, 'RUNNING', ?, 1)`,
    id,
    Number(experiment['number']),
    name,
    Math.trunc(startTimeMs),
  );
  const parent = parentRunId === undefined ? {} : { [parentRunTag]: parentRunId };
  writeTags(store, { run: numberOfRun(store, id), revision: 1 }, { ...tags, ...parent });
  return id;
}

function logInputs(store: Store, runId: string, datasets: readonly DatasetInput[]): void {
  datasets.forEach(checkDataset);
  const run = numberOfRun(store, runId);
  const revision = nextRevision(store, run);
  for (const dataset of datasets) {
    store.change(
      'INSERT INTO inputs VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      run,
      dataset.name,
      dataset.digest,
      JSON.stringify(dataset),
      revision,
    );
  }
}

function finishRun(store: Store, request: FinishRun & { runId: string }, now: () => number): void {
  const { runId, status, endTimeMs = now() } = request;
  const run = numberOfRun(store, runId);
  nextRevision(store, run);
  store.change(
    // A clock that went back does not end a run before it began.
    'UPDATE runs SET status = ?, end_time = max(start_time, ?) WHERE number = ?',
    status,
    Math.trunc(endTimeMs),
    run,
  );
}

function checkModel({ name, artifactPath, tags = {}, aliases = [] }: RegisterModel): void {
  checkModelName(kinds.model, name);
  checkArtifactPath(artifactPath);
  checkTags(tags, limits.modelTag);
  for (const alias of aliases) checkAlias(kinds.alias, alias);
}

function listExperiments(store: Store, { artifacts }: ArtifactFolder): Experiment[] {
  return store.all('SELECT number, name FROM experiments ORDER BY number').map((row) => ({
    id: String(row['number']),
    name: String(row['name']),
    lifecycle: 'active',
    artifactLocation: artifacts,
    tags: {},
  }));
}

function getRun(store: Store, folder: ArtifactFolder, runId: string): Run {
  const row = store.one('SELECT * FROM runs WHERE id = ?', runId);
  if (row === undefined) throw new OctroiError('TRACKING_RUN_UNKNOWN', { run: shortened(runId) });
  return runOfRow(store, row, folder);
}
