import { isOctroiError, OctroiError } from '@octroi/core';
import type { Experiment } from '../run.ts';
import type { MlflowClient } from './mlflow-client.ts';

/**
 * The experiment of this name, made where there is none; two processes may do so at once.
 *
 * @throws OctroiError TRACKING_EXPERIMENT_DELETED
 */
export async function openExperiment(client: MlflowClient, name: string): Promise<Experiment> {
  const experiment = (await find(client, name)) ?? (await make(client, name));
  if (experiment.lifecycle === 'active') return experiment;
  throw new OctroiError('TRACKING_EXPERIMENT_DELETED', { name });
}

async function find(client: MlflowClient, name: string): Promise<Experiment | undefined> {
  try {
    return await client.experiments.getByName(name);
  } catch (error) {
    if (isOctroiError(error, 'TRACKING_NOT_FOUND')) return undefined;
    throw error;
  }
}

async function make(client: MlflowClient, name: string): Promise<Experiment> {
  try {
    await client.experiments.create(name);
  } catch (error) {
    if (!isOctroiError(error, 'TRACKING_NAME_IN_USE')) throw error;
  }
  return client.experiments.getByName(name);
}
