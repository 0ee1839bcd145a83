import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isOctroiError, OctroiError } from '@octroi/core';
import type { DriftDocument } from '@octroi/monitoring';
import { writeFolderAtomically } from '@octroi/storage';
import { readJsonObject } from '../read-json-object.ts';
import type { Workspace } from '../workspace.ts';
import { checkDriftDocument, checkDriftSummary } from './check-drift-files.ts';
import { driftSummary, type DriftSummary, type KeptDriftReports } from './drift-summary.ts';

/** `summary.json` is what a list reads; `report.json` is large. */
const names = { summary: 'summary.json', report: 'report.json' } as const;
const idForm = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-[0-9a-f]{8}$/;

/**
 * Keeps a report in drift/<id>/, whole or not at all; gives its id: when it was made, then what is in it.
 *
 * @throws OctroiError STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE
 */
export async function keepDriftReport(
  workspace: Workspace,
  document: DriftDocument,
): Promise<string> {
  const text = JSON.stringify(document);
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const id = `${document.source.createdAt.replaceAll(/[:.]/g, '-')}-${digest}`;
  await writeFolderAtomically(driftReportFolder(workspace, id), async (folder) => {
    await writeFile(path.join(folder, names.report), `${text}\n`);
    const summary = JSON.stringify(driftSummary(id, document), null, 2);
    await writeFile(path.join(folder, names.summary), `${summary}\n`);
  });
  return id;
}

/** What is kept, the newest first; a report that cannot be read hides no other. */
export async function listDriftReports(workspace: Workspace): Promise<KeptDriftReports> {
  const reports: DriftSummary[] = [];
  const damaged: string[] = [];
  for (const id of await keptIds(workspace)) {
    const summary = await readSummary(workspace, id);
    if (summary === undefined) damaged.push(id);
    else reports.push(summary);
  }
  return { reports, damaged };
}

/** Id of the newest report; undefined where none is kept. */
export async function latestDriftReport(workspace: Workspace): Promise<string | undefined> {
  return (await keptIds(workspace)).at(0);
}

/**
 * A kept report, as it was made.
 *
 * @throws OctroiError WORKSPACE_DRIFT_UNKNOWN, WORKSPACE_DAMAGED
 */
export async function readDriftReport(workspace: Workspace, id: string): Promise<DriftDocument> {
  const file = path.join(driftReportFolder(workspace, id), names.report);
  if (!idForm.test(id) || !existsSync(file)) {
    throw new OctroiError('WORKSPACE_DRIFT_UNKNOWN', { report: id });
  }
  return checkDriftDocument(file, await readJsonObject(file));
}

/** Where a report is kept. */
export function driftReportFolder(workspace: Workspace, id: string): string {
  return path.join(workspace.drift, id);
}

/** Ids begin with the time: the newest first. Anything else in the folder is not a report. */
async function keptIds(workspace: Workspace): Promise<string[]> {
  const entries = await readdir(workspace.drift).catch(() => []);
  return entries.filter((name) => idForm.test(name)).sort((one, other) => (one < other ? 1 : -1));
}

async function readSummary(workspace: Workspace, id: string): Promise<DriftSummary | undefined> {
  const folder = driftReportFolder(workspace, id);
  const file = path.join(folder, names.summary);
  if (!existsSync(file) || !existsSync(path.join(folder, names.report))) return undefined;
  try {
    return checkDriftSummary(file, await readJsonObject(file), id);
  } catch (error) {
    if (isOctroiError(error, 'WORKSPACE_DAMAGED')) return undefined;
    throw error;
  }
}
