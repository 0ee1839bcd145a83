import { OctroiError } from '@octroi/core';
import { parseJsonFile, type JsonPlace } from './json-place.ts';
import { bundleFiles, readableFormats, type BundleManifest } from './manifest.ts';

/** No folder, no hidden file. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const digest = /^[0-9a-f]{64}$/;

/**
 * Fields that are not known are let through: they say more of how a model was made.
 *
 * @throws OctroiError BUNDLE_UNREADABLE, BUNDLE_VERSION, BUNDLE_FILE_INVALID
 */
export function parseManifest(bytes: Uint8Array): BundleManifest {
  const file = parseJsonFile(bundleFiles.manifest, bytes);
  if (!file.isObject() || file.at('format').value !== 'octroi-bundle') {
    const problem = 'manifest.json is not a bundle manifest';
    throw new OctroiError('BUNDLE_UNREADABLE', { problem });
  }
  const version = file.at('formatVersion');
  if (!readableFormats.some((format) => format === version.value)) {
    const known = readableFormats.join(', ');
    throw new OctroiError('BUNDLE_VERSION', { found: version.whole(), known });
  }
  for (const name of ['id', 'createdAt', 'portfolio', 'preset']) file.at(name).text();
  checkFiles(file.at('files'), version.value !== 2);
  checkModel(file.at('model'), file.at('files'));
  checkTraining(file.at('training'));
  return file.value as BundleManifest;
}

function checkFiles(files: JsonPlace, calibrated: boolean): void {
  for (const [name, hash] of files.entries()) {
    if (!plainName.test(name) || name === bundleFiles.manifest) {
      throw hash.invalid('the name of another file of the bundle');
    }
    if (!digest.test(hash.text())) throw hash.invalid('a sha256 in hexadecimal');
  }
  const { calibration, encoder, ranges, reference } = bundleFiles;
  const needed = [...(calibrated ? [calibration] : []), encoder, ranges, reference];
  for (const name of needed) files.at(name).text();
}

function checkModel(model: JsonPlace, files: JsonPlace): void {
  model.at('name').text();
  model.at('engine').oneOf(['linear', 'lightgbm', 'xgboost']);
  files.at(model.at('file').text()).text();
  model.at('weightRatio').between(0);
}

function checkTraining(training: JsonPlace): void {
  training.at('dataHash').text();
  training.at('rows').whole(1);
  training.at('baseRate').between(0, 1);
  training.at('folds').whole(0);
  training.at('seed').whole();
  training.at('threads').whole(1);
  training.at('parameters').text();
  for (const [, version] of training.at('versions').entries()) version.text();
}
