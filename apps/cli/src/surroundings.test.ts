import { expect, test } from 'vitest';
import { preferredLanguage } from './surroundings.ts';

test.each<[string[], Record<string, string>, string]>([
  [[], {}, 'en'],
  [[], { LANG: 'fr_FR.UTF-8' }, 'fr'],
  [[], { LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }, 'en'],
  [[], { LANG: 'fr_CA', LC_ALL: '' }, 'fr'],
  [[], { LANG: 'en_GB', LC_MESSAGES: 'fr_BE' }, 'fr'],
  [['--lang', 'en'], { LANG: 'fr_FR' }, 'en'],
  [['--lang=fr'], {}, 'fr'],
])('%j with %j gives %s', (argv, environment, language) => {
  expect(preferredLanguage(argv, environment)).toBe(language);
});
