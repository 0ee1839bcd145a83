import { expect, test } from 'vitest';
import { accepts } from './accepts.ts';

test.each([
  [undefined, true],
  ['', true],
  ['*/*', true],
  ['application/json', true],
  ['application/json, application/problem+json', true],
  ['text/html,application/xhtml+xml,*/*;q=0.8', true],
  ['APPLICATION/*', true],
  ['text/html', false],
  ['application/json;q=0', false],
  ['application/json;q=0, */*', false],
  ['application/*;q=0.5, application/json; q=0', false],
  ['nonsense', false],
])('Accept: %j lets JSON through: %j', (header, expected) => {
  expect(accepts(header, 'application/json')).toBe(expected);
});
