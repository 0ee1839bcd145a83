import { expect, test } from 'vitest';
import { parseJsonFile } from '../bundle/json-place.ts';
import { parseTypicalApplicants } from './typical-applicants.ts';

const band = { highest: 1, logOdds: 0, rows: 60, values: { debt: 3, job: 'cook', house: null } };
const parse = (value: unknown): unknown =>
  parseTypicalApplicants(
    parseJsonFile('typical.json', new TextEncoder().encode(JSON.stringify(value))),
  );

test('bands are read as they are', () => {
  const typical = { bands: [band, { ...band, highest: 2 }] };
  expect(parse(typical)).toEqual(typical);
});

test.each<[place: string, file: unknown]>([
  ['the file', []],
  ['bands', {}],
  ['bands', { bands: [] }],
  ['bands[0].rows', { bands: [{ ...band, rows: 0 }] }],
  ['bands[0].logOdds', { bands: [{ ...band, logOdds: null }] }],
  ['bands[1].highest', { bands: [band, { ...band, highest: 0.9 }] }],
  ['bands[0].values.debt', { bands: [{ ...band, values: { debt: true } }] }],
  ['bands[0].own', { bands: [{ ...band, own: 1 }] }],
])('a file that is wrong at %s is refused', (place, file) => {
  let caught: unknown;
  try {
    parse(file);
  } catch (error) {
    caught = error;
  }
  expect(caught).toMatchObject({ code: 'BUNDLE_FILE_INVALID', values: { place } });
});
