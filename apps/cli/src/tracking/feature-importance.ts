import { foldContributions, openScorer } from '@octroi/scoring';
import type { ModelRun } from '@octroi/training';

/** How much a model itself leans on a feature of the frame. */
export interface OwnImportance {
  readonly feature: string;
  /** Share of the split gain, in percent; of a linear model, the sum of |coefficient| over its columns. */
  readonly importance: number;
}

/** What the fitted model leans on, the most first: no row is needed for it. */
export function ownImportance({ encoder, fitted }: ModelRun): OwnImportance[] {
  const weights = columnWeights(fitted);
  const { sources, contributions } = foldContributions(encoder, weights);
  return sources
    .map((feature, at) => ({ feature, importance: contributions[at] }))
    .toSorted((one, other) => other.importance - one.importance);
}

function columnWeights(fitted: ModelRun['fitted']): Float64Array {
  if (fitted.engine === 'linear') {
    return Float64Array.from(fitted.model.columns, ({ coefficient }) => Math.abs(coefficient));
  }
  const bytes = new TextEncoder().encode(fitted.model.text);
  const gains = openScorer({ engine: fitted.engine, bytes }).gains ?? new Float64Array(0);
  const all = gains.reduce((sum, gain) => sum + gain, 0);
  return all === 0 ? gains : gains.map((gain) => (100 * gain) / all);
}
