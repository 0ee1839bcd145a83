import { startBoosterPool } from '@octroi/boosters';
import { matrixRows, noProgress, type Matrix } from '@octroi/core';
import { openLocalTracker } from '@octroi/tracking';
import { models, rowsOf, splitRows, type Model } from '@octroi/training';
import { librariesOf } from '../../apps/cli/src/steps/boosters.ts';
import { trainStep } from '../../apps/cli/src/steps/train-step.ts';
import { holdout } from '../../apps/cli/src/steps/training.ts';
import { median, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import { encodedRows } from '../encoded-rows.ts';
import { secondsOf } from '../in-turns.ts';
import { pipelineContext, realApplications } from '../real-applications.ts';

const folds = 5;
const seed = 42;
const pairs = 3;
/** As many rows of a fold as training follows the loss on. */
const followedRows = 10_000;

export const trackingOverhead: BenchCase = {
  name: 'tracking-overhead',
  title: 'What tracking adds to a training',
  about:
    'The reference deck’s parameters on the real applications: 4 models, 5 folds, 100 rounds of trees. ' +
    'Logging is the time from the last fit’s end to the training’s return that goes into the store of ' +
    'runs: 25 runs, their figures, losses, curves, pictures and bundles. Following the losses is the ' +
    'difference of a fold’s fit with and without it, in turn, the median of 3 pairs, times the folds.',
  needsRealData: true,
  run: measure,
};

type Applications = Awaited<ReturnType<typeof realApplications>>;

async function measure(bench: BenchContext): Promise<Figure[]> {
  const applications = await realApplications(bench, 'application');
  const { training, logging, runs } = await trainOnce(bench, applications);
  bench.say(`training ${training.toFixed(1)} s, of it logging ${logging.toFixed(2)} s`);
  const followed = await followedSeconds(bench, applications);
  const bare = training - logging - followed;
  return [
    {
      what: 'added to the training',
      value: (100 * (logging + followed)) / bare,
      unit: '%',
      digits: 2,
      target: { atMost: 2 },
      detail: `${logging.toFixed(2)} s of logging ${runs} runs, ${followed.toFixed(2)} s of following losses`,
    },
    { what: 'training without either', value: bare, unit: 's', digits: 1 },
  ];
}

/** The command's own step: its wall time, and the part of it after the training had ended. */
async function trainOnce(
  bench: BenchContext,
  { preset }: Applications,
): Promise<{ training: number; logging: number; runs: number }> {
  const context = pipelineContext(bench);
  const training = await secondsOf(() =>
    trainStep(context, preset, { models, parameters: 'deck', folds, seed }),
  );
  const endedAt = Date.now();
  await using tracker = openLocalTracker({ folder: context.workspace.tracking, now: Date.now });
  const { runs } = await tracker.searchRuns({ maxResults: 1000 });
  const own = runs.find(({ tags }) => tags['octroi.kind'] === 'training');
  if (own?.endTimeMs === undefined) throw new Error('the training is not tracked');
  return { training, logging: (endedAt - own.endTimeMs) / 1000, runs: runs.length };
}

/** Seconds that following the losses adds to all folds of all models of trees. */
async function followedSeconds(bench: BenchContext, applications: Applications): Promise<number> {
  const { labels, groups } = applications;
  const { development, foldOf } = splitRows({ labels, groups, folds, holdout, seed });
  const fitting = development.filter((_, row) => foldOf[row] !== 0);
  const scored = development.filter((_, row) => foldOf[row] === 0);
  const encoded = encodedRows(applications, { fitting, scored });
  const first = Int32Array.from(scored.subarray(0, followedRows), (_, row) => row);
  const validation = {
    matrix: matrixRows(encoded.scored, first),
    labels: rowsOf(labels, scored.subarray(0, followedRows)),
  };
  const sides = { matrix: encoded.fitting, labels: rowsOf(labels, fitting), validation };
  let seconds = 0;
  for (const model of models) {
    if (model.engine === 'linear') continue;
    const added = await addedSeconds(bench, model, sides);
    bench.say(`${model.name}: ${added.toFixed(3)} s a fold`);
    seconds += folds * added;
  }
  return Math.max(seconds, 0);
}

interface Sides {
  readonly matrix: Matrix;
  readonly labels: Float32Array;
  readonly validation: { readonly matrix: Matrix; readonly labels: Float32Array };
}

async function addedSeconds(
  { root: home, environment, quick }: BenchContext,
  model: Model,
  { matrix, labels, validation }: Sides,
): Promise<number> {
  const libraries = librariesOf({ home, environment });
  await using boosters = await startBoosterPool({ libraries, children: 1, environment });
  const request = { matrix, labels, parameters: 'deck', seed, boosters } as const;
  const fit = async (more: Partial<Sides>): Promise<number> =>
    (await model.fit({ ...request, progress: noProgress, ...more })).seconds;
  const differences: number[] = [];
  for (let pair = 0; pair <= (quick ? 1 : pairs); pair += 1) {
    const bare = await fit({});
    const followed = await fit({ validation });
    if (pair > 0) differences.push(followed - bare);
  }
  return median(differences);
}
