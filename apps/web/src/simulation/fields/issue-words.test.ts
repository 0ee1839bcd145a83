import type { FormField } from '@octroi/features';
import { expect, test } from 'vitest';
import { speechIn } from '../../words/words.ts';
import { issueOf } from './issue.ts';
import { issueWords } from './issue-words.ts';

const said = { en: 'x', fr: 'x' };
const en = speechIn('en');

function field(input: FormField['input'], range: FormField['range']): FormField {
  return { name: 'x', label: said, help: said, input, range };
}

test.each<[FormField, number, string]>([
  [
    field({ kind: 'age' }, { minimum: -36_525, maximum: -6574 }),
    -1000,
    'Enter a value from 18 years to 100 years.',
  ],
  [field({ kind: 'since' }, { maximum: 0 }), 5, 'Enter a value of at least 0 months.'],
  [field({ kind: 'money', per: 'year' }, { above: 0 }), 0, 'Enter a value above 0.'],
  [field({ kind: 'hour' }, { minimum: 0, maximum: 23 }), 25, 'Enter a value from 0:00 to 23:00.'],
  [field({ kind: 'count' }, { minimum: 0 }), 1.5, 'Enter a whole number.'],
  [
    field({ kind: 'money' }, { maximum: 1_000_000 }),
    2_000_000,
    'Enter a value of at most 1,000,000.',
  ],
])('%j refuses %d in its own words', (refusing, value, words) => {
  const issue = issueOf(refusing, value);
  expect(issue && issueWords(issue, refusing, en)).toBe(words);
});
