import type { TrainRequest } from '@octroi/boosters';
import type { Fit, FitRequest } from './model.ts';

/** The engine, its parameters and its rounds. */
type TreeSettings =
  | Pick<Extract<TrainRequest, { engine: 'lightgbm' }>, 'engine' | 'parameters' | 'rounds'>
  | Pick<Extract<TrainRequest, { engine: 'xgboost' }>, 'engine' | 'parameters' | 'rounds'>;

/** Fits trees. */
export async function fitTrees(settings: TreeSettings, request: FitRequest): Promise<Fit> {
  const { matrix, labels, weights, boosters, signal } = request;
  const model = await boosters.train({
    ...settings,
    data: { matrix, labels, ...(weights && { weights }) },
    ...(signal && { signal }),
  });
  return { fitted: { engine: settings.engine, model }, seconds: model.trainSeconds, losses: null };
}
