import { encode, type Encoder } from '@octroi/scoring';
import { balancedWeights } from './models/class-weights.ts';
import { followLoss } from './models/follow-loss.ts';
import type { Fit, LossCurve, Model } from './models/model.ts';
import { scoreInStages } from './models/score-model.ts';
import { rowsOf } from './rows-of.ts';
import { sideBySide } from './side-by-side.ts';
import { trainingMatrices, type EncodedRows } from './training-matrices.ts';
import type { TrainingRequest } from './training-request.ts';

/** Rows models are fitted on, and others they score. */
export interface FollowedPart {
  readonly fitting: Int32Array;
  readonly scored: Int32Array;
  /** How many of the scored rows, from the first on, the loss is followed on. */
  readonly followed: number;
}

export interface ScoredFit extends Fit {
  readonly losses: LossCurve;
  readonly encoder: Encoder;
  readonly weightRatio: number;
  /** Of the scored rows. */
  readonly scores: Float64Array;
}

/**
 * Fits every model on every part, so many side by side as there are threads; gives the fits by part, then
 * by model. Linear models come last in their part: they are the quickest, and their matrices the largest.
 */
export async function fitParts(
  request: TrainingRequest,
  parts: readonly FollowedPart[],
): Promise<ScoredFit[][]> {
  const { models, threads = 1, signal } = request;
  const report = progressOf(request, parts.length);
  const order = [...models.keys()].sort(
    (one, other) => Number(isLinear(models[one])) - Number(isLinear(models[other])),
  );
  const tasks = parts.flatMap((part, at) => {
    const matrices = trainingMatrices(request, part.fitting);
    return order.map((model) => ({ part, at, model, matrices }));
  });
  const fits = parts.map((): ScoredFit[] => []);
  await sideBySide(
    tasks,
    { most: threads, signal },
    async ({ part, at, model, matrices }, stop) => {
      const encoded = { part, ...matrices(models[model]) };
      fits[at][model] = await fitModel({ ...request, signal: stop }, models[model], encoded);
      report(models[model]);
    },
  );
  return fits;
}

function isLinear({ engine }: Model): boolean {
  return engine === 'linear';
}

async function fitModel(
  request: TrainingRequest,
  model: Model,
  { part, encoder, matrix, alone }: EncodedRows & { readonly part: FollowedPart },
): Promise<ScoredFit> {
  const { parameters, seed, boosters, progress, signal } = request;
  const labels = rowsOf(request.labels, part.fitting);
  const balanced = model.balanced(parameters);
  const balance = balanced ? balancedWeights(labels) : undefined;
  const fit = await model.fit({
    matrix,
    mayTakeMatrix: alone,
    labels,
    parameters,
    seed,
    boosters,
    progress,
    ...(balance && { weights: balance.weights }),
    ...(signal && { signal }),
  });
  const { scores, stages } = scoreInStages(fit.fitted, encode(encoder, request.frame, part.scored));
  const unseen = rowsOf(request.labels, part.scored.subarray(0, part.followed));
  const losses = fit.losses ?? followLoss(stages, { labels: unseen, balanced });
  return { ...fit, losses, encoder, weightRatio: balance?.ratio ?? 1, scores };
}

function progressOf({ models, progress }: TrainingRequest, parts: number): (model: Model) => void {
  const total = models.length * parts;
  let done = 0;
  return (model) => {
    done += 1;
    progress({ step: model.name, done, total, unit: 'fits', isMilestone: true });
  };
}
