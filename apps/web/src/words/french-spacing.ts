const narrow = '\u202f';

/** French typography: a narrow no-break space before high punctuation and inside guillemets. */
export function frenchSpacing(text: string): string {
  return text
    .replaceAll(/ (?=[:;?!%»])/g, narrow)
    .replaceAll(/« /g, `«${narrow}`)
    .replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, narrow);
}

type Phrase = string | ((...values: never[]) => string);
export interface Phrases {
  readonly [name: string]: Phrase | Phrases;
}

/** The same dictionary with every text, and what every function of it gives, in French typography. */
export function inFrenchTypography<Words extends Phrases>(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([name, phrase]) => [name, spaced(phrase)]),
  ) as Words;
}

function spaced(phrase: Phrase | Phrases): Phrase | Phrases {
  if (typeof phrase === 'string') return frenchSpacing(phrase);
  if (typeof phrase === 'object') return inFrenchTypography(phrase);
  return (...values: never[]) => frenchSpacing(phrase(...values));
}
