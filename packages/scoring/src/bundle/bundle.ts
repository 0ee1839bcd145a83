import { OctroiError } from '@octroi/core';
import type { Encoder } from '../encoder/encoder.ts';
import type { Policy } from '@octroi/features';
import { bundleFiles, type BundleManifest } from './manifest.ts';

/** A trained model with everything needed to score: opened, its hashes checked. */
export interface Bundle {
  readonly manifest: BundleManifest;
  readonly encoder: Encoder;
  readonly policy: Policy;
  /** What was seen in training, by feature. */
  readonly ranges: FeatureRanges;
  /** The model file's bytes: LightGBM text, XGBoost JSON or a linear model in JSON. */
  readonly model: Uint8Array;
}

/** Smallest and largest value of each number feature over the training rows; absent if never present. */
export type FeatureRanges = Readonly<Record<string, readonly [number, number]>>;

/** Reads one file of the bundle; effects stay with the caller. */
export type ReadBundleFile = (name: string) => Promise<Uint8Array>;

/**
 * Opens a bundle: reads its manifest, checks the hash of every file, then parses.
 *
 * @throws OctroiError BUNDLE_UNREADABLE, BUNDLE_VERSION, BUNDLE_ALTERED
 */
export async function openBundle(readFile: ReadBundleFile): Promise<Bundle> {
  const manifest = parseManifest(await readFile(bundleFiles.manifest));
  const files = new Map<string, Uint8Array>();
  for (const [name, expected] of Object.entries(manifest.files)) {
    const bytes = await readFile(name);
    const found = await sha256(bytes);
    if (found !== expected)
      throw new OctroiError('BUNDLE_ALTERED', { file: name, expected, found });
    files.set(name, bytes);
  }
  const bytesOf = (name: string): Uint8Array => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new OctroiError('BUNDLE_UNREADABLE', { problem: `no ${name}` });
    return bytes;
  };
  return {
    manifest,
    encoder: parseJson(bytesOf(bundleFiles.encoder)) as Encoder,
    policy: parseJson(bytesOf(bundleFiles.policy)) as Policy,
    ranges: parseJson(bytesOf(bundleFiles.ranges)) as FeatureRanges,
    model: bytesOf(manifest.model.file),
  };
}

/** sha256 in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parseManifest(bytes: Uint8Array): BundleManifest {
  const manifest = parseJson(bytes) as Partial<BundleManifest> | null;
  if (manifest?.format !== 'octroi-bundle') {
    throw new OctroiError('BUNDLE_UNREADABLE', {
      problem: 'manifest.json is not a bundle manifest',
    });
  }
  const version: number = manifest.formatVersion ?? 0;
  if (version !== 1) throw new OctroiError('BUNDLE_VERSION', { found: version, known: 1 });
  if (!isObject(manifest.files) || !isObject(manifest.model)) {
    throw new OctroiError('BUNDLE_UNREADABLE', {
      problem: 'manifest.json names no files or model',
    });
  }
  return manifest as BundleManifest;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new OctroiError('BUNDLE_UNREADABLE', { problem: 'a file is not JSON' }, { cause });
  }
}
