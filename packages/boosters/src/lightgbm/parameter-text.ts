import type { TrainJob } from '../engine/engine.ts';

/** LightGBM's `key=value key=value`, with what the job itself says. */
export function lightgbmParameterText(job: TrainJob): string {
  const parameters: Record<string, string> = {
    deterministic: 'true',
    verbosity: '-1',
    ...(!('force_col_wise' in job.parameters) && { force_row_wise: 'true' }),
    ...job.parameters,
    num_threads: String(job.threads),
    num_iterations: String(job.rounds),
  };
  if (job.data.categories.length > 0) {
    parameters['categorical_feature'] = job.data.categories.join(',');
  }
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}
