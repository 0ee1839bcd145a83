import { existsSync } from 'node:fs';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { planFeatures, resolveFeatures, type Portfolio, type Preset } from '@octroi/features';
import { runStep } from '@octroi/storage';
import type { Context } from '../context.ts';
import { applicationNames } from './application-tables.ts';
import { synthesisePortfolio } from './synthesise.ts';

/** Rows of the demo portfolio: a tenth of the real one. */
const demoScale = 0.1;
const demoSeed = 42;

/**
 * The folder to read tables from: the one given, or the synthetic portfolio, made when missing. That has
 * the tables that the presets read: the applications alone, or the history too.
 */
export async function sourceStep(
  context: Context,
  data: string | undefined,
  presets: readonly Preset[],
): Promise<string> {
  if (data !== undefined) {
    if (!existsSync(data)) throw new OctroiError('INGEST_SOURCE_MISSING', { path: data });
    return path.resolve(data);
  }
  const folder = context.workspace.synthetic;
  const tables = tablesRead(context.portfolio, presets);
  await runStep({
    folder: context.workspace.steps,
    name: 'synth',
    inputs: { version: context.version, scale: demoScale, seed: demoSeed, tables },
    outputs: (files) => files.map((file) => file.path),
    produce: () =>
      synthesisePortfolio(context, { scale: demoScale, seed: demoSeed, tables, out: folder }),
  });
  return folder;
}

function tablesRead(portfolio: Portfolio, presets: readonly Preset[]): string[] {
  const all = new Set(portfolio.tables.map(({ name }) => name));
  const read = presets.flatMap(({ features }) =>
    planFeatures(resolveFeatures(features), all).blocks.map(({ table }) => table),
  );
  return [...new Set([...applicationNames(portfolio), ...read])];
}
