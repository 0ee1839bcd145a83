import type { Translated } from '@octroi/core';

/** What a file should have held, in words that follow "expected". */
export const expectation = {
  value: { en: 'a value', fr: 'une valeur' },
  wholeNumber: { en: 'a whole number', fr: 'un nombre entier' },
  finiteNumber: { en: 'a finite number', fr: 'un nombre fini' },
  newKey: { en: 'a key not seen before', fr: 'une clé encore jamais vue' },
  closingQuote: { en: 'a closing quote', fr: 'un guillemet fermant' },
  commaAfterQuote: {
    en: 'a comma after a closing quote',
    fr: 'une virgule après un guillemet fermant',
  },
  utf8: { en: 'text in UTF-8', fr: 'du texte en UTF-8' },
  header: { en: 'a header', fr: 'un en-tête' },
  oneOf: (values: readonly number[]): Translated => ({
    en: `one of ${values.join(', ')}`,
    fr: `une valeur parmi ${values.join(', ')}`,
  }),
  decimals: (scale: number): Translated => ({
    en: `a number with at most ${scale} decimals`,
    fr: `un nombre d’au plus ${scale} décimales`,
  }),
  decimalsBelow: (scale: number, limit: number): Translated => ({
    en: `a number with at most ${scale} decimals, below ${limit}`,
    fr: `un nombre d’au plus ${scale} décimales, inférieur à ${limit}`,
  }),
  fields: (count: number): Translated => ({ en: `${count} fields`, fr: `${count} champs` }),
  shorterLine: (bytes: number): Translated => ({
    en: `a line of at most ${bytes} bytes`,
    fr: `une ligne d’au plus ${bytes} octets`,
  }),
} as const;
