import path from 'node:path';
import { isMissingAt, type Column } from '@octroi/core';
import type { Policy, Preset, Row } from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';
import { ingest, readFrame } from '@octroi/pipeline';
import {
  cutoffLogOdds,
  openApplicationScorer,
  type ApplicationScorer,
  type Bundle,
} from '@octroi/scoring';
import { openNamedBundle, policyNamed, readPolicies } from '@octroi/workspace';
import { engineSettings } from '../apps/cli/src/steps/engine-settings.ts';
import { presetNamed } from '../apps/cli/src/steps/preset-named.ts';
import { trainPreset } from '../apps/cli/src/steps/train-preset.ts';
import type { BenchContext } from './case.ts';
import { pipelineContext, realFile } from './real-applications.ts';

/** A bundle trained on the real applications by the command line's own steps, and those applications. */
export interface TrainedOnReal {
  readonly bundle: Bundle;
  readonly preset: Preset;
  /** The one of least cost. */
  readonly policy: Policy;
  /** In raw log-odds. */
  readonly cutoff: number;
  readonly scorer: ApplicationScorer;
  readonly rows: number;
  readonly application: (row: number) => Row;
}

export async function trainedOnReal(
  bench: BenchContext,
  asked: { readonly preset: string; readonly model: string },
): Promise<TrainedOnReal> {
  const context = pipelineContext(bench);
  const { workspace } = context;
  const table = path.join(workspace.tables, `${homeCredit.labelled}.parquet`);
  const source = realFile(bench, homeCredit.labelled);
  await ingest({ source, tables: homeCredit.tables, out: workspace.tables });
  const run = await trainPreset(context, {
    preset: asked.preset,
    models: [asked.model],
    parameters: 'tuned',
    folds: 5,
    seed: 42,
  });
  const id = run.bundles[asked.model];
  const bundle = await openNamedBundle(workspace, id);
  const policy = policyNamed(await readPolicies(path.join(workspace.bundles, id)), 'least-cost');
  const preset = presetNamed(homeCredit, asked.preset);
  const { rows, columns } = await readFrame({ paths: [table], ...engineSettings(context) });
  return {
    ...{ bundle, preset, policy, rows },
    cutoff: cutoffLogOdds(bundle, policy),
    scorer: openApplicationScorer(bundle, preset),
    application: (row) =>
      Object.fromEntries(columns.map((column) => [column.name, cellOf(column, row)])),
  };
}

function cellOf(column: Column, row: number): Row[string] {
  if (isMissingAt(column, row)) return null;
  return column.kind === 'number' ? column.values[row] : column.levels[column.codes[row]];
}
