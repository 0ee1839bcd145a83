import { startBoosterPool } from '@octroi/boosters';
import { noProgress, type Matrix } from '@octroi/core';
import { openLocalTracker } from '@octroi/tracking';
import {
  followLoss,
  models,
  rowsOf,
  scoreInStages,
  scoreModel,
  splitRows,
  type FittedModel,
  type FollowedRows,
} from '@octroi/training';
import { librariesOf } from '../../apps/cli/src/steps/boosters.ts';
import { trainStep } from '../../apps/cli/src/steps/train-step.ts';
import { holdout } from '../../apps/cli/src/steps/training.ts';
import { median, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import { encodedRows } from '../encoded-rows.ts';
import { secondsOf } from '../in-turns.ts';
import { pipelineContext, realApplications } from '../real-applications.ts';

const folds = 5;
const seed = 42;
const pairs = 9;

export const trackingOverhead: BenchCase = {
  name: 'tracking-overhead',
  title: 'What tracking adds to a training',
  about:
    'The reference deck’s parameters on the real applications: 4 models, 5 folds, 100 rounds of trees. ' +
    'Logging is the time from the last fit’s end to the training’s return that goes into the store of ' +
    'runs: 25 runs, their figures, losses, curves, pictures and bundles. Following the losses is what ' +
    'scoring a fold takes more with it than without, in turn, the median of 9 pairs, times the folds.',
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
  const { root: home, environment } = bench;
  const { labels, groups } = applications;
  const { development, foldOf } = splitRows({ labels, groups, folds, holdout, seed });
  const fitting = development.filter((_, row) => foldOf[row] !== 0);
  const scored = development.filter((_, row) => foldOf[row] === 0);
  const encoded = encodedRows(applications, { fitting, scored });
  await using boosters = await startBoosterPool({
    libraries: librariesOf({ home, environment }),
    ...{ children: 1, environment },
  });
  const request = { matrix: encoded.fitting, labels: rowsOf(labels, fitting), boosters } as const;
  const unseen = { labels: rowsOf(labels, scored), balanced: true };
  let seconds = 0;
  for (const model of models) {
    if (model.engine === 'linear') continue;
    const own = { ...request, parameters: 'deck', seed, progress: noProgress } as const;
    const { fitted } = await model.fit(own);
    const added = await addedSeconds({ fitted, matrix: encoded.scored, unseen });
    bench.say(`${model.name}: ${(1000 * added).toFixed(1)} ms a fold`);
    seconds += folds * added;
  }
  return Math.max(seconds, 0);
}

interface Followed {
  readonly fitted: FittedModel;
  readonly matrix: Matrix;
  readonly unseen: FollowedRows;
}

/** A fold is scored in any case: what it takes more to do so in stages, and to read the losses. */
async function addedSeconds({ fitted, matrix, unseen }: Followed): Promise<number> {
  const differences: number[] = [];
  for (let pair = 0; pair <= pairs; pair += 1) {
    const plain = await secondsOf(() => scoreModel(fitted, matrix));
    const staged = await secondsOf(() => followLoss(scoreInStages(fitted, matrix).stages, unseen));
    if (pair > 0) differences.push(staged - plain);
  }
  return median(differences);
}
