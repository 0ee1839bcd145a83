import type { Language } from '@octroi/core';

const grouped = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const plain = /^[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})$/;

/**
 * The number a person typed: spaces between digits, a comma or a point before decimals; in English a
 * comma may part thousands. Undefined where it is none: letters, powers of ten and the like.
 */
export function readNumber(text: string, language: Language): number | undefined {
  let digits = text.replaceAll(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  if (language === 'en' && grouped.test(digits)) digits = digits.replaceAll(',', '');
  else digits = digits.replace(',', '.');
  if (!plain.test(digits)) return undefined;
  const value = Number(digits);
  return value === 0 ? 0 : value;
}
