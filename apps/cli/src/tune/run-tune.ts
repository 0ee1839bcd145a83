import { createHash } from 'node:crypto';
import path from 'node:path';
import { openJournal, sha256File, writeFileAtomically, type Journal } from '@octroi/storage';
import { splitRows, tune, type Tuning } from '@octroi/training';
import type { Context } from '../context.ts';
import { formatNumber } from '../render/numbers.ts';
import { openBoosters } from '../steps/boosters.ts';
import { featuresStep } from '../steps/features-step.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { holdout } from '../steps/training.ts';
import { readTrainingTable, type TrainingTable } from '../steps/training-table.ts';
import { openTuningLog } from '../tracking/track-tuning.ts';
import { say } from '../words.ts';
import type { TuneOptions, TuningDocument, TuningStart } from './tuning.ts';

/** Trials that are told of. */
const mostLeaders = 10;

/**
 * Searches settings for so many minutes; goes on where an earlier search of the same data, features, models, folds
 * and seed ended. An interrupt ends it early, and well.
 *
 * @returns what came of it, and the file it was written to
 */
export async function runTune(
  context: Context,
  options: TuneOptions,
): Promise<{ readonly document: TuningDocument; readonly file: string }> {
  const features = presetNamed(
    context.portfolio,
    options.preset ?? context.portfolio.defaultPreset,
  );
  await featuresStep(context, features);
  const { file: matrix, ...table } = await readTrainingTable(context, features);
  const dataHash = await sha256File(matrix);
  const key = keyOf({ context, features, dataHash, ...options });
  const start: TuningStart = { ...options, context, features, dataHash, key };
  const folder = path.join(context.workspace.root, 'tuning', features.name);
  await using journal = await openJournal(path.join(folder, `${key}.jsonl`));
  const startedAt = performance.now();
  const tuning = await search(start, table, journal);
  const { development, untouched } = splitRows({ ...table, ...options, holdout });
  const document: TuningDocument = {
    format: 'octroi-settings',
    preset: features.name,
    models: tuning.settings,
    createdAt: context.now().toISOString(),
    version: context.version,
    dataHash,
    seed: options.seed,
    folds: options.folds,
    shuffles: options.shuffles,
    rows: { development: development.length, untouched: untouched.length },
    trials: tuning.trials,
    minutes: (performance.now() - startedAt) / 60_000,
    interrupted: context.signal.aborted,
    leaders: tuning.finished.slice(0, mostLeaders),
    measure: tuning.measure,
  };
  const file = options.out ?? path.join(folder, 'settings.json');
  if (Object.keys(document.models).length > 0) {
    await writeFileAtomically(file, `${JSON.stringify(document, null, 2)}\n`);
  }
  return { document, file };
}

function keyOf({
  context,
  features,
  dataHash,
  models,
  folds,
  seed,
  shuffles,
}: Omit<TuningStart, 'key'>): string {
  const inputs = [context.version, features, dataHash, models, folds, seed, shuffles, holdout];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 16);
}

async function search(start: TuningStart, table: TrainingTable, journal: Journal): Promise<Tuning> {
  const { context, features: preset, models, minutes, folds, seed, shuffles } = start;
  const { signal, threads, language, progress } = context;
  await using boosters = await openBoosters(context, threads);
  await using log = await openTuningLog(start);
  const timeIsUp = new AbortController();
  const timer = setTimeout(() => {
    timeIsUp.abort();
  }, minutes * 60_000);
  const startedAt = performance.now();
  try {
    const tuning = await tune({
      ...table,
      ...{ preset, models, folds, seed, shuffles, holdout, boosters, parallel: threads },
      memory: journal,
      ends: AbortSignal.any([signal, timeIsUp.signal]),
      interrupted: signal,
      onTrial: async (trial) => {
        const tracked = JSON.stringify(['tracked', trial.number]);
        if (journal.get(tracked) !== undefined) return;
        await log.trial(trial);
        await journal.set(tracked, true);
      },
      onFit: ({ trials, best }) => {
        const area = formatNumber(best, 4, language);
        const done = Math.min(Math.floor((performance.now() - startedAt) / 1000), minutes * 60);
        const step = say('stepTune', language, { trials, area });
        progress({ step, done, total: Math.round(minutes * 60), unit: 'seconds' });
      },
    });
    await log.end(tuning, signal.aborted);
    return tuning;
  } finally {
    clearTimeout(timer);
  }
}
