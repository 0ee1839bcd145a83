import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepestJson, parseStrictJson } from './parse-strict-json.ts';

const parse = (text: string): unknown => parseStrictJson(Buffer.from(text));
const failure = (text: string | Buffer): { code: string; values: object } => {
  try {
    parseStrictJson(Buffer.from(text));
  } catch (error) {
    return error as { code: string; values: object };
  }
  throw new Error('it was parsed');
};

/** Every UTF-16 unit as an escape. */
const escapedUnits = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');

test('what JSON.parse gives is given, for any JSON value', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: deepestJson - 2 }), (text) => {
      expect(parse(text)).toEqual(JSON.parse(text));
    }),
    { seed: 4, numRuns: 500 },
  );
});

test('a name that is repeated anywhere is found, whatever its escapes', () => {
  const names = fc.array(fc.string(), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(names, fc.nat(), fc.string(), (distinct, pick, outer) => {
      const unique = [...new Set(distinct)];
      const twice = unique[pick % unique.length];
      const escaped = `"${escapedUnits(twice)}"`;
      const members = [...unique.map((name) => `${JSON.stringify(name)}:[{}]`), `${escaped}: 1`];
      const text = `{${JSON.stringify(outer)} : {${members.join(' ,')}}}`;
      expect(failure(text)).toMatchObject({
        code: 'API_KEY_REPEATED',
        values: { field: `${outer}.${twice}`.slice(0, 80) },
      });
    }),
    { seed: 4, numRuns: 300 },
  );
});

test.each([
  ['{"a": 1, "a": 1}', 'a'],
  ['[{"a": {"b": 1, "c": "\\":", "b": 2}}]', '[].a.b'],
  ['{"__proto__": 1, "__proto__": 2}', '__proto__'],
])('%s repeats %s', (text, field) => {
  expect(failure(text)).toMatchObject({ code: 'API_KEY_REPEATED', values: { field } });
});

test('a name that is repeated in another object is no repetition', () => {
  expect(parse('[{"a": 1}, {"a": {"a": 2}}]')).toEqual([{ a: 1 }, { a: { a: 2 } }]);
});

test('__proto__ is a name like any other', () => {
  const value = parse('{"__proto__": {"polluted": true}}') as object;
  expect(Object.keys(value)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test.each([
  ['{"a": NaN}', 'character 7'],
  ['{"a": Infinity}', 'character 7'],
  ['{"a": -Infinity}', 'character 8'],
  ['{"a": 01}', 'character 8'],
  ['{"a": 1,}', 'character 9'],
  ['{"a" 1}', 'character 6'],
  ["{'a': 1}", 'character 2'],
  ['{"a": 1} x', 'character 10'],
  ['{\n "a": 1,\n "b": +1\n}', 'line 3, character 7'],
  ['{"a": "\u0001"}', 'character 8'],
  ['{"a": 1', 'character 8'],
  ['{"a": "abc', 'character 11'],
  ['\ufeff{}', 'character 1'],
  ['undefined', 'character 1'],
])('%j is not JSON from %s', (text, place) => {
  expect(failure(text)).toMatchObject({
    code: 'API_JSON_INVALID',
    values: { place: { en: ` at ${place}` } },
  });
});

test.each(['', '   '])('%j holds nothing', (text) => {
  expect(failure(text).code).toMatch(/API_(BODY_MISSING|JSON_INVALID)/);
});

test('bytes that are not UTF-8 are refused, not replaced', () => {
  expect(failure(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).toMatchObject({ code: 'API_NOT_UTF8' });
  expect(failure(Buffer.from('"é"', 'latin1'))).toMatchObject({ code: 'API_NOT_UTF8' });
  expect(failure(Buffer.from('{"a": 1}', 'utf16le')).code).toBe('API_JSON_INVALID');
});

test('nesting beyond the limit is refused at the first level too many', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  expect(parse(nested(deepestJson))).toBeInstanceOf(Array);
  expect(failure(nested(deepestJson + 1))).toMatchObject({ code: 'API_TOO_DEEP' });
  expect(failure('['.repeat(1_000_000))).toMatchObject({ code: 'API_TOO_DEEP' });
});

test('brackets within texts nest nothing', () => {
  const text = '['.repeat(50);
  expect(parse(JSON.stringify({ text: `\\"${text}` }))).toEqual({ text: `\\"${text}` });
});
