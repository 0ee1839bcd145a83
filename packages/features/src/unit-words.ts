import type { Language, Translated } from '@octroi/core';
import type { Unit } from './feature.ts';

const daysInYear = 365.25;

const words: Readonly<Partial<Record<Unit, Translated>>> = {
  euro: { en: 'amount', fr: 'montant' },
  days: { en: 'days', fr: 'jours' },
  'days-before': { en: 'years', fr: 'années' },
  years: { en: 'years', fr: 'années' },
  months: { en: 'months', fr: 'mois' },
  hour: { en: 'hour of the day', fr: 'heure du jour' },
};

/** The unit of an axis, of numbers as `spokenNumber` gives them; undefined where a number has none. */
export function unitWords(unit: Unit, language: Language): string | undefined {
  return words[unit]?.[language];
}

/** A number in the unit a person says it in: days before the application become years. */
export function spokenNumber(value: number, unit: Unit): number {
  if (unit !== 'days-before') return value;
  return value === 0 ? 0 : -value / daysInYear;
}
