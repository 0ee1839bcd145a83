import path from 'node:path';
import { findLibraries, startBoosters } from '@octroi/boosters';
import { noProgress, type Frame } from '@octroi/core';
import { encode, type Encoder, type LinearModel } from '@octroi/scoring';
import {
  compareModels,
  models,
  rawScores,
  seenRanges,
  train,
  typicalApplicants,
  writeBundle,
  type BundleRequest,
  type ParameterSet,
} from '@octroi/training';
import { loanPreset, syntheticLoans } from '../../packages/training/src/testing/synthetic-loans.ts';

const { platform, arch } = process;
const seed = 5;
export const loans = syntheticLoans(700, seed);

/** Trains the four models and writes their bundles into a folder, each under its model's name. */
export async function trainBundles(folder: string, parameters: ParameterSet): Promise<void> {
  for (const request of await bundleRequests(folder, parameters)) await writeBundle(request);
}

/** A bundle of a linear model and an encoder as they are given, for frames of some columns. */
export async function writeLinearBundle(
  folder: string,
  id: string,
  { model, encoder, frame }: { model: LinearModel; encoder: Encoder; frame: Frame },
): Promise<void> {
  const requests = await bundleRequests(folder, 'deck');
  const request = requests.find(({ run }) => run.model.engine === 'linear');
  if (request === undefined) throw new Error('no linear model');
  const run = { ...request.run, encoder, fitted: { engine: 'linear', model } as const };
  const reference = encode(encoder, frame, Int32Array.of(0));
  await writeBundle({ ...request, id, run, frame, reference });
}

async function bundleRequests(folder: string, parameters: ParameterSet): Promise<BundleRequest[]> {
  const { frame, labels } = loans;
  await using boosters = await startBoosters({ libraries: libraries(), threads: 1 });
  const settings = { parameters, folds: 2, holdout: 5, seed } as const;
  const run = await train({
    preset: loanPreset,
    ...loans,
    models,
    ...settings,
    boosters,
    progress: noProgress,
  });
  const { development } = run.split;
  const rows = development.length;
  const baseRate = development.reduce((sum, row) => sum + labels[row], 0) / rows;
  const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };
  const comparison = compareModels({ run, labels, costs, seed });
  return run.models.map((own) => ({
    folder,
    id: own.model.name,
    createdAt: '2026-01-01T00:00:00.000Z',
    portfolio: 'test',
    preset: loanPreset.name,
    run: own,
    frame,
    metrics: comparison.rows[0],
    ranges: seenRanges(frame, development),
    reference: encode(own.encoder, frame, development.subarray(0, 10)),
    typical: typicalApplicants({
      encoder: own.encoder,
      frame,
      rows: run.split.untouched,
      score: rawScores(own.fitted),
    }),
    training: { ...settings, dataHash: 'none', rows, baseRate, threads: 1, versions: {} },
  }));
}

function libraries(): ReturnType<typeof findLibraries> {
  const folder = path.resolve(import.meta.dirname, '..', '..', '.tools', 'boosters');
  return findLibraries({ folder, environment: {}, platform, arch });
}
