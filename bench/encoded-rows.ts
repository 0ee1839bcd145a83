import type { Matrix } from '@octroi/core';
import { encode } from '@octroi/scoring';
import { fitEncoder, type EncoderRequest } from '../packages/training/src/encoder/fit-encoder.ts';
import { oneHot } from '../packages/training/src/encoder/encoding-plan.ts';

/** Some rows by an encoder that learnt from others: the reference project's one-hot encoding. */
export function encodedRows(
  source: Omit<EncoderRequest, 'plan' | 'rows'>,
  { fitting, scored }: { readonly fitting: Int32Array; readonly scored: Int32Array },
): { readonly fitting: Matrix; readonly scored: Matrix } {
  const encoder = fitEncoder({ ...source, rows: fitting, plan: oneHot });
  return {
    fitting: encode(encoder, source.frame, fitting),
    scored: encode(encoder, source.frame, scored),
  };
}
