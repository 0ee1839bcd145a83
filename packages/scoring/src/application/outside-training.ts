import type { FeatureValues } from '@octroi/features';
import type { SeenRanges } from '../bundle/seen-values.ts';
import type { FeaturePlaces } from '../encoder/feature-places.ts';

/** A number feature whose value lies outside everything seen in training. */
export interface OutsideField {
  readonly field: string;
  readonly value: number;
  readonly lowest: number;
  readonly highest: number;
}

/** A missing value is never outside; a feature of the ranges that the preset lacks is not looked at. */
export function outsideReader(
  ranges: SeenRanges,
  places: FeaturePlaces,
): (values: FeatureValues) => OutsideField[] {
  const checks = places.numbers().flatMap(({ name, place }) => {
    if (!Object.hasOwn(ranges, name)) return [];
    const { lowest, highest } = ranges[name];
    return [{ field: name, place, lowest, highest }];
  });
  return ({ numbers }) =>
    checks
      .filter(({ place, lowest, highest }) => numbers[place] < lowest || numbers[place] > highest)
      .map(({ field, place, lowest, highest }) => ({
        field,
        value: numbers[place],
        lowest,
        highest,
      }));
}
