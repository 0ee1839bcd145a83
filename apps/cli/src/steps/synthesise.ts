import { OctroiError } from '@octroi/core';
import { synthesise, type SynthesisedFile, type SynthesisRequest } from '@octroi/pipeline';
import type { Context } from '../context.ts';

/** Writes the portfolio's synthetic files. */
export async function synthesisePortfolio(
  context: Context,
  options: Pick<SynthesisRequest, 'scale' | 'seed' | 'out' | 'tables' | 'format'>,
): Promise<readonly SynthesisedFile[]> {
  const { portfolio, progress, signal, threads } = context;
  if (portfolio.synthetic === undefined) {
    throw new OctroiError('CLI_NO_SYNTHETIC', { portfolio: portfolio.name });
  }
  const synthetic = await portfolio.synthetic();
  return synthesise({ portfolio: synthetic, ...options, threads, progress, signal });
}
