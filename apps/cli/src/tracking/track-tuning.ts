import type { Tracker } from '@octroi/tracking';
import { meanArea, type Trial, type Tuning } from '@octroi/training';
import type { TuningStart } from '../tune/tuning.ts';
import { say } from '../words.ts';
import { metricsAt } from './log-metrics.ts';
import { ownTags } from './own-tags.ts';
import { problemOf, workspaceTracker } from './workspace-tracker.ts';

/** A search as it is tracked: a run of its own, and one under it for each trial. */
export interface TuningLog extends AsyncDisposable {
  trial(trial: Trial): Promise<void>;
  end(tuning: Tuning, interrupted: boolean): Promise<void>;
}

/** Tracks a search in the workspace. Tracking that fails is told in a line, once, and the search goes on. */
export async function openTuningLog(start: TuningStart): Promise<TuningLog> {
  const { context } = start;
  let failed = false;
  const tried = async (work: () => Promise<void>): Promise<void> => {
    if (failed) return;
    try {
      await work();
    } catch (error) {
      failed = true;
      const problem = problemOf(error, context.language);
      context.note(say('notTracked', context.language, { problem }));
    }
  };
  const opened: { log?: OpenLog } = {};
  await tried(async () => {
    opened.log = await begin(start);
  });
  const { log } = opened;
  let ended = false;
  return {
    trial: (trial) => tried(() => logTrial(start, log, trial)),
    end: (tuning, interrupted) =>
      tried(async () => {
        ended = true;
        await logEnd(start, log, { tuning, interrupted });
      }),
    [Symbol.asyncDispose]: async () => {
      if (!ended) await tried(async () => log?.tracker.finishRun(log.runId, { status: 'FAILED' }));
      await log?.tracker.close();
    },
  };
}

interface OpenLog {
  readonly tracker: Tracker;
  readonly experimentId: string;
  readonly runId: string;
}

async function begin(start: TuningStart): Promise<OpenLog> {
  const { context, features, models, folds, seed, shuffles, minutes, dataHash, key } = start;
  const tracker = workspaceTracker(context);
  try {
    const experimentId = await tracker.openExperiment(context.portfolio.name);
    const runId = await tracker.startRun({
      experimentId,
      name: `tune ${features.name}`,
      tags: { ...ownTags(start), 'octroi.kind': 'tuning', 'octroi.tuning': key },
    });
    const parameters = { preset: features.name, models: models.join(), folds, seed, shuffles };
    await tracker.log(runId, {
      parameters: texts({ ...parameters, minutes, data_hash: dataHash }),
    });
    return { tracker, experimentId, runId };
  } catch (error) {
    await tracker.close();
    throw error;
  }
}

async function logTrial(start: TuningStart, log: OpenLog | undefined, trial: Trial): Promise<void> {
  if (log === undefined) return;
  const { tracker, experimentId, runId: parentRunId } = log;
  const { model, rounds, parameters, keep } = trial.settings;
  const runId = await tracker.startRun({
    experimentId,
    parentRunId,
    name: `trial ${trial.number}`,
    tags: { ...ownTags(start), 'octroi.kind': 'trial', 'octroi.tuning': start.key },
  });
  const own = Object.entries({ rounds, ...parameters });
  const now = start.context.now().getTime();
  await tracker.log(runId, {
    parameters: texts({
      ...{ model, keep, trial: trial.number, bracket: trial.bracket, seed: start.seed },
      ...Object.fromEntries(own.map(([name, value]) => [`engine/${name}`, value])),
    }),
    metrics: [
      ...metricsAt({ auc: meanArea(trial), folds: trial.areas.length }, now),
      ...trial.areas.flatMap((area, fold) => metricsAt({ fold_auc: area }, now, fold + 1)),
    ],
  });
  await tracker.finishRun(runId, { status: 'FINISHED' });
}

async function logEnd(
  { context }: TuningStart,
  log: OpenLog | undefined,
  { tuning, interrupted }: { readonly tuning: Tuning; readonly interrupted: boolean },
): Promise<void> {
  if (log === undefined) return;
  const { tracker, runId } = log;
  const { measure, trials, finished } = tuning;
  const [best] = finished as readonly (Trial | undefined)[];
  const now = context.now().getTime();
  await tracker.log(runId, {
    metrics: metricsAt(
      {
        trials,
        ...(best && { best_mean_auc: meanArea(best), best_trial: best.number }),
        ...(measure && {
          auc: measure.auc,
          auc_lower: measure.interval.lower,
          auc_upper: measure.interval.upper,
          auc_gain: measure.difference,
          auc_gain_lower: measure.differenceInterval.lower,
          auc_gain_upper: measure.differenceInterval.upper,
        }),
      },
      now,
    ),
  });
  await tracker.finishRun(runId, { status: interrupted ? 'KILLED' : 'FINISHED' });
}

function texts(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
