import { isOctroiError } from '@octroi/core';
import { mlflowSettings } from '@octroi/tracking';
import type { RunRecord } from '@octroi/workspace';
import type { Context } from '../context.ts';
import { parametersName, type Training } from '../steps/training.ts';
import { say } from '../words.ts';
import { gitCommit } from './git-commit.ts';
import { logTrained } from './log-trained.ts';
import { ownTags } from './own-tags.ts';
import type { Trained, TrainingLog } from './training-log.ts';
import { trainingParameters } from './training-parameters.ts';
import { problemOf, workspaceTracker } from './workspace-tracker.ts';

/**
 * Does a training and tracks it in the workspace: parameters first, the rest when it ended.
 *
 * Tracking that fails is told in a line after a training that ended well, and nothing else comes of it.
 *
 * @throws what `work` throws: then the run is FAILED, or KILLED where it was interrupted
 */
export async function trackTraining(
  training: Training,
  work: () => Promise<Trained>,
): Promise<RunRecord> {
  const { context } = training;
  const begun = await settled(begin(training));
  const log = begun.status === 'fulfilled' ? begun.value : undefined;
  try {
    const trained = await work();
    const logged = log === undefined ? begun : await settled(logTrained(training, log, trained));
    if (logged.status === 'rejected') {
      const problem = problemOf(logged.reason, context.language);
      context.note(say('notTracked', context.language, { problem }));
    }
    return trained.record;
  } catch (error) {
    if (log !== undefined) await settled(endFailed(context, log, error));
    throw error;
  } finally {
    await log?.tracker.close();
  }
}

async function settled<Value>(work: Promise<Value>): Promise<PromiseSettledResult<Value>> {
  const [result] = await Promise.allSettled([work]);
  return result;
}

async function begin(training: Training): Promise<TrainingLog> {
  const { context, preset } = training;
  const tracker = workspaceTracker(context);
  try {
    const startTimeMs = context.now().getTime();
    const { experimentName, runId: parentRunId } = namesIn(context);
    const experimentId = await tracker.openExperiment(experimentName ?? context.portfolio.name);
    const runId = await tracker.startRun({
      experimentId,
      name: `${preset.name} ${parametersName(training)}`,
      startTimeMs,
      tags: { ...ownTags(training), 'octroi.kind': 'training' },
      ...(parentRunId !== undefined && { parentRunId }),
    });
    await tracker.log(runId, { parameters: trainingParameters(training) });
    return { tracker, experimentId, runId, startTimeMs, commit: gitCommit(context) };
  } catch (error) {
    await tracker.close();
    throw error;
  }
}

/** Settings that are not usable are told of when runs are sent. */
function namesIn({ environment }: Context): ReturnType<typeof mlflowSettings> {
  try {
    return mlflowSettings(environment);
  } catch {
    return {};
  }
}

async function endFailed(
  { signal }: Context,
  { tracker, runId }: TrainingLog,
  error: unknown,
): Promise<void> {
  const problem = error instanceof Error ? error.message : String(error);
  const code = isOctroiError(error) ? `${error.code}: ` : '';
  await tracker.log(runId, { tags: { 'octroi.error': `${code}${problem}`.slice(0, 1000) } });
  await tracker.finishRun(runId, { status: signal.aborted ? 'KILLED' : 'FAILED' });
}
