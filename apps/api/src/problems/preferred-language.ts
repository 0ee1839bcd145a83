import type { Language } from '@octroi/core';

const remembered = new Map<string, Language>();
const mostRemembered = 100;

/**
 * The language to answer in, from Accept-Language (RFC 9110, 12.5.4): the one of highest weight, the first
 * where they weigh the same; English where neither or anything is asked for.
 */
export function preferredLanguage(header: string | undefined): Language {
  if (header === undefined || header === '') return 'en';
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const language = languageAsked(header);
  if (remembered.size < mostRemembered && header.length < 200) remembered.set(header, language);
  return language;
}

function languageAsked(header: string): Language {
  let best: Language = 'en';
  let bestWeight = 0;
  for (const range of header.slice(0, 1000).split(',')) {
    const [tag, ...parameters] = range.split(';');
    const weight = weightOf(parameters);
    const language = languageOfRange(tag.trim().toLowerCase());
    if (language !== undefined && weight > bestWeight) {
      best = language;
      bestWeight = weight;
    }
  }
  return best;
}

function languageOfRange(tag: string): Language | undefined {
  if (/^fr(-|$)/.test(tag)) return 'fr';
  return tag === '*' || /^en(-|$)/.test(tag) ? 'en' : undefined;
}

/** The `q` of a media or language range: 1 where none is given, 0 where it is no number from 0 to 1. */
export function weightOf(parameters: readonly string[]): number {
  const given = parameters.map((one) => one.trim()).find((one) => /^q\s*=/i.test(one));
  if (given === undefined) return 1;
  const weight = given.slice(given.indexOf('=') + 1).trim();
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0;
}
