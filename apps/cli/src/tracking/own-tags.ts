import type { Training } from '../steps/training.ts';

/** Tags of every run of a training: those that MLflow's page shows, and Octroi's version. */
export function ownTags({ context }: Pick<Training, 'context'>): Record<string, string> {
  const { environment, version } = context;
  const user = environment['LOGNAME'] ?? environment['USER'] ?? environment['USERNAME'] ?? '';
  return {
    'mlflow.source.name': 'octroi',
    'mlflow.source.type': 'LOCAL',
    ...(user !== '' && { 'mlflow.user': user }),
    'octroi.version': version,
  };
}
