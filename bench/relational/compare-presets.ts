import { noProgress } from '@octroi/core';
import { homeCredit } from '@octroi/home-credit';
import { delongInterval, pairedDelong, type Interval } from '@octroi/statistics';
import { modelNamed, train } from '@octroi/training';
import type { Context } from '../../apps/cli/src/context.ts';
import { openBoosters } from '../../apps/cli/src/steps/boosters.ts';
import { featuresStep } from '../../apps/cli/src/steps/features-step.ts';
import { presetNamed } from '../../apps/cli/src/steps/preset-named.ts';
import { readTrainingTable } from '../../apps/cli/src/steps/training-table.ts';
import type { Figure } from '../case.ts';

/** Out-of-fold scores of one preset: mean log-odds over the seeds. */
export interface Scored {
  readonly preset: string;
  readonly labels: Float32Array;
  readonly scores: Float64Array;
  readonly columns: number;
}

/** LightGBM’s scores of the labelled applicants of a workspace, each seed with folds of its own. */
export async function outOfFold(
  context: Context,
  presetName: string,
  seeds: readonly number[],
): Promise<Scored> {
  const preset = presetNamed(homeCredit, presetName);
  await featuresStep(context, preset);
  const table = await readTrainingTable(context, preset);
  const scores = new Float64Array(table.labels.length);
  await using boosters = await openBoosters(context, 1);
  for (const seed of seeds) {
    const { models } = await train({
      ...table,
      preset,
      models: [modelNamed('lgbm')],
      parameters: 'tuned',
      folds: 5,
      holdout: 0,
      seed,
      boosters,
      progress: noProgress,
    });
    models[0].outOfFold.forEach((score, row) => {
      scores[row] += Math.log(score / (1 - score)) / seeds.length;
    });
  }
  return { preset: presetName, labels: table.labels, scores, columns: table.frame.columns.length };
}

/** What one preset gains over another, on the same rows. */
export function gain(one: Scored, other: Scored): Figure {
  const { difference, interval, pValue } = pairedDelong({
    labels: one.labels,
    scores: one.scores,
    otherScores: other.scores,
  });
  return {
    what: `AUC of \`${one.preset}\` minus that of \`${other.preset}\``,
    value: difference,
    unit: '',
    digits: 4,
    detail: `${limits(interval)}; p = ${pValue.toFixed(3)}`,
  };
}

export function area({ preset, columns, ...scored }: Scored): Figure {
  const { auc, interval } = delongInterval(scored);
  return {
    what: `AUC of \`${preset}\``,
    value: auc,
    unit: '',
    digits: 4,
    detail: `${limits(interval)}; ${columns} features`,
  };
}

function limits({ lower, upper }: Interval): string {
  return `95 %: ${lower.toFixed(4)} to ${upper.toFixed(4)}`;
}
