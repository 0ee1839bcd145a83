import { existsSync } from 'node:fs';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import type { Bundle } from '@octroi/scoring';
import { sha256File } from '@octroi/storage';
import type { Context } from '../context.ts';

/**
 * The untouched rows of a bundle are only known where the features are those of its training.
 *
 * @throws OctroiError EXPLAIN_FEATURES_MISSING, EXPLAIN_FEATURES_CHANGED
 */
export async function checkTrainingFeatures(
  { workspace, portfolio }: Context,
  { manifest }: Bundle,
): Promise<void> {
  const { id: bundle, preset, training } = manifest;
  const file = path.join(workspace.features(preset), `${portfolio.labelled}.parquet`);
  if (!existsSync(file))
    throw new OctroiError('EXPLAIN_FEATURES_MISSING', { bundle, file, preset });
  if ((await sha256File(file)) === training.dataHash) return;
  throw new OctroiError('EXPLAIN_FEATURES_CHANGED', { bundle, file, preset });
}
