import type { Translated } from '@octroi/core';

/** A singular noun phrase; the French one with its article, which tells the gender. */
export interface Noun {
  readonly en: string;
  readonly fr: `un ${string}` | `une ${string}`;
}

/** A plural noun phrase without article: what the rows of a table are. */
export interface PluralNoun extends Translated {
  readonly gender: 'm' | 'f';
  /** A number stands on such rows, not in them: "balance on card statements". */
  readonly on?: boolean;
}

/** An adjective that follows its noun in French, where it agrees with it. */
export interface Adjective {
  readonly en: string;
  readonly m: string;
  readonly f: string;
}

const vowels = /^[aeiouyàâéèêëîïôûœ]/i;

/** "mean debt", "dette moyenne". */
export function qualified(noun: Noun, { en, m, f }: Adjective): Translated {
  return { en: `${en} ${noun.en}`, fr: `${bare(noun)} ${isFeminine(noun) ? f : m}` };
}

/** "latest debt", "dernière dette": the adjective comes first in French too. */
export function preceded(noun: Noun, { en, m, f }: Adjective): Translated {
  return { en: `${en} ${noun.en}`, fr: `${isFeminine(noun) ? f : m} ${bare(noun)}` };
}

/** "spread of the debt", "dispersion de la dette". */
export function possessed(noun: Noun, of: Translated): Translated {
  const [text, feminine] = [bare(noun), isFeminine(noun)];
  const article = vowels.test(text) ? 'de l’' : feminine ? 'de la ' : 'du ';
  return { en: `${of.en} of the ${noun.en}`, fr: `${of.fr} ${article}${text}` };
}

/** "number of loans", "nombre d’échéances". */
export function counted(noun: Translated, of: Translated): Translated {
  const preposition = vowels.test(noun.fr) ? 'd’' : 'de ';
  return { en: `${of.en} of ${noun.en}`, fr: `${of.fr} ${preposition}${noun.fr}` };
}

/** The text with a capital in front. */
export function capitalised({ en, fr }: Translated): Translated {
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return { en: capital(en), fr: capital(fr) };
}

function bare({ fr }: Noun): string {
  return fr.slice(fr.indexOf(' ') + 1);
}

function isFeminine({ fr }: Noun): boolean {
  return fr.startsWith('une ');
}
