import { createRandom, type CategoryColumn } from '@octroi/core';
import type { Preset } from '@octroi/features';
import type { Bundle } from '@octroi/scoring';
import {
  businessCost,
  chooseThreshold,
  confusionMatrix,
  delongInterval,
  pairedCostInterval,
  pairedDelong,
  type ScoringRule,
} from '@octroi/statistics';
import { modelNamed, train, type ModelRun, type ParameterSet } from '@octroi/training';
import type { Context } from '../context.ts';
import { openBoosters } from '../steps/boosters.ts';
import { costs, holdout } from '../steps/training.ts';
import { readTrainingTable } from '../steps/training-table.ts';
import { treeModels } from '../steps/train-step.ts';
import type { SimulatedRows } from '../policies/simulated-rows.ts';
import type { WithoutProtected } from '@octroi/scoring';
import { fairnessOf, type FairnessOptions } from './measure-policy-fairness.ts';

export interface WithoutRequest extends FairnessOptions {
  readonly bundle: Bundle;
  readonly preset: Preset;
  /** Features to leave out. */
  readonly features: readonly string[];
  /** The untouched rows, scored by the bundle. */
  readonly rows: SimulatedRows;
  /** Least cost of the bundle's out-of-fold scores. */
  readonly threshold: number;
}

/** Trains a bundle's model again, on the same rows and folds, without some features; compares the two. */
export async function trainWithout(
  context: Context,
  request: WithoutRequest,
): Promise<WithoutProtected> {
  const { rows, threshold, seed } = request;
  const { run, development } = await trainAgain(context, request);
  const { labels } = rows;
  const scores = Float64Array.from(rows.assessments, ({ score }) => score);
  const rule = { scores, threshold };
  const chosen = chooseThreshold({ scores: run.outOfFold, labels: development, ...costs });
  const otherRule = { scores: run.untouched, threshold: chosen.threshold };
  const random = createRandom(seed).fork('cost without protected inputs');
  const costAt = (own: ScoringRule): number =>
    businessCost(confusionMatrix({ ...own, labels }), costs);
  return {
    columns: {
      with: request.bundle.encoder.columns.length,
      without: run.encoder.columns.length,
    },
    auc: {
      with: delongInterval({ scores, labels }),
      without: delongInterval({ scores: run.untouched, labels }),
    },
    aucDifference: pairedDelong({ labels, scores, otherScores: run.untouched }),
    cost: { with: costAt(rule), without: costAt(otherRule) },
    costDifference: pairedCostInterval({ labels, rule, otherRule, ...costs, random }),
    impact: rows.attributes.map((groups) => ({
      attribute: groups.name,
      with: impactOf(rule, groups, request),
      without: impactOf(otherRule, groups, request),
    })),
  };
}

function impactOf(
  { scores, threshold }: ScoringRule,
  groups: CategoryColumn,
  request: WithoutRequest,
): WithoutProtected['impact'][number]['with'] {
  const refused = Uint8Array.from(scores, (score) => Number(score >= threshold));
  const rows = { probabilities: scores, labels: request.rows.labels };
  return fairnessOf({ rows, refused, groups }, request).fairness.adverseImpactRatio;
}

interface TrainedAgain {
  readonly run: ModelRun;
  /** Labels of the development rows. */
  readonly development: Float32Array;
}

async function trainAgain(
  context: Context,
  { bundle, preset, features }: WithoutRequest,
): Promise<TrainedAgain> {
  const { model, training } = bundle.manifest;
  const { folds, seed } = training;
  const models = [modelNamed(model.name)];
  const table = await readTrainingTable(context, preset);
  await using boosters = await openBoosters(context, treeModels(models));
  const columns = table.frame.columns.filter(({ name }) => !features.includes(name));
  const run = await train({
    ...table,
    frame: { ...table.frame, columns },
    preset: withoutFeatures(preset, features),
    models,
    parameters: training.parameters as ParameterSet,
    folds,
    holdout,
    seed,
    boosters,
    threads: context.threads,
    progress: context.progress,
    signal: context.signal,
  });
  const development = Float32Array.from(run.split.development, (row) => table.labels[row]);
  return { run: run.models[0], development };
}

/** A preset that has not some of its features, nor anything learnt from them. */
export function withoutFeatures(preset: Preset, names: readonly string[]): Preset {
  const left = new Set(names);
  const kept = (own: readonly string[]): string[] => own.filter((name) => !left.has(name));
  return {
    ...preset,
    features: preset.features.filter(({ name }) => !left.has(name)),
    learnt: preset.learnt.filter(
      ({ name, value, by }) => ![name, value, ...by].some((own) => left.has(own)),
    ),
    twoLevel: kept(preset.twoLevel),
    weak: kept(preset.weak),
    bending: kept(preset.bending),
  };
}
