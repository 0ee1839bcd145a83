import type { FeatureValues } from '@octroi/features';
import type { FeaturePlaces } from '../encoder/feature-places.ts';
import type { FeatureValue, TypicalBand } from './typical-applicants.ts';

/** An applicant's features, some of them replaced by what is typical of others. */
export class MixedFeatures {
  readonly #places: FeaturePlaces;
  readonly #own: FeatureValues;
  readonly #typical: TypicalBand['values'];

  /** Takes a copy of `own`. A feature that `typical` does not have keeps the applicant's value. */
  constructor(places: FeaturePlaces, own: FeatureValues, typical: TypicalBand['values']) {
    this.#places = places;
    this.#own = { numbers: own.numbers.slice(), texts: own.texts.slice() };
    this.#typical = typical;
  }

  own(feature: string): FeatureValue {
    const value = this.#places.reader(feature)(this.#own);
    return typeof value === 'number' && Number.isNaN(value) ? null : value;
  }

  typical(feature: string): FeatureValue {
    return Object.hasOwn(this.#typical, feature) ? this.#typical[feature] : this.own(feature);
  }

  /** The applicant's features with typical values in the place of these. */
  replaced(features: readonly string[]): FeatureValues {
    const mixed = { numbers: this.#own.numbers.slice(), texts: this.#own.texts.slice() };
    for (const feature of features) this.#places.write(mixed, feature, this.typical(feature));
    return mixed;
  }
}
