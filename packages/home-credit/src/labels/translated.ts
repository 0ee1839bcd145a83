import type { Translated } from '@octroi/core';

const narrowNoBreakSpace = '\u202f';

/** A text in both languages, the French one with its narrow no-break spaces before ; : ? ! % » and after «. */
export function translated(en: string, fr: string): Translated {
  return { en, fr: withFrenchSpaces(fr) };
}

function withFrenchSpaces(text: string): string {
  return text
    .replaceAll(/ (?=[;:?!%»])/g, narrowNoBreakSpace)
    .replaceAll('« ', `«${narrowNoBreakSpace}`);
}
