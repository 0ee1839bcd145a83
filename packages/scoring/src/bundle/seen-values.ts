import type { JsonPlace } from './json-place.ts';

/** What training saw of one number feature, missing values left out. */
export interface SeenValues {
  readonly lowest: number;
  readonly highest: number;
  /** The quantiles 0.05 and 0.95: nine values in ten lie between them. */
  readonly typical: readonly [number, number];
  readonly median: number;
}

/** By number feature; absent where no training row had a value. */
export type SeenRanges = Readonly<Record<string, SeenValues>>;

/** @throws OctroiError BUNDLE_FILE_INVALID */
export function parseSeenRanges(file: JsonPlace): SeenRanges {
  for (const [, seen] of file.entries()) {
    seen.only(['lowest', 'highest', 'typical', 'median']);
    const lowest = seen.at('lowest').finite();
    if (seen.at('highest').finite() < lowest) throw seen.at('highest').invalid(`from ${lowest} up`);
    seen.at('typical').interval();
    seen.at('median').finite();
  }
  return file.value as SeenRanges;
}
