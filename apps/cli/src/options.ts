import { InvalidArgumentError } from 'commander';
import type { PolicyScale } from '@octroi/features';

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

/** The models, those that can be tuned, and the parameter sets of packages/training, known here so that help need not load it. */
export const knownModels: readonly string[] = ['log_reg', 'xgb', 'lgbm', 'gb'];
export const knownTunedModels = ['lgbm', 'xgb'] as const;
export const knownParameterSets = ['tuned', 'deck'] as const;

/** Parses `log_reg,lgbm` into names of models, each once. */
export function modelNames(text: string): string[] {
  const names = featureNames(text);
  if (names.length === 0) throw new InvalidArgumentError('the name of a model is expected');
  return [...new Set(names)];
}

/** Parses `gender,age` into names of features. */
export function featureNames(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
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

/** What a policy may cut. */
export const knownScales = [
  'score',
  'balanced-score',
  'probability',
] as const satisfies readonly PolicyScale[];

/** Where the page is served: on this machine only. */
export const defaultHost = '127.0.0.1';
export const defaultPort = 8000;

/** Parses a TCP port; 0 lets the system choose one. */
export function portNumber(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  throw new InvalidArgumentError('a port from 0 to 65535 is expected');
}

/** Parses a cut-off: a number from 0 to 1. */
export function cutOff(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('a number from 0 to 1 is expected');
}

/** The option of commands that read raw tables. */
export const maxRejectsOption = [
  '--max-rejects <percent>',
  'refuse a table with a larger share of bad rows',
  percentage,
  1,
] as const;
