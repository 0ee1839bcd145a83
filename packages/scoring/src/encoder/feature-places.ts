import { OctroiError } from '@octroi/core';
import type { CompiledFeatures, FeatureValues } from '@octroi/features';

type Kind = CompiledFeatures['features'][number]['kind'];

/** The features of a preset by name: where their values stand once they are computed. */
export class FeaturePlaces {
  readonly #preset: string;
  readonly #places: ReadonlyMap<string, { readonly place: number; readonly kind: Kind }>;

  constructor(preset: string, features: CompiledFeatures['features']) {
    this.#preset = preset;
    this.#places = new Map(features.map(({ name, kind }, place) => [name, { place, kind }]));
  }

  /** @throws OctroiError FEATURE_MISSING_FROM_PRESET, FEATURE_KIND_MISMATCH */
  of(feature: string, expected: Kind): number {
    const { place, kind } = this.#found(feature);
    if (kind === expected) return place;
    throw new OctroiError('FEATURE_KIND_MISMATCH', { feature, expected, found: kind });
  }

  /**
   * Reads a feature of either kind; NaN is a missing number, null a missing text.
   *
   * @throws OctroiError FEATURE_MISSING_FROM_PRESET
   */
  reader(feature: string): (values: FeatureValues) => number | string | null {
    const { place, kind } = this.#found(feature);
    return kind === 'text' ? ({ texts }) => texts[place] : ({ numbers }) => numbers[place];
  }

  /**
   * Writes a feature's value; null is missing, and so is a value of the other kind.
   *
   * @throws OctroiError FEATURE_MISSING_FROM_PRESET
   */
  write({ numbers, texts }: FeatureValues, feature: string, value: number | string | null): void {
    const { place, kind } = this.#found(feature);
    if (kind === 'text') texts[place] = typeof value === 'string' ? value : null;
    else numbers[place] = typeof value === 'number' ? value : NaN;
  }

  /** The number features, in the order of the preset. */
  numbers(): { readonly name: string; readonly place: number }[] {
    return [...this.#places].flatMap(([name, { place, kind }]) =>
      kind === 'number' ? [{ name, place }] : [],
    );
  }

  #found(feature: string): { readonly place: number; readonly kind: Kind } {
    const found = this.#places.get(feature);
    if (found !== undefined) return found;
    throw new OctroiError('FEATURE_MISSING_FROM_PRESET', { feature, preset: this.#preset });
  }
}
