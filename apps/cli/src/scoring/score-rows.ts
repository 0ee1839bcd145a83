import path from 'node:path';
import type { Frame } from '@octroi/core';
import type { Policy } from '@octroi/features';
import {
  decide,
  encode,
  parseLinearModel,
  withoutClassWeights,
  type Bundle,
  type Decision,
} from '@octroi/scoring';
import { scoreModel, type FittedModel } from '@octroi/training';
import { leastCost, policyNamed, readPolicies } from '@octroi/workspace';
import { openBoosters } from '../steps/boosters.ts';
import type { Context } from '../context.ts';

/** What a bundle says of one row. */
export interface ScoredRow {
  /** What the model gives, in [0, 1]; the policy cuts on it. */
  readonly score: number;
  /** The score with the effect of class weights taken out. */
  readonly probability: number;
  readonly decision: Decision;
  /** Number features below or above everything seen in training. */
  readonly outsideTraining: readonly string[];
}

/** Scores rows of a bundle's features through its own engine, and decides by its policy. */
export async function scoreRows(
  context: Context,
  bundle: Bundle,
  frame: Frame,
): Promise<ScoredRow[]> {
  const matrix = encode(bundle.encoder, frame);
  const policy = await policyOf(context, bundle);
  const model = modelOf(bundle);
  await using boosters = await openBoosters(context, model.engine === 'linear' ? 0 : 1);
  const scores = await scoreModel(model, matrix, boosters);
  const { weightRatio } = bundle.manifest.model;
  return Array.from(scores, (score, row) => {
    const probability = withoutClassWeights(score, weightRatio);
    const logOdds = Math.log(score / (1 - score));
    return {
      score,
      probability,
      decision: decide({ logOdds, score, probability, balancedScore: score }, policy),
      outsideTraining: outsideTraining(bundle, frame, row),
    };
  });
}

/** The policy of least cost beside a bundle of the workspace. */
export async function policyOf({ workspace }: Context, { manifest }: Bundle): Promise<Policy> {
  const folder = path.join(workspace.bundles, manifest.id);
  return policyNamed(await readPolicies(folder), leastCost);
}

function modelOf({ manifest, model }: Bundle): FittedModel {
  const text = new TextDecoder().decode(model);
  const { engine } = manifest.model;
  if (engine === 'linear') return { engine, model: parseLinearModel(JSON.parse(text)) };
  return { engine, model: { engine, text } };
}

function outsideTraining({ ranges }: Bundle, frame: Frame, row: number): string[] {
  return frame.columns.flatMap((column) => {
    if (column.kind !== 'number' || !Object.hasOwn(ranges, column.name)) return [];
    const { lowest: low, highest: high } = ranges[column.name];
    const value = column.values[row];
    return value < low || value > high ? [column.name] : [];
  });
}
