/// <reference lib="dom" />
import { aucChart, costChart, rocChart, svgFile } from '@octroi/charts';
import type { RunRecord } from '@octroi/workspace';
import { chartDocument } from '../explain/chart-document.ts';
import type { Training } from '../steps/training.ts';
import { csv } from './csv.ts';
import { datasetOf } from './dataset.ts';
import { metricsAt } from './log-metrics.ts';
import { bundleArtifacts, logModel, logTexts } from './log-model.ts';
import { comparedMetrics } from './model-metrics.ts';
import { modelNote, trainingNote } from './notes.ts';
import type { Trained, TrainingLog } from './training-log.ts';

/** The registered model that the best of a preset is a version of, in every training anew. */
export const registeredModel = ({ portfolio, preset }: RunRecord): string =>
  `${portfolio}-${preset}`;

/** Logs what a training came to: itself, its models and their folds; the chosen model becomes champion. */
export async function logTrained(
  training: Training,
  log: TrainingLog,
  trained: Trained,
): Promise<void> {
  const { tracker, runId } = log;
  const { record } = trained;
  const { rows, chosen } = record.comparison;
  const endTimeMs = training.context.now().getTime();
  const dataset = datasetOf(training, trained.table);
  const request = { training, log, trained, dataset, endTimeMs };
  const runs = new Map<string, string>();
  for (const row of rows.toReversed()) runs.set(row.name, await logModel({ ...request, row }));
  await logComparison(training, log, trained);
  await tracker.logInputs(runId, [dataset]);
  await tracker.finishRun(runId, { status: 'FINISHED', endTimeMs });
  const best = rows.find(({ name }) => name === chosen);
  const bestRun = runs.get(chosen);
  if (best === undefined || bestRun === undefined) return;
  await tracker.registerModel({
    name: registeredModel(record),
    runId: bestRun,
    artifactPath: bundleArtifacts,
    description: modelNote(record, best, training.context.language),
    tags: { 'octroi.bundle': record.bundles[chosen], model: chosen },
    aliases: ['champion'],
  });
}

async function logComparison(
  training: Training,
  { tracker, runId, commit }: TrainingLog,
  trained: Trained,
): Promise<void> {
  const { record } = trained;
  const { context } = training;
  const best = record.comparison.rows.find(({ name }) => name === record.comparison.chosen);
  const found = await commit;
  const { all, development, untouched } = record.rows;
  const sizes = { rows: all, rows_development: development, rows_untouched: untouched };
  const fitSeconds = record.comparison.rows.reduce((sum, { fitSeconds: own }) => sum + own, 0);
  await tracker.log(runId, {
    parameters: Object.fromEntries(
      Object.entries(sizes).map(([name, count]) => [name, String(count)]),
    ),
    metrics: metricsAt(
      {
        ...(best && comparedMetrics(best)),
        base_rate: record.baseRate,
        fit_seconds: fitSeconds,
      },
      context.now().getTime(),
    ),
    tags: {
      'octroi.training': record.id,
      'octroi.chosen': record.comparison.chosen,
      ...(found !== undefined && { 'mlflow.source.git.commit': found }),
      'mlflow.note.content': trainingNote(record, context.language),
    },
  });
  await logTexts(tracker, runId, comparisonFiles(training, trained));
}

function comparisonFiles(
  { context: { language } }: Training,
  { record: { comparison }, evaluation }: Trained,
): Map<string, string> {
  const settings = { language, width: 720, document: chartDocument() };
  const table = comparison.rows.map((row) => ({
    model: row.name,
    verdict: row.verdict,
    ...comparedMetrics(row),
    ...row.matrix,
  }));
  return new Map([
    ['comparison.csv', csv(Object.keys(table[0]) as (keyof (typeof table)[number])[], table)],
    ['comparison.json', `${JSON.stringify(comparison, null, 2)}\n`],
    ['evaluation.json', `${JSON.stringify(evaluation)}\n`],
    ['charts/auc.svg', svgFile(aucChart(comparison, settings))],
    ['charts/roc.svg', svgFile(rocChart({ comparison, models: evaluation.models }, settings))],
    ['charts/cost.svg', svgFile(costChart({ comparison, models: evaluation.models }, settings))],
  ]);
}
