import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ComparisonRow } from '@octroi/statistics';
import type { DatasetInput, Metric, Tracker } from '@octroi/tracking';
import { rowsOf, type ModelRun } from '@octroi/training';
import { chartDocument } from '../explain/chart-document.ts';
import { explainedFeatures } from '../explain/explained-feature.ts';
import { engineVersion } from '../steps/engine-version.ts';
import { costs, type Training } from '../steps/training.ts';
import { lossMetrics, metricsAt } from './log-metrics.ts';
import { modelArtifacts } from './model-artifacts.ts';
import {
  comparedMetrics,
  foldMetrics,
  meanMetrics,
  modelMetrics,
  type FoldScores,
  type MetricValues,
} from './model-metrics.ts';
import { modelNote } from './notes.ts';
import { ownTags } from './own-tags.ts';
import type { Trained, TrainingLog } from './training-log.ts';
import { modelParameters } from './training-parameters.ts';

/** Folder of a bundle's files among the artifacts of its run. */
export const bundleArtifacts = 'model';

/** One model of a training that ended. */
export interface ModelLogRequest {
  readonly training: Training;
  readonly log: TrainingLog;
  readonly trained: Trained;
  readonly row: ComparisonRow;
  readonly dataset: DatasetInput;
  readonly endTimeMs: number;
}

/** Logs one model under its training, and its folds under it; gives the id of its run. */
export async function logModel(request: ModelLogRequest): Promise<string> {
  const { training, log, trained, row, dataset, endTimeMs } = request;
  const { tracker, startTimeMs } = log;
  const run = modelRunOf(trained, row);
  const runId = await tracker.startRun({
    experimentId: log.experimentId,
    name: row.name,
    startTimeMs,
    parentRunId: log.runId,
    tags: await modelTags(request),
  });
  const scores = foldScores(trained, row, run);
  const folds = run.folds.map((fit) => foldMetrics(scores, fit));
  await logFolds(request, { runId, run, folds });
  const { untouched } = trained.run.split;
  const labelled = { scores: run.untouched, labels: rowsOf(trained.table.labels, untouched) };
  await tracker.log(runId, {
    parameters: { ...modelParameters(training, run.model), columns: String(row.columns) },
    metrics: [
      ...metricsAt(comparedMetrics(row), endTimeMs),
      ...metricsAt(modelMetrics(row, labelled), endTimeMs),
      ...metricsAt(meanMetrics(folds), endTimeMs),
      ...folds.flatMap((values, fold) =>
        metricsAt(
          { fold_auc: values['auc'], fold_log_loss: values['log_loss'] },
          endTimeMs,
          fold + 1,
        ),
      ),
    ],
  });
  await tracker.logInputs(runId, [dataset]);
  await logFiles(request, runId, modelTexts(request, run));
  await tracker.finishRun(runId, {
    status: 'FINISHED',
    endTimeMs: startTimeMs + row.fitSeconds * 1000,
  });
  return runId;
}

async function modelTags({
  training,
  trained,
  row,
}: ModelLogRequest): Promise<Record<string, string>> {
  const { record } = trained;
  const { engine } = modelRunOf(trained, row).model;
  const versions = await engineVersion(training.context, engine);
  return {
    ...ownTags(training),
    'octroi.kind': 'model',
    'octroi.training': record.id,
    'octroi.bundle': record.bundles[row.name],
    'octroi.chosen': String(record.comparison.chosen === row.name),
    'octroi.verdict': row.verdict,
    'octroi.node': process.versions.node,
    ...Object.fromEntries(Object.entries(versions).map(([name, hash]) => [`octroi.${name}`, hash])),
    'mlflow.note.content': modelNote(record, row, training.context.language),
  };
}

interface Folds {
  readonly runId: string;
  readonly run: ModelRun;
  readonly folds: readonly MetricValues[];
}

/** A run a fold, one after the other: each as long as its fit took. */
async function logFolds(
  { training, log, trained }: ModelLogRequest,
  { runId, run, folds }: Folds,
): Promise<void> {
  const { tracker, experimentId } = log;
  let startTimeMs = log.startTimeMs;
  for (const { fold, rows, seconds, losses } of run.folds) {
    const endTimeMs = startTimeMs + seconds * 1000;
    const own = await tracker.startRun({
      ...{
        experimentId,
        name: `${run.model.name} fold ${fold + 1}`,
        parentRunId: runId,
        startTimeMs,
      },
      tags: { ...ownTags(training), 'octroi.kind': 'fold', 'octroi.training': trained.record.id },
    });
    const at = Math.trunc(endTimeMs);
    const metrics: Metric[] = [...metricsAt(folds[fold], at), ...lossMetrics(losses, at)];
    const parameters = { model: run.model.name, fold: String(fold + 1), rows: String(rows) };
    await tracker.log(own, { parameters, metrics });
    await tracker.finishRun(own, { status: 'FINISHED', endTimeMs });
    startTimeMs = endTimeMs;
  }
}

function modelTexts(
  { training, trained, row }: ModelLogRequest,
  run: ModelRun,
): Map<string, string> {
  const { portfolio, language } = training.context;
  const {
    record,
    evaluation: { models },
    table,
  } = trained;
  const evaluation = models.find(({ name }) => name === row.name);
  if (evaluation === undefined) return new Map();
  const labels = rowsOf(table.labels, trained.run.split.untouched);
  return modelArtifacts({
    comparison: record.comparison,
    row,
    evaluation,
    run,
    untouched: { scores: run.untouched, labels },
    featureOf: explainedFeatures(portfolio, training.preset, language),
    settings: { language, width: 720, document: chartDocument() },
  });
}

async function logFiles(
  { training, log, trained, row }: ModelLogRequest,
  runId: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  await logTexts(log.tracker, runId, texts);
  const bundle = path.join(training.context.workspace.bundles, trained.record.bundles[row.name]);
  for (const name of (await readdir(bundle)).toSorted()) {
    const content = { file: path.join(bundle, name) };
    await log.tracker.logArtifact(runId, `${bundleArtifacts}/${name}`, content);
  }
}

/** Logs texts as files, by path. */
export async function logTexts(
  tracker: Tracker,
  runId: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [name, text] of texts) {
    await tracker.logArtifact(runId, name, new TextEncoder().encode(text));
  }
}

function foldScores(
  { run: { split }, table }: Trained,
  row: ComparisonRow,
  run: ModelRun,
): FoldScores {
  const labels = rowsOf(table.labels, split.development);
  return { run, split, labels, threshold: row.threshold, costs };
}

function modelRunOf({ run }: Trained, { name }: ComparisonRow): ModelRun {
  const found = run.models.find(({ model }) => model.name === name);
  if (found === undefined) throw new TypeError(`no run of ${name}`);
  return found;
}
