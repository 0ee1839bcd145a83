import { invalidModel } from '../invalid-model.ts';
import type { Section } from './model-sections.ts';

/** What JavaScript would read as a number but the format does not write: 0x1, an empty text. */
const notDecimal = /[^-+.\deE ]/;

const infinities = new Map([
  ['inf', Infinity],
  ['-inf', -Infinity],
]);

export function invalidValue(
  { place }: Section,
  key: string,
  { found, expected }: { readonly found: unknown; readonly expected: string },
): Error {
  return invalidModel({ kind: 'LightGBM', place: `${key} in ${place}`, found, expected });
}

export function textOf(section: Section, key: string): string {
  const text = section.values.get(key);
  if (text !== undefined) return text;
  throw invalidValue(section, key, { found: undefined, expected: 'a line' });
}

/** Refuses a line that is not among those the format has. */
export function checkKeys(section: Section, known: ReadonlySet<string>): void {
  for (const key of section.values.keys()) {
    if (known.has(key)) continue;
    throw invalidValue(section, key, { found: 'unknown', expected: 'a line of the format' });
  }
}

/** Finite numbers parted by single spaces; an empty text is an empty list. */
export function numbersOf(section: Section, key: string): Float64Array {
  const text = textOf(section, key);
  if (text === '') return new Float64Array(0);
  const words = text.split(' ');
  const numbers = Float64Array.from(words, Number);
  const wrong = notDecimal.test(text)
    ? words.find((word) => notDecimal.test(word))
    : words.find((word, index) => word === '' || !Number.isFinite(numbers[index]));
  if (wrong === undefined) return numbers;
  throw invalidValue(section, key, { found: wrong, expected: 'finite numbers' });
}

/** As `numbersOf`, with the `inf` of a split between missing values and all others. */
export function boundsOf(section: Section, key: string): Float64Array {
  const text = textOf(section, key);
  if (!text.includes('inf')) return numbersOf(section, key);
  const words = text.split(' ');
  const finite = words.map((word) => (infinities.has(word) ? '0' : word)).join(' ');
  const numbers = numbersOf({ place: section.place, values: new Map([[key, finite]]) }, key);
  return numbers.map((number, index) => infinities.get(words[index]) ?? number);
}

export interface WholeRange {
  /** How many; any number where absent. */
  readonly length?: number;
  readonly from: number;
  readonly below: number;
}

export function wholeNumbersOf(section: Section, key: string, range: WholeRange): Float64Array {
  const numbers = numbersOf(section, key);
  if (range.length !== undefined) checkLength(section, key, [numbers, range.length]);
  const wrong = numbers.find(
    (value) => !Number.isInteger(value) || value < range.from || value >= range.below,
  );
  if (wrong === undefined) return numbers;
  const expected = `a whole number from ${range.from} to ${range.below - 1}`;
  throw invalidValue(section, key, { found: wrong, expected });
}

export function wholeNumberOf(section: Section, key: string, range: WholeRange): number {
  return wholeNumbersOf(section, key, { ...range, length: 1 })[0];
}

/** Checks how many numbers a line has. */
export function checkLength(
  section: Section,
  key: string,
  [numbers, length]: readonly [Float64Array, number],
): Float64Array {
  if (numbers.length === length) return numbers;
  const found = `a list of ${numbers.length}`;
  throw invalidValue(section, key, { found, expected: `a list of ${length}` });
}
