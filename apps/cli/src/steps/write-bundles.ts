import { encode } from '@octroi/scoring';
import {
  rawScores,
  referenceSample,
  seenRanges,
  typicalApplicants,
  writeBundle,
  type TrainingRun,
} from '@octroi/training';
import type { RunRecord } from '@octroi/workspace';
import { engineVersion } from './engine-version.ts';
import { outOfFoldScores, writeOutOfFold } from './out-of-fold-file.ts';
import { parametersName, type Training } from './training.ts';
import type { TrainingTable } from './training-table.ts';

/** What a training came to. */
export interface TrainingOutcome {
  readonly id: string;
  readonly createdAt: string;
  readonly table: TrainingTable;
  readonly run: TrainingRun;
  readonly comparison: RunRecord['comparison'];
}

/** Writes a bundle for each model of a run; gives their ids by model name. */
export async function writeBundles(
  training: Training,
  { id, createdAt, table: { frame, labels }, run, comparison }: TrainingOutcome,
): Promise<Record<string, string>> {
  const { context, preset, dataHash, folds, seed } = training;
  const { development } = run.split;
  const ranges = seenRanges(frame, development);
  const sample = referenceSample(development, seed);
  const defaults = development.reduce((sum, row) => sum + labels[row], 0);
  const bundles: Record<string, string> = {};
  for (const metrics of comparison.rows) {
    const modelRun = run.models.find(({ model }) => model.name === metrics.name);
    if (modelRun === undefined) continue;
    const bundleId = `${id}-${metrics.name}`;
    await writeBundle({
      folder: context.workspace.bundles,
      id: bundleId,
      createdAt,
      portfolio: context.portfolio.name,
      preset: preset.name,
      run: modelRun,
      frame,
      metrics,
      ranges,
      reference: encode(modelRun.encoder, frame, sample),
      typical: typicalApplicants({
        encoder: modelRun.encoder,
        frame,
        rows: run.split.untouched,
        score: rawScores(modelRun.fitted),
      }),
      training: {
        dataHash,
        rows: development.length,
        baseRate: defaults / development.length,
        folds,
        seed,
        threads: context.threads,
        parameters: parametersName(training),
        versions: {
          octroi: context.version,
          node: process.versions.node,
          ...(await engineVersion(context, modelRun.model.engine)),
        },
      },
    });
    await writeOutOfFold(context, bundleId, outOfFoldScores(run.split, modelRun));
    bundles[metrics.name] = bundleId;
  }
  return bundles;
}
