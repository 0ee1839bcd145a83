import type { Language } from '@octroi/core';

const locales = { en: 'en-GB', fr: 'fr-FR' } as const satisfies Record<Language, string>;

/** Writes a number as the language does. */
export type Format = (value: number) => string;

/** Numbers with so many decimals, zeros at the end kept. */
export function numberFormat(language: Language, decimals: number): Format {
  return formatOf(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** Numbers of any size with at most so many digits that count. */
export function shortNumberFormat(language: Language, digits = 3): Format {
  return formatOf(language, { maximumSignificantDigits: digits, useGrouping: true });
}

/** Shares as percentages: 0.081 as 8,1 %. */
export function percentFormat(language: Language, decimals = 0): Format {
  return formatOf(language, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** Numbers with their sign, +0,12 or −0,12. */
export function signedFormat(language: Language, decimals: number): Format {
  return formatOf(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'exceptZero',
  });
}

/** Intl writes a hyphen for minus; a chart writes the sign. */
function formatOf(language: Language, options: Intl.NumberFormatOptions): Format {
  const format = new Intl.NumberFormat(locales[language], options);
  return (value) => format.format(value).replace('-', '−');
}
