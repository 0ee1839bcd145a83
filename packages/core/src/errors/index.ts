import { apiErrors } from './api-errors.ts';
import { boosterErrors } from './booster-errors.ts';
import { bundleErrors } from './bundle-errors.ts';
import { cliErrors } from './cli-errors.ts';
import { explainingErrors } from './explaining-errors.ts';
import { featureErrors } from './feature-errors.ts';
import { ingestErrors } from './ingest-errors.ts';
import { modelErrors } from './model-errors.ts';
import { monitoringErrors } from './monitoring-errors.ts';
import { statisticsErrors } from './statistics-errors.ts';
import { storageErrors } from './storage-errors.ts';
import { synthesisErrors } from './synthesis-errors.ts';
import { trackingErrors } from './tracking-errors.ts';
import { trainingErrors } from './training-errors.ts';
import { workspaceErrors } from './workspace-errors.ts';

/** Every known error of Octroi, by code. docs/errors.md is generated from it. */
export const errorTable = {
  ...apiErrors,
  ...boosterErrors,
  ...bundleErrors,
  ...cliErrors,
  ...explainingErrors,
  ...featureErrors,
  ...ingestErrors,
  ...modelErrors,
  ...monitoringErrors,
  ...statisticsErrors,
  ...storageErrors,
  ...synthesisErrors,
  ...trackingErrors,
  ...trainingErrors,
  ...workspaceErrors,
};

export type ErrorCode = keyof typeof errorTable;
