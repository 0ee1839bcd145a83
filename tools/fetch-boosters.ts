/**
 * Brings the native libraries of LightGBM and XGBoost into .tools/boosters; quick when they are there.
 * usage: node tools/fetch-boosters.ts [language of an error: en or fr]
 */
import path from 'node:path';
import { isOctroiError, languageOf } from '@octroi/core';
import { fetchBoosters } from './boosters/fetch-boosters.ts';

try {
  await fetchBoosters({
    folder: path.resolve(import.meta.dirname, '..', '.tools', 'boosters'),
    platform: process.platform,
    arch: process.arch,
    environment: process.env,
    say: (line) => process.stderr.write(`setup: ${line}\n`),
  });
} catch (error) {
  if (!isOctroiError(error)) throw error;
  const { message, mend } = error.describe(languageOf(process.argv[2]));
  process.stderr.write(`octroi: ${error.code}: ${message}. ${mend}\n`);
  process.exitCode = 1;
}
