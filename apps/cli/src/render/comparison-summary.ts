import type { Language } from '@octroi/core';
import type { RunRecord } from '@octroi/workspace';
import { say } from '../words.ts';
import { formatNumber } from './numbers.ts';

/** What was compared, and on what rows, in a paragraph. */
export function comparisonSummary(run: RunRecord, language: Language): string {
  const count = (value: number): string => formatNumber(value, 0, language);
  return say('comparison', language, {
    preset: run.preset,
    features: run.features,
    rows: count(run.rows.all),
    share: formatNumber(100 * run.baseRate, 2, language),
    development: count(run.rows.development),
    folds: run.folds,
    untouched: count(run.rows.untouched),
    seed: run.seed,
    parameters: run.parameters,
  });
}
