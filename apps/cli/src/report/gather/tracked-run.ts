import { existsSync } from 'node:fs';
import type { Context } from '../../context.ts';
import { workspaceTracker } from '../../tracking/workspace-tracker.ts';

/** A training as it is tracked. */
export interface TrackedTraining {
  /** Its run's id in the workspace's store. */
  readonly id: string;
  /** Runs under it: models, and their folds. */
  readonly models: number;
  readonly folds: number;
  /** Addresses of the MLflow servers that have it. */
  readonly servers: readonly string[];
}

/** How a training is tracked; undefined where it is not. */
export async function trackedTraining(
  context: Context,
  trainingId: string,
): Promise<TrackedTraining | undefined> {
  if (!existsSync(context.workspace.tracking)) return undefined;
  await using tracker = workspaceTracker(context);
  const { runs } = await tracker.searchRuns({
    filter: `tags.\`octroi.training\` = '${trainingId}'`,
    maxResults: 1000,
  });
  const count = (kind: string): number =>
    runs.filter(({ tags }) => tags['octroi.kind'] === kind).length;
  const training = runs.find(({ tags }) => tags['octroi.kind'] === 'training');
  if (training === undefined) return undefined;
  return {
    id: training.id,
    models: count('model'),
    folds: count('fold'),
    servers: tracker.outbox.targets(training.id),
  };
}
