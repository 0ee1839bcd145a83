import type { Language } from '@octroi/core';
import { spokenNumber, type Unit } from '@octroi/features';
import type { ExplainedFeature } from './explained-feature.ts';
import type { SeenValues } from '@octroi/scoring';
import { formatNumber } from '../render/numbers.ts';
import { say, type Word } from '../words.ts';

/** A feature's value as a person says it, with where it stands among those training saw. */
export function valueWords(
  value: number | string | null,
  {
    unit,
    named,
    seen,
  }: Pick<ExplainedFeature, 'unit' | 'named'> & { readonly seen: SeenValues | undefined },
  language: Language,
): string {
  if (value === null) return say('notGiven', language);
  if (typeof value === 'string') {
    if (unit === 'rows') return say('inRows', language, { value: value.split(' ').length });
    return named.get(value) ?? value;
  }
  const name = named.get(value);
  if (name !== undefined) return name;
  if (unit === 'flag' && (value === 0 || value === 1)) {
    return say(value === 1 ? 'yes' : 'no', language);
  }
  const said = numberWords(value, unit, language);
  const level = seen === undefined ? undefined : levelWord(value, unit, seen);
  return level === undefined ? said : `${said} (${say(level, language)})`;
}

function numberWords(value: number, unit: Unit, language: Language): string {
  const number = (decimals: number, of = value): string => formatNumber(of, decimals, language);
  switch (unit) {
    case 'days-before':
      return say('inYears', language, { value: number(1, spokenNumber(value, unit)) });
    case 'years':
      return say('inYears', language, { value: number(Number.isInteger(value) ? 0 : 1) });
    case 'months':
      return say('inMonths', language, { value: number(0) });
    case 'days':
      return say('inDays', language, { value: number(0) });
    case 'hour':
      return say('atHour', language, { value: number(0) });
    case 'euro':
    case 'count':
      return number(0);
    case 'share':
    case 'ratio':
    case 'score':
    case 'flag':
    case 'category':
    case 'rows':
    case 'none':
      return number(Number.isInteger(value) ? 0 : 3);
  }
}

/** Long ago is a high number of years though a low number of days. */
function levelWord(value: number, unit: Unit, seen: SeenValues): Word {
  const [low, high] = seen.typical;
  const rank =
    value < low ? -2 : value < seen.median ? -1 : value === seen.median ? 0 : value <= high ? 1 : 2;
  const levels = ['levelVeryLow', 'levelLow', 'levelMiddle', 'levelHigh', 'levelVeryHigh'] as const;
  return levels[2 + (unit === 'days-before' ? -rank : rank)];
}
