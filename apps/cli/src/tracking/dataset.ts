import type { DatasetInput } from '@octroi/tracking';
import path from 'node:path';
import type { Training } from '../steps/training.ts';
import type { TrainingTable } from '../steps/training-table.ts';

/** The feature matrix a training read, in the form MLflow shows data sets in. */
export function datasetOf(
  { context, preset, dataHash }: Training,
  { frame, labels }: TrainingTable,
): DatasetInput {
  const { workspace, portfolio } = context;
  const file = path.join(workspace.features(preset.name), `${portfolio.labelled}.parquet`);
  const columns = frame.columns.map(({ name, kind }) => ({
    name,
    type: kind === 'number' ? 'double' : 'string',
    required: false,
  }));
  const defaults = labels.reduce((sum, label) => sum + label, 0);
  const profile = { num_rows: labels.length, num_columns: columns.length, num_defaults: defaults };
  return {
    name: `${portfolio.labelled} (${preset.name})`,
    digest: dataHash.slice(0, 36),
    sourceType: 'local',
    source: JSON.stringify({ uri: file }),
    schema: JSON.stringify({ mlflow_colspec: columns }),
    profile: JSON.stringify(profile),
    tags: { 'mlflow.data.context': 'training' },
  };
}
