import type { JsonPlace } from '../bundle/json-place.ts';

/** A feature's value; null is missing. */
export type FeatureValue = number | string | null;

/** Applicants of like score, told by what is most usual among them: no one's own application. */
export interface TypicalBand {
  /** Raw log-odds of the riskiest of them. */
  readonly highest: number;
  /** Raw log-odds of one who is typical in everything. */
  readonly logOdds: number;
  /** How many they are. */
  readonly rows: number;
  /**
   * By feature: the median number, or the most frequent text; null where most have none. Features that the
   * bundle's encoder does not read are left out.
   */
  readonly values: Readonly<Record<string, FeatureValue>>;
}

/** Bands of applicants that the model was not fitted on, the safest first. */
export interface TypicalApplicants {
  readonly bands: readonly TypicalBand[];
}

/**
 * Whom an applicant is compared with: of the bands that are accepted as a whole, and whose typical applicant
 * would be, the one nearest below the cut-off; the safest where none is.
 *
 * @param cutoff in raw log-odds: whoever is below is accepted
 */
export function acceptedNearCutoff({ bands }: TypicalApplicants, cutoff: number): TypicalBand {
  return bands.findLast(({ highest, logOdds }) => highest < cutoff && logOdds < cutoff) ?? bands[0];
}

/** @throws OctroiError BUNDLE_FILE_INVALID */
export function parseTypicalApplicants(file: JsonPlace): TypicalApplicants {
  const list = file.only(['bands']).at('bands');
  const bands = list.items();
  if (bands.length === 0) throw list.invalid('at least one band');
  let before = -Infinity;
  for (const band of bands) {
    band.only(['highest', 'logOdds', 'rows', 'values']).at('rows').whole(1);
    band.at('logOdds').finite();
    const highest = band.at('highest').finite();
    if (highest < before) throw band.at('highest').invalid(`from ${before} up`);
    before = highest;
    for (const [, value] of band.at('values').entries()) checkValue(value);
  }
  return file.value as TypicalApplicants;
}

function checkValue(place: JsonPlace): void {
  const { value } = place;
  if (value === null || typeof value === 'string') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  throw place.invalid('a number, a text, or null for missing');
}
