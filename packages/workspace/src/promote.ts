import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { calibrationBound } from '@octroi/statistics';
import { setAliases } from './aliases.ts';
import { openBundleFolder } from './open-bundle.ts';
import type { Workspace } from './workspace.ts';

/**
 * Points aliases at bundles (ids by alias), each once its probabilities are found to be calibrated: none is
 * set where one is not.
 *
 * @throws OctroiError WORKSPACE_BUNDLE_MISCALIBRATED where the mean probability of untouched rows is off
 * their base rate by more than `calibrationBound`, WORKSPACE_BUNDLE_UNCALIBRATED for a bundle of format 2,
 * those of `openBundleFolder` and `setAliases`
 */
export async function promote(
  workspace: Workspace,
  names: Readonly<Record<string, string>>,
): Promise<void> {
  for (const bundle of new Set(Object.values(names))) await checkCalibration(workspace, bundle);
  await setAliases(workspace, names);
}

async function checkCalibration({ bundles }: Workspace, bundle: string): Promise<void> {
  const { calibration } = await openBundleFolder(path.join(bundles, bundle));
  if (calibration === null) throw new OctroiError('WORKSPACE_BUNDLE_UNCALIBRATED', { bundle });
  const { measured } = calibration;
  const { meanProbability, baseRate, rows } = measured;
  const bound = calibrationBound(measured);
  if (Math.abs(meanProbability - baseRate) <= bound) return;
  throw new OctroiError('WORKSPACE_BUNDLE_MISCALIBRATED', {
    bundle,
    rows,
    mean: meanProbability.toFixed(4),
    rate: baseRate.toFixed(4),
    bound: bound.toFixed(4),
  });
}
