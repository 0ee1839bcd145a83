import type { FormField, FormInput } from '@octroi/features';
import type { Speech } from '../../words/words.ts';
import { durationOf } from './duration.ts';

/** A value as a person says it: « 32 ans », « 12 000 par mois », « non renseigné ». */
export function valueWords(
  { input }: Pick<FormField, 'input'>,
  value: number | null,
  speech: Speech,
): string {
  const { language, words } = speech;
  if (value === null) return words.simulation.missing;
  if (input.kind !== 'choice') return numberWords(input, value, speech);
  const option = input.options.find((candidate) => candidate.value === value);
  return option?.label[language] ?? speech.formats.number(value, 6);
}

/** The same field without « a month »: for where the unit stands beside the input. */
export function bareUnit({ input }: Pick<FormField, 'input'>): Pick<FormField, 'input'> {
  return input.kind === 'money' ? { input: { kind: 'money' } } : { input };
}

function numberWords(
  input: Exclude<FormInput, { kind: 'choice' }>,
  value: number,
  { formats, words }: Speech,
): string {
  const units = words.simulation.units;
  switch (input.kind) {
    case 'age':
    case 'since': {
      if (value === 0) return units.months(0);
      const { years, months } = durationOf(value);
      const parts = [
        ...(years > 0 ? [units.years(years)] : []),
        ...(months > 0 ? [units.months(months)] : []),
      ];
      return parts.length === 0 ? units.underAMonth : parts.join(' ');
    }
    case 'years':
      return units.years(value);
    case 'money':
      return units.money(formats.number(value, Math.abs(value) < 1000 ? 2 : 0), input.per);
    case 'hour':
      return units.hour(value);
    case 'count':
      return formats.number(value);
    case 'share':
      return formats.number(value, input.decimals);
  }
}
