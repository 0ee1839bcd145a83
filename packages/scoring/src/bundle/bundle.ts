import { OctroiError, type Matrix } from '@octroi/core';
import type { Encoder } from '../encoder/encoder.ts';
import { parseEncoder } from '../encoder/parse-encoder.ts';
import { parseBundleCalibration, type BundleCalibration } from './bundle-calibration.ts';
import { parseJsonFile, type JsonPlace } from './json-place.ts';
import { bundleFiles, type BundleManifest } from './manifest.ts';
import { parseManifest } from './parse-manifest.ts';
import { parseReferenceRows } from './reference-rows.ts';
import { parseTypicalApplicants, type TypicalApplicants } from '../reasons/typical-applicants.ts';
import { parseSeenRanges, type SeenRanges } from './seen-values.ts';

/** A trained model with everything needed to score and to explain: opened, its hashes checked. */
export interface Bundle {
  readonly manifest: BundleManifest;
  readonly encoder: Encoder;
  /** What was seen in training, by feature. */
  readonly ranges: SeenRanges;
  /** Null for a bundle of format 2, from before there was any. */
  readonly calibration: BundleCalibration | null;
  /** A sample of the development rows, encoded: what interventional explanations compare with. */
  readonly reference: Matrix;
  /** Whom refused applicants are compared with; null for a bundle from before there were any. */
  readonly typical: TypicalApplicants | null;
  /** The model file's bytes: LightGBM text, XGBoost JSON or a linear model in JSON. */
  readonly model: Uint8Array;
}

/** Reads one file of the bundle; effects stay with the caller. */
export type ReadBundleFile = (name: string) => Promise<Uint8Array>;

/**
 * Opens a bundle: reads its manifest, checks the hash of every file, then parses. The model's own file
 * is for `openScorer` to parse.
 *
 * @throws OctroiError BUNDLE_UNREADABLE, BUNDLE_VERSION, BUNDLE_ALTERED, BUNDLE_FILE_INVALID
 */
export async function openBundle(readFile: ReadBundleFile): Promise<Bundle> {
  const manifest = parseManifest(await readFile(bundleFiles.manifest));
  const files = await readFiles(manifest, readFile);
  const parse = (name: string): JsonPlace => parseJsonFile(name, files(name));
  const encoder = parseEncoder(parse(bundleFiles.encoder));
  return {
    manifest,
    encoder,
    calibration:
      manifest.formatVersion === 2 ? null : parseBundleCalibration(parse(bundleFiles.calibration)),
    ranges: parseSeenRanges(parse(bundleFiles.ranges)),
    reference: parseReferenceRows(parse(bundleFiles.reference), encoder),
    typical: Object.hasOwn(manifest.files, bundleFiles.typical)
      ? parseTypicalApplicants(parse(bundleFiles.typical))
      : null,
    model: files(manifest.model.file),
  };
}

async function readFiles(
  { files }: BundleManifest,
  readFile: ReadBundleFile,
): Promise<(name: string) => Uint8Array> {
  const names = Object.keys(files);
  const contents = await Promise.all(names.map((name) => readFile(name)));
  const known = new Map(names.map((name, at) => [name, contents[at]]));
  for (const [name, bytes] of known) {
    const expected = files[name];
    const found = await sha256(bytes);
    if (found !== expected) {
      throw new OctroiError('BUNDLE_ALTERED', { file: name, expected, found });
    }
  }
  return (name) => {
    const bytes = known.get(name);
    if (bytes === undefined) throw new OctroiError('BUNDLE_UNREADABLE', { problem: `no ${name}` });
    return bytes;
  };
}

/** sha256 in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
