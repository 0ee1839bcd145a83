import type { Language } from '@octroi/core';

/** Numbers as a reader of one language writes them: `Intl`, narrow no-break spaces, true minus sign. */
export interface Formats {
  /** Up to `decimals` digits after the point; grouped by thousands. */
  readonly number: (value: number, decimals?: number) => string;
  /** Exactly `decimals` digits after the point. */
  readonly fixed: (value: number, decimals: number) => string;
  /** A share in [0, 1] as a percentage with one decimal. */
  readonly percent: (share: number) => string;
  /** A share as a percentage, its decimals left out where they are 0. */
  readonly shortPercent: (share: number) => string;
  /** A difference with its sign; 0 has none. */
  readonly signed: (value: number, decimals: number) => string;
  /** The decimal sign. */
  readonly decimalSign: string;
}

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
const made = new Map<Language, Formats>();

/** The formats of one language, made once. */
export function formatsOf(language: Language): Formats {
  const known = made.get(language);
  if (known !== undefined) return known;
  const formats = makeFormats(locales[language]);
  made.set(language, formats);
  return formats;
}

function makeFormats(locale: string): Formats {
  const formatters = new Map<string, Intl.NumberFormat>();
  const formatter = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
    formatters.set(key, known);
    return known;
  };
  const minus = (text: string): string => text.replace('-', '−');
  const digits = (decimals: number): Intl.NumberFormatOptions => ({
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return {
    number: (value, decimals = 0) =>
      minus(formatter({ maximumFractionDigits: decimals }).format(value)),
    fixed: (value, decimals) => minus(formatter(digits(decimals)).format(value)),
    percent: (share) => minus(formatter({ style: 'percent', ...digits(1) }).format(share)),
    shortPercent: (share) =>
      minus(formatter({ style: 'percent', maximumFractionDigits: 2 }).format(share)),
    signed: (value, decimals) =>
      minus(formatter({ signDisplay: 'exceptZero', ...digits(decimals) }).format(value)),
    decimalSign: formatter({ minimumFractionDigits: 1 }).format(0.5).charAt(1),
  };
}
