import { expect, test } from 'vitest';
import { preferredLanguage } from './preferred-language.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['FR-fr,fr;q=0.9,en;q=0.8', 'fr'],
  ['en;q=0.5, fr;q=0.9', 'fr'],
  ['fr;q=0.5, en', 'en'],
  ['de, fr;q=0.3', 'fr'],
  ['de, *;q=0.1', 'en'],
  ['fr;q=0', 'en'],
  ['fr;q=2', 'en'],
  ['fr ; q = 0.4 , en ; q = 0.3', 'fr'],
  ['french', 'en'],
  [';;,,q=1', 'en'],
  [`${'x,'.repeat(50_000)}fr`, 'en'],
])('%j is answered in %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
