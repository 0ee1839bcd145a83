import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Policy } from '@octroi/features';
import { assessLogOdds, encode, openScorer, type Assessment, type Bundle } from '@octroi/scoring';
import { rocAuc, type MisclassificationCosts } from '@octroi/statistics';
import { runStep, sha256File } from '@octroi/storage';
import { rowsOf, splitRows } from '@octroi/training';
import type { Context } from '../../context.ts';
import { presetNamed } from '../../steps/preset-named.ts';
import { holdout } from '../../steps/training.ts';
import { readTrainingTable } from '../../steps/training-table.ts';
import { policyOutcomes, type PolicyOutcome } from './policy-outcomes.ts';

/** What a bundle's model says of the rows it was not fitted on, scored again from its files. */
export interface UntouchedScores {
  readonly rows: number;
  readonly defaults: number;
  readonly auc: number;
  /** Of the model's own scores, as it was trained. */
  readonly meanScore: number;
  /** Calibrated. */
  readonly meanProbability: number;
  readonly policies: readonly PolicyOutcome[];
}

export interface UntouchedScoresRequest {
  readonly bundle: Bundle;
  readonly policies: readonly Policy[];
  readonly costs: MisclassificationCosts;
}

/**
 * Scores the untouched rows of a bundle's training; undefined where the features it was trained on are
 * not there any more. The same inputs give the first outcome again.
 */
export async function untouchedScores(
  context: Context,
  request: UntouchedScoresRequest,
): Promise<UntouchedScores | undefined> {
  const { workspace, portfolio, version } = context;
  const { id, files, training, preset } = request.bundle.manifest;
  const features = path.join(workspace.features(preset), `${portfolio.labelled}.parquet`);
  if (!existsSync(features) || (await sha256File(features)) !== training.dataHash) return undefined;
  const { policies, costs } = request;
  const { result } = await runStep({
    folder: workspace.steps,
    name: `report-${id}`,
    inputs: { version, id, files, training, policies, costs },
    outputs: () => [],
    produce: () => scoreUntouched(context, request),
  });
  return result;
}

async function scoreUntouched(
  context: Context,
  { bundle, policies, costs }: UntouchedScoresRequest,
): Promise<UntouchedScores> {
  const { encoder, manifest, model } = bundle;
  const { portfolio } = context;
  const preset = presetNamed(portfolio, manifest.preset);
  const table = await readTrainingTable(context, preset);
  const { folds, seed } = manifest.training;
  const { untouched } = splitRows({ ...table, folds, holdout, seed });
  const labels = rowsOf(table.labels, untouched);
  const scorer = openScorer({ engine: manifest.model.engine, bytes: model });
  const assessments = Array.from(
    scorer.score(encode(encoder, table.frame, untouched)),
    assessLogOdds(bundle),
  );
  const of = (read: (assessment: Assessment) => number): Float64Array =>
    Float64Array.from(assessments, read);
  const probabilities = of(({ probability }) => probability);
  const scores = of(({ score }) => score);
  return {
    rows: untouched.length,
    defaults: labels.reduce((sum, label) => sum + label, 0),
    auc: rocAuc({ labels, scores }),
    meanScore: mean(scores),
    meanProbability: mean(probabilities),
    policies: policyOutcomes({
      ...{ bundle, portfolio, preset, policies, costs, labels, assessments },
      ...{ frame: table.frame, rows: untouched },
    }),
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
