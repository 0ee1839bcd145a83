import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Matrix } from '@octroi/core';
import {
  bundleFiles,
  bundleFormatVersion,
  referenceRowsOf,
  sha256,
  type BundleCalibration,
  type BundleManifest,
  type BundleTraining,
  type SeenRanges,
  type TypicalApplicants,
} from '@octroi/scoring';
import { writeFolderAtomically } from '@octroi/storage';
import type { CalibrationMeasure, ComparisonRow } from '@octroi/statistics';
import type { FittedModel } from '../models/model.ts';
import type { ModelRun } from '../train.ts';
import { pythonFiles } from './python/python-files.ts';

export interface BundleRequest {
  /** The bundle is written to `<folder>/<id>`. */
  readonly folder: string;
  readonly id: string;
  readonly createdAt: string;
  readonly portfolio: string;
  readonly preset: string;
  readonly run: ModelRun;
  /** What the run's encoder reads: names and kinds of its columns. */
  readonly frame: Pick<Frame, 'columns'>;
  readonly metrics: ComparisonRow;
  readonly ranges: SeenRanges;
  /** Development rows as the run's encoder gives them: a sample that explanations compare with. */
  readonly reference: Matrix;
  /** Whom refused applicants are compared with. */
  readonly typical: TypicalApplicants;
  readonly training: BundleTraining;
}

const modelFiles: Readonly<Record<FittedModel['engine'], string>> = {
  linear: 'model.linear.json',
  lightgbm: 'model.lightgbm.txt',
  xgboost: 'model.xgboost.json',
};

/**
 * Writes one model with all that scoring needs, whole or not at all; gives the folder.
 *
 * The same model gives the same bytes: how long fitting took is in the run's record, not in here.
 *
 * @throws OctroiError STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE
 */
export async function writeBundle(request: BundleRequest): Promise<string> {
  const { run, metrics } = request;
  const { engine } = run.model;
  const modelFile = modelFiles[engine];
  const contents = new Map([
    [modelFile, modelText(run.fitted)],
    [bundleFiles.calibration, json(calibrationOf(request))],
    [bundleFiles.encoder, json(run.encoder)],
    [bundleFiles.metrics, json(withoutClock(metrics))],
    [bundleFiles.ranges, json(request.ranges)],
    [bundleFiles.reference, `${JSON.stringify(referenceRowsOf(request.reference))}\n`],
    [bundleFiles.typical, `${JSON.stringify(request.typical)}\n`],
    ...(await pythonFiles({ ...request, engine, encoder: run.encoder })),
  ]);
  const target = path.join(request.folder, request.id);
  await writeFolderAtomically(target, async (temporary) => {
    const files: Record<string, string> = {};
    for (const [name, text] of contents) {
      const bytes = new TextEncoder().encode(text);
      files[name] = await sha256(bytes);
      await writeFile(path.join(temporary, name), bytes);
    }
    const manifest = manifestOf(request, modelFile, files);
    await writeFile(path.join(temporary, bundleFiles.manifest), json(manifest));
  });
  return target;
}

function manifestOf(
  { id, createdAt, portfolio, preset, run, training }: BundleRequest,
  file: string,
  files: Readonly<Record<string, string>>,
): BundleManifest {
  return {
    format: 'octroi-bundle',
    formatVersion: bundleFormatVersion,
    id,
    createdAt,
    portfolio,
    preset,
    model: {
      name: run.model.name,
      engine: run.model.engine,
      file,
      weightRatio: run.weightRatio,
    },
    training,
    files,
  };
}

function calibrationOf({ run, metrics }: BundleRequest): BundleCalibration {
  const { calibration } = metrics;
  if (calibration === undefined) throw new TypeError(`${metrics.name} is not calibrated`);
  const measured = Object.entries(calibration).filter(([name]) => name !== 'method');
  return { ...run.calibration, measured: Object.fromEntries(measured) as CalibrationMeasure };
}

function withoutClock(metrics: ComparisonRow): object {
  return Object.fromEntries(Object.entries(metrics).filter(([name]) => name !== 'fitSeconds'));
}

function modelText(fitted: FittedModel): string {
  return fitted.engine === 'linear' ? json(fitted.model) : fitted.model.text;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
