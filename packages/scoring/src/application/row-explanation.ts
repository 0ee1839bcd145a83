import type { FeatureValues } from '@octroi/features';
import type { Encoder } from '../encoder/encoder.ts';
import type { FeaturePlaces } from '../encoder/feature-places.ts';
import type { Explanation } from '../shap/explanation.ts';
import { foldContributions } from '../shap/fold-contributions.ts';

/** What an explanation compares a row with: the training rows' shares, or the bundle's sample. */
export type ExplainAgainst = 'training' | 'reference';

/** What one feature added to the raw log-odds of a row. */
export interface FeatureContribution {
  /** A feature of the preset: encoded columns are folded back to their source. */
  readonly feature: string;
  /** The feature's own value; null is missing. */
  readonly value: number | string | null;
  readonly logOdds: number;
}

export interface RowExplanation {
  /**
   * Log-odds before any feature is known: base + the contributions is the row's raw log-odds, but for
   * the 32-bit rounding of XGBoost's own sum.
   */
  readonly base: number;
  /** Largest absolute contribution first. */
  readonly contributions: readonly FeatureContribution[];
}

/** The values of the features that an encoder reads, row after row as they are taken. */
export class SourceValues {
  readonly #readers: readonly ((values: FeatureValues) => number | string | null)[];
  readonly #rows: (number | string | null)[][] = [];

  constructor(encoder: Encoder, places: FeaturePlaces) {
    const sources = new Set(encoder.columns.map(({ source }) => source));
    this.#readers = Array.from(sources, (source) => places.reader(source));
  }

  take(values: FeatureValues): void {
    this.#rows.push(
      this.#readers.map((read) => {
        const value = read(values);
        return typeof value === 'number' && Number.isNaN(value) ? null : value;
      }),
    );
  }

  /** One explanation for each row taken. */
  explanations(encoder: Encoder, { base, contributions }: Explanation): RowExplanation[] {
    const folded = foldContributions(encoder, contributions);
    const width = folded.sources.length;
    return this.#rows.map((values, row) => ({
      base,
      contributions: folded.sources
        .map((feature, source) => ({
          feature,
          value: values[source],
          logOdds: folded.contributions[row * width + source],
        }))
        .sort((one, other) => Math.abs(other.logOdds) - Math.abs(one.logOdds)),
    }));
  }
}
