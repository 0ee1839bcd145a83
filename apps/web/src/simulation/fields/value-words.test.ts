import type { FormInput } from '@octroi/features';
import { expect, test } from 'vitest';
import { speechIn } from '../../words/words.ts';
import { valueWords } from './value-words.ts';

const fr = speechIn('fr');
const en = speechIn('en');
const choice: FormInput = {
  kind: 'choice',
  options: [{ value: 1, label: { en: 'Woman', fr: 'Femme' } }],
};

test.each<[FormInput, number | null, ...said: [string, string]]>([
  [{ kind: 'money' }, 12_000, '12\u202f000', '12,000'],
  [{ kind: 'money', per: 'month' }, 550.5, '550,5 par mois', '550.5 a month'],
  [{ kind: 'age' }, -11_680, '32 ans', '32 years'],
  [{ kind: 'since' }, -400, '1 an 1 mois', '1 year 1 month'],
  [{ kind: 'since' }, -10, 'moins d’un mois', 'less than a month'],
  [{ kind: 'since' }, 0, '0 mois', '0 months'],
  [{ kind: 'years' }, 1, '1 an', '1 year'],
  [{ kind: 'hour' }, 14, '14 h', '14:00'],
  [{ kind: 'share', decimals: 3 }, 0.72, '0,72', '0.72'],
  [choice, 1, 'Femme', 'Woman'],
  [choice, null, 'non renseigné', 'not given'],
])('%j: %d is « %s » or “%s”', (input, value, ...said) => {
  expect([fr, en].map((speech) => valueWords({ input }, value, speech))).toEqual(said);
});
