import type { Matrix } from '@octroi/core';
import { startExplainers } from '@octroi/explaining';
import { openScorer, type Bundle, type ExplainAgainst, type Explanation } from '@octroi/scoring';
import type { Preset } from '@octroi/features';
import type { Context } from '../context.ts';
import { say } from '../words.ts';

export interface ExplainRowsRequest {
  readonly bundle: Bundle;
  readonly preset: Preset;
  /** Encoded by the bundle's encoder. */
  readonly matrix: Matrix;
  readonly against: ExplainAgainst;
}

/** SHAP values of many rows, trees on as many threads as the command has. */
export async function explainRows(
  { threads, signal, progress, language }: Context,
  { bundle, preset, matrix, against }: ExplainRowsRequest,
): Promise<Explanation> {
  const { engine } = bundle.manifest.model;
  if (engine === 'linear') {
    const scorer = openScorer({ engine, bytes: bundle.model });
    return against === 'training'
      ? scorer.explain(matrix)
      : scorer.explainAgainst(bundle.reference)(matrix);
  }
  const models = { explained: { bundle, preset } };
  await using explainers = startExplainers({ models, workers: threads, queueLimit: 0 });
  const step = say('stepShap', language);
  return await explainers.explainMatrix({
    model: 'explained',
    matrix,
    against,
    signal,
    onRows: (done) => {
      progress({ step, done, total: matrix.rows, unit: 'rows' });
    },
  });
}
