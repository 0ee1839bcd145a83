import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RunEvaluation } from '@octroi/statistics';
import { writeFileAtomically } from '@octroi/storage';
import { isPlainName } from './plain-name.ts';
import { checkFields, isListOfObjects, isObject, readJsonObject } from './read-json-object.ts';
import { evaluationSuffix } from './run-record.ts';
import type { Workspace } from './workspace.ts';

/** Keeps the curves of a run beside its record, runs/<id>.evaluation.json. */
export async function writeEvaluation(
  workspace: Workspace,
  evaluation: RunEvaluation,
): Promise<void> {
  await writeFileAtomically(
    evaluationFile(workspace, evaluation.run),
    `${JSON.stringify(evaluation)}\n`,
  );
}

/**
 * The curves of a run; undefined where the run has none.
 *
 * @throws OctroiError WORKSPACE_DAMAGED
 */
export async function readEvaluation(
  workspace: Workspace,
  runId: string,
): Promise<RunEvaluation | undefined> {
  const file = evaluationFile(workspace, runId);
  if (!isPlainName(runId) || !existsSync(file)) return undefined;
  const content = await readJsonObject(file);
  checkFields(file, content, {
    run: (run) => run === runId,
    models: isListOfObjects,
    projection: (projection) => projection === null || isObject(projection),
  });
  return content as RunEvaluation;
}

/** Where the curves of a run are kept. */
export function evaluationFile(workspace: Workspace, runId: string): string {
  return path.join(workspace.runs, `${runId}${evaluationSuffix}`);
}
