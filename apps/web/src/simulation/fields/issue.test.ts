import { expect, test } from 'vitest';
import { issueOf } from './issue.ts';

const count = { input: { kind: 'count' }, range: { minimum: 0, maximum: 10 } } as const;
const money = { input: { kind: 'money' }, range: { above: 0 } } as const;
const since = { input: { kind: 'since' }, range: {} } as const;
const choice = {
  input: {
    kind: 'choice',
    options: [
      { value: 0, label: { en: 'no', fr: 'non' } },
      { value: 2, label: { en: 'yes', fr: 'oui' } },
    ],
  },
  range: { minimum: 0, maximum: 2 },
} as const;

test.each([
  [count, 3],
  [count, null],
  [money, 0.01],
  [since, 0],
  [choice, 2],
])('%j takes %d', (field, value) => {
  expect(issueOf(field, value)).toBeUndefined();
});

test.each([
  [count, 1.5, 'not-whole'],
  [count, 11, 'outside'],
  [count, -1, 'outside'],
  [money, 0, 'outside'],
  [money, Infinity, 'unreadable'],
  [since, 1, 'outside'],
  [choice, 1, 'unreadable'],
])('%j refuses %d: %s', (field, value, kind) => {
  expect(issueOf(field, value)).toMatchObject({ kind });
});
