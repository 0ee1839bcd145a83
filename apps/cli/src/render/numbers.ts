import type { Language } from '@octroi/core';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** A number with a fixed count of decimals, grouped as the language does. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  if (Number.isNaN(value)) return '–';
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** `[low, high]`, or `[low ; high]` where the decimal sign is a comma. */
export function formatInterval(
  [low, high]: readonly [number, number],
  decimals: number,
  language: Language,
): string {
  const separator = language === 'fr' ? ' ; ' : ', ';
  return `[${formatNumber(low, decimals, language)}${separator}${formatNumber(high, decimals, language)}]`;
}
