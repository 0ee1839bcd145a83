import { OctroiError } from '@octroi/core';
import { synthesise, type SynthesisedFile } from '@octroi/pipeline';
import type { Context } from '../context.ts';

/** Writes the portfolio's synthetic files. */
export async function synthesisePortfolio(
  context: Context,
  options: { readonly scale: number; readonly seed: number; readonly out: string },
): Promise<readonly SynthesisedFile[]> {
  const { portfolio, progress, signal } = context;
  if (portfolio.synthetic === undefined) {
    throw new OctroiError('CLI_NO_SYNTHETIC', { portfolio: portfolio.name });
  }
  return synthesise({ portfolio: await portfolio.synthetic(), ...options, progress, signal });
}
