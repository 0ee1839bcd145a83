import { modelNamed, type Model } from '@octroi/training';
import { InvalidArgumentError } from 'commander';

/** Parses a whole number of 1 or more. */
export function positiveInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('a whole number of 1 or more is expected');
}

/** Parses a whole number of 0 or more. */
export function seedNumber(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError('a whole number of 0 or more is expected');
}

/** Parses a number above 0. */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('a number above 0 is expected');
}

/** Parses a whole number of 2 or more: one fold would leave no rows to fit on. */
export function foldCount(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 2) return value;
  throw new InvalidArgumentError('a whole number of 2 or more is expected');
}

/**
 * Parses `log_reg,lgbm` into models, each once.
 *
 * @throws OctroiError TRAINING_MODEL_UNKNOWN
 */
export function modelNames(text: string): Model[] {
  const names = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (names.length === 0) throw new InvalidArgumentError('the name of a model is expected');
  return [...new Set(names)].map(modelNamed);
}

const unitBytes = new Map([
  ['', 1],
  ['KB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['KIB', 2 ** 10],
  ['MIB', 2 ** 20],
  ['GIB', 2 ** 30],
]);

/** Below this the data engine cannot open a table of many columns. */
const leastMemory = 2 ** 26;

/** Parses a size of memory in bytes, 64 MiB or more: `500MB`, `1.5GB`, `2GiB`. */
export function byteSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([KMG]I?B|)$/.exec(text.toUpperCase());
  const bytes = match === null ? 0 : Number(match[1]) * (unitBytes.get(match[2]) ?? 0);
  if (bytes >= leastMemory) return Math.round(bytes);
  throw new InvalidArgumentError('a size such as 500MB or 2GB is expected, 64MiB at least');
}

/** Parses a share in percent, from 0 to 100. */
export function percentage(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 100) return value;
  throw new InvalidArgumentError('a percentage from 0 to 100 is expected');
}

/** The option of commands that read raw tables. */
export const maxRejectsOption = [
  '--max-rejects <percent>',
  'refuse a table with a larger share of bad rows',
  percentage,
  1,
] as const;
