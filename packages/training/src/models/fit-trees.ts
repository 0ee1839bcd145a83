import type { TrainRequest } from '@octroi/boosters';
import type { Fit, FitRequest, LossCurve } from './model.ts';

/** As many points as a picture of a curve needs. */
const mostPoints = 100;

/** The engine, its parameters and its rounds. */
type TreeSettings =
  | Pick<Extract<TrainRequest, { engine: 'lightgbm' }>, 'engine' | 'parameters' | 'rounds'>
  | Pick<Extract<TrainRequest, { engine: 'xgboost' }>, 'engine' | 'parameters' | 'rounds'>;

/** Fits trees, their loss followed on the validation rows where there are some. */
export async function fitTrees(settings: TreeSettings, request: FitRequest): Promise<Fit> {
  const { matrix, labels, weights, validation, boosters, signal } = request;
  const model = await boosters.train({
    ...settings,
    data: { matrix, labels, ...(weights && { weights }) },
    ...(validation && { validation }),
    evaluateEvery: Math.ceil(settings.rounds / mostPoints),
    ...(signal && { signal }),
  });
  const points = model.evaluations.map(({ round, value }) => ({ round, loss: value }));
  const losses: LossCurve = { of: 'validation', points };
  return { fitted: { engine: settings.engine, model }, seconds: model.trainSeconds, losses };
}
