import path from 'node:path';
import { calibrationChart, svgFile } from '@octroi/charts';
import { OctroiError } from '@octroi/core';
import { calibrationBound } from '@octroi/statistics';
import { writeFileAtomically } from '@octroi/storage';
import { openNamedBundle } from '@octroi/workspace';
import type { Context } from '../context.ts';
import { chartDocument } from '../explain/chart-document.ts';
import type { CalibrationDocument } from './calibration-document.ts';

export interface CalibrationOptions {
  /** Folder, id, alias or preset. */
  readonly bundle: string;
  /** Where the diagram goes; beside the bundle's explanations where absent. */
  readonly out?: string | undefined;
}

/**
 * Draws a bundle's reliability diagram; gives its figures.
 *
 * @throws OctroiError WORKSPACE_BUNDLE_UNCALIBRATED, those of `openNamedBundle`
 */
export async function showCalibration(
  { workspace, language }: Context,
  options: CalibrationOptions,
): Promise<CalibrationDocument> {
  const { manifest, calibration } = await openNamedBundle(workspace, options.bundle);
  if (calibration === null) {
    throw new OctroiError('WORKSPACE_BUNDLE_UNCALIBRATED', { bundle: manifest.id });
  }
  const { measured } = calibration;
  const folder = options.out ?? path.join(workspace.explanations, manifest.id);
  const chart = path.resolve(folder, 'calibration.svg');
  const settings = { language, width: 560, document: chartDocument() };
  await writeFileAtomically(chart, svgFile(calibrationChart(measured.bins, settings)));
  return {
    bundle: manifest.id,
    model: manifest.model.name,
    preset: manifest.preset,
    bound: calibrationBound(measured),
    ...calibration,
    chart,
  };
}
