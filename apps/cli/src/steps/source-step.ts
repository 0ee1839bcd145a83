import { existsSync } from 'node:fs';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { runStep } from '@octroi/storage';
import type { Context } from '../context.ts';
import { synthesisePortfolio } from './synthesise.ts';

/** Rows of the demo portfolio: a tenth of the real one. */
const demoScale = 0.1;
const demoSeed = 42;

/** The folder to read tables from: the one given, or the synthetic portfolio, made when missing. */
export async function sourceStep(context: Context, data: string | undefined): Promise<string> {
  if (data !== undefined) {
    if (!existsSync(data)) throw new OctroiError('INGEST_SOURCE_MISSING', { path: data });
    return path.resolve(data);
  }
  const folder = context.workspace.synthetic;
  await runStep({
    folder: context.workspace.steps,
    name: 'synth',
    inputs: { version: context.version, scale: demoScale, seed: demoSeed },
    outputs: (files) => files.map((file) => file.path),
    produce: () => synthesisePortfolio(context, { scale: demoScale, seed: demoSeed, out: folder }),
  });
  return folder;
}
