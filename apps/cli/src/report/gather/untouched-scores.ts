import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Policy } from '@octroi/features';
import {
  acceptedBelow,
  assessLogOdds,
  cutoffLogOdds,
  encode,
  openScorer,
  policyValue,
  type Assessment,
  type Bundle,
} from '@octroi/scoring';
import {
  businessCost,
  confusionMatrix,
  logistic,
  reliabilityBins,
  rocAuc,
  type MisclassificationCosts,
  type ReliabilityBin,
} from '@octroi/statistics';
import { runStep, sha256File } from '@octroi/storage';
import { rowsOf, splitRows } from '@octroi/training';
import type { Context } from '../../context.ts';
import { faithfulShare } from '../../defence/faithful-share.ts';
import { presetNamed } from '../../steps/preset-named.ts';
import { holdout } from '../../steps/training.ts';
import { readTrainingTable } from '../../steps/training-table.ts';

/** What a bundle's model says of the rows it was not fitted on, scored again from its files. */
export interface UntouchedScores {
  readonly rows: number;
  readonly defaults: number;
  readonly auc: number;
  /** Of the model's own scores, as it was trained. */
  readonly meanScore: number;
  /** Calibrated. */
  readonly meanProbability: number;
  /** Tenths of the rows, from the lowest probability to the highest. */
  readonly tenths: readonly ReliabilityBin[];
  readonly policies: readonly PolicyOutcome[];
}

/** A policy and what it does to rows no model was fitted on. */
export interface PolicyOutcome {
  readonly policy: Policy;
  /** The cut-off on the model's own score. */
  readonly scoreCutoff: number;
  /** Share of the applications refused. */
  readonly refused: number;
  readonly cost: number;
  /**
   * Share of those not granted whose principal reasons account for the decision, of the first 500; null
   * where there is none, or the bundle keeps nobody to compare with.
   */
  readonly faithful: number | null;
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
    tenths: reliabilityBins({ labels, scores: probabilities, bins: 10 }),
    policies: policies.map((policy) => {
      const values = of((assessment) => policyValue(assessment, policy));
      const cutoff = cutoffLogOdds(bundle, acceptedBelow(policy, { segment: null }));
      const rows = untouched.filter((_, at) => assessments[at].logOdds >= cutoff);
      const matrix = confusionMatrix({ labels, scores: values, threshold: policy.threshold });
      return {
        policy,
        scoreCutoff: logistic(cutoffLogOdds(bundle, policy)),
        refused: (matrix.falsePositives + matrix.truePositives) / untouched.length,
        cost: businessCost(matrix, costs),
        faithful: faithfulShare({ ...table, bundle, portfolio, preset, rows, cutoff }),
      };
    }),
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
