import { createRandom, type Matrix, type Progress } from '@octroi/core';
import { percentileInterval, rocAuc } from '@octroi/statistics';
import type { Encoder } from '../encoder/encoder.ts';
import type { Scorer } from '../scorer.ts';
import type { Explanation } from '../shap/explanation.ts';
import { foldContributions } from '../shap/fold-contributions.ts';
import { drawResamples } from './draw-resamples.ts';
import type {
  FeatureImportance,
  GlobalImportance,
  ImportanceEstimate,
} from './global-importance.ts';
import { resampledAuc } from './resampled-auc.ts';

export interface ImportanceRequest {
  /** The bundle's id and its model's name. */
  readonly bundle: string;
  readonly model: string;
  readonly scorer: Scorer;
  readonly encoder: Encoder;
  /** A sample of rows the model was not fitted on, encoded. */
  readonly matrix: Matrix;
  /** Their outcomes: 1 is a default, 0 is none. Both must come. */
  readonly labels: ArrayLike<number>;
  /** `scorer.explain` of the matrix, wherever it was worked out. */
  readonly explanation: Explanation;
  readonly seed: number;
  /** Confidence level of the intervals; .95 where absent. */
  readonly level?: number;
  /** Resamples of the rows; 400 where absent. */
  readonly replicates?: number;
  /** Times each feature is shuffled, to take the mean of; 3 where absent. */
  readonly shuffles?: number;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/**
 * How much each feature matters to a model, three ways, columns folded to the features they encode:
 *
 * - the mean absolute SHAP value (Lundberg & Lee, 2017): what it moves, in log-odds;
 * - its share of the split gain: what training made of it, no interval;
 * - the fall of the AUC when all its columns are dealt out anew among the rows (Breiman, 2001): what the
 *   ranking loses without it. Features that can stand in for each other lose little each.
 *
 * Intervals are bootstrap percentiles over the rows, class by class, the same resamples for every
 * feature; the fall is of both AUCs on the same resample. Shuffling costs features x rows x shuffles
 * partial scores: about 5 s for 240 features, 2,000 rows and 1,000 trees; features without a split
 * are not shuffled. 1,000 to 2,000 rows are plenty: the intervals say whether they are.
 *
 * @throws OctroiError STATISTICS_NO_ROWS, STATISTICS_ONE_CLASS, MODEL_COLUMNS_MISMATCH; the reason of
 * the signal
 */
export async function measureImportance(request: ImportanceRequest): Promise<GlobalImportance> {
  const { bundle, model, matrix, seed, level = 0.95 } = request;
  const measures = new Measures(request);
  const { sources } = measures;
  const features: FeatureImportance[] = [];
  for (const [index, feature] of sources.entries()) {
    request.signal?.throwIfAborted();
    features.push(measures.feature(index));
    request.progress({
      step: feature,
      done: index + 1,
      total: sources.length,
      unit: 'fits',
    });
    await nextTurn();
  }
  features.sort((one, other) => other.meanAbsoluteShap.estimate - one.meanAbsoluteShap.estimate);
  return { bundle, model, rows: matrix.rows, seed, level, features };
}

/** Lets signals and messages in. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

class Measures {
  readonly sources: readonly string[];
  readonly #request: ImportanceRequest;
  readonly #resamples: readonly Uint16Array[];
  readonly #contributions: Float64Array;
  readonly #gainShares: readonly number[] | null;
  readonly #shuffled: ReturnType<Scorer['shuffledScores']>;
  readonly #auc: number;
  /** The AUC of the scores as they are, by resample. */
  readonly #aucs: Float64Array;

  constructor(request: ImportanceRequest) {
    const { scorer, encoder, matrix, labels, explanation, seed, replicates = 400 } = request;
    this.#shuffled = scorer.shuffledScores(matrix);
    const scores = this.#shuffled([], []);
    this.#auc = rocAuc({ scores, labels });
    const folded = foldContributions(encoder, explanation.contributions);
    this.sources = folded.sources;
    this.#request = request;
    this.#contributions = folded.contributions;
    this.#resamples = drawResamples(labels, replicates, createRandom(seed).fork('resamples'));
    this.#gainShares = gainShares(scorer, encoder, folded.sources);
    const auc = resampledAuc(scores, labels);
    this.#aucs = Float64Array.from(this.#resamples, auc);
  }

  feature(index: number): FeatureImportance {
    return {
      feature: this.sources[index],
      meanAbsoluteShap: this.#meanAbsoluteShap(index),
      gain: this.#gainShares?.[index] ?? null,
      permutation: this.#permutation(index),
    };
  }

  #meanAbsoluteShap(index: number): ImportanceEstimate {
    const { rows } = this.#request.matrix;
    const width = this.sources.length;
    const sizes = Float64Array.from({ length: rows }, (_, row) =>
      Math.abs(this.#contributions[row * width + index]),
    );
    const mean = (weightOf: (row: number) => number): number => {
      let sum = 0;
      for (let row = 0; row < rows; row += 1) sum += weightOf(row) * sizes[row];
      return sum / rows;
    };
    return this.#estimate(
      mean(() => 1),
      this.#resamples.map((counts) => mean((row) => counts[row])),
    );
  }

  #permutation(index: number): ImportanceEstimate {
    const { encoder, matrix, labels, seed, shuffles = 3 } = this.#request;
    if (this.#gainShares?.[index] === 0) return { estimate: 0, lower: 0, upper: 0 };
    const feature = this.sources[index];
    const columns = encoder.columns.flatMap(({ source }, column) =>
      source === feature ? [column] : [],
    );
    const random = createRandom(seed).fork(`shuffle/${feature}`);
    const order = Uint32Array.from({ length: matrix.rows }, (_, row) => row);
    const falls = new Float64Array(this.#resamples.length);
    let fall = 0;
    for (let shuffle = 0; shuffle < shuffles; shuffle += 1) {
      const scores = this.#shuffled(columns, random.shuffle(order));
      fall += (this.#auc - rocAuc({ scores, labels })) / shuffles;
      const auc = resampledAuc(scores, labels);
      this.#resamples.forEach((counts, replicate) => {
        falls[replicate] += (this.#aucs[replicate] - auc(counts)) / shuffles;
      });
    }
    return this.#estimate(fall, falls);
  }

  #estimate(estimate: number, replicates: ArrayLike<number>): ImportanceEstimate {
    const { level = 0.95 } = this.#request;
    const { lower, upper } = percentileInterval(Float64Array.from(replicates), level);
    return { estimate, lower, upper };
  }
}

/** Of each source, of the gain of all; null for a model without splits. */
function gainShares(
  { gains }: Scorer,
  encoder: Encoder,
  sources: readonly string[],
): number[] | null {
  if (gains === null) return null;
  const total = gains.reduce((sum, gain) => sum + gain, 0);
  const bySource = new Map<string, number>();
  encoder.columns.forEach(({ source }, column) => {
    bySource.set(source, (bySource.get(source) ?? 0) + gains[column]);
  });
  return sources.map((source) => (total === 0 ? 0 : (bySource.get(source) ?? 0) / total));
}
