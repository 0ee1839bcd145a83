import type { Language, Translated } from '@octroi/core';

/** The narrow no-break space of French punctuation, the words as a person types them. */
const frenchSpace = /(?<=«) | (?=[»;:!?%])/g;

/** A text of a chart in the reader's language; `{name}` stands for a value. */
export function fillWords(
  text: Translated,
  language: Language,
  values: Readonly<Record<string, string>>,
): string {
  const template = text[language];
  const typeset = language === 'fr' ? template.replace(frenchSpace, '\u202f') : template;
  return typeset.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name] : whole,
  );
}
