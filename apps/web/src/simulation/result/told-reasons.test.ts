import type { Reason } from '@octroi/scoring';
import { expect, test } from 'vitest';
import { speechIn } from '../../words/words.ts';
import { smallForm } from '../testing/small-form.ts';
import { toldReasons } from './told-reasons.ts';

const field = (feature: string, value: number | null, typical: number | null) => ({
  ...{ feature, value, typical },
  logOdds: 1,
});
const reason = (name: string, ...fields: Reason['fields']): Reason => ({
  ...{ name, fields },
  logOdds: 1,
});

test('reasons have the labels of the form, values and typical ones in the reader’s words', () => {
  const told = toldReasons(
    smallForm,
    [reason('loan', field('loan', 20_000, 8000), field('policy', null, 0.123))],
    speechIn('fr'),
  );
  expect(told).toEqual([
    {
      ...{ name: 'loan', label: 'Prêt' },
      fields: [
        { name: 'loan', label: 'Loan', own: '20\u202f000', typical: '8\u202f000' },
        { name: 'policy', label: 'Policy', own: 'non renseigné', typical: '0,123' },
      ],
    },
  ]);
});

test('of a reason with many fields, the two that weigh most are told', () => {
  const many = ['loan', 'born', 'policy'].map((name) => field(name, -11_680, 1));
  const [{ fields }] = toldReasons(smallForm, [reason('loan', ...many)], speechIn('en'));
  expect(fields.map(({ name }) => name)).toEqual(['loan', 'born']);
  expect(fields[1].own).toBe('32 years');
});
