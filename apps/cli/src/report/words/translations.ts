import type { Language } from '@octroi/core';

/**
 * The same texts in both languages: strings, functions that make strings, lists and groups of them. The
 * French ones get narrow no-break spaces before ; : ? ! % » and after «, also where a value was put in.
 */
export function translations<T extends object>(
  english: T,
  french: NoInfer<T>,
): (language: Language) => T {
  const both = { en: english, fr: spaced(french) as T } satisfies Record<Language, T>;
  return (language) => both[language];
}

const narrowNoBreakSpace = '\u202f';

/** French typography of one text. */
export function frenchSpaces(text: string): string {
  return text
    .replaceAll(/ (?=[;:?!%»])/g, narrowNoBreakSpace)
    .replaceAll('« ', `«${narrowNoBreakSpace}`);
}

function spaced(texts: unknown): unknown {
  if (typeof texts === 'string') return frenchSpaces(texts);
  if (typeof texts === 'function') {
    const make = texts as (...values: unknown[]) => unknown;
    return (...values: unknown[]) => spaced(make(...values));
  }
  if (Array.isArray(texts)) return texts.map(spaced);
  if (typeof texts === 'object' && texts !== null) {
    return Object.fromEntries(Object.entries(texts).map(([name, own]) => [name, spaced(own)]));
  }
  return texts;
}
