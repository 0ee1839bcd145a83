import { expect, test } from 'vitest';
import { pathTo, placeOf } from './place.ts';

const at = (path: string): URL => new URL(path, 'http://localhost');

test.each(['simulation', 'models', 'drift'] as const)('%s is found at its own address', (view) => {
  expect(placeOf(at(pathTo(view, 'fr')))).toEqual({ view, language: 'fr' });
});

test.each([
  ['/models/', 'models', undefined],
  ['/elsewhere?lang=de', 'simulation', undefined],
  ['/?lang=en#applicant=risky', 'simulation', 'en'],
])('%s is %s in %s', (path, view, language) => {
  expect(placeOf(at(path))).toEqual({ view, language });
});
