import { isOctroiError } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { isUbjson, parseUbjson } from './ubjson.ts';

/** Texts as their bytes, numbers as one byte each. */
const bytesOf = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : Array.from(part, (letter) => letter.charCodeAt(0)),
    ),
  );

const lengthOf = (length: number): number[] => [0, 0, 0, 0, 0, 0, 0, length];

describe('UBJSON', () => {
  test('reads every type of value', () => {
    const bytes = bytesOf(
      ...['{', 'i', 1, 'a', '[', 'i', 255, 'U', 255, 'I', 1, 0, 'l', 0, 0, 1, 0, ']'],
      ...['i', 1, 'b', '[', 'd', 0x3f, 0x80, 0, 0, 'D', 0xc0, 0, 0, 0, 0, 0, 0, 0, ']'],
      ...['i', 1, 'c', 'S', 'L', ...lengthOf(2), 'ho', 'i', 1, 'd', 'Z'],
      ...['i', 1, 'e', 'T', 'i', 1, 'f', 'F', 'i', 1, 'g', 'C', 'x', 'i', 1, 'h', '{', '}', '}'],
    );
    expect({ ...(parseUbjson(bytes) as object) }).toMatchObject({
      a: [-1, 255, 256, 256],
      b: [1, -2],
      c: 'ho',
      d: null,
      e: true,
      f: false,
      g: 'x',
    });
  });

  test('reads lists of one type, big end first', () => {
    const list = (type: string, ...numbers: number[]): unknown =>
      parseUbjson(bytesOf('[', '$', type, '#', 'L', ...lengthOf(1), ...numbers));
    expect(list('l', 0, 0, 1, 2)).toEqual(Int32Array.of(258));
    expect(list('L', ...lengthOf(7))).toEqual(Float64Array.of(7));
    expect(list('d', 0x3f, 0x80, 0, 0)).toEqual(Float32Array.of(1));
    expect(list('U', 255)).toEqual(Uint8Array.of(255));
  });

  test('keeps a key called __proto__ as a key', () => {
    const value = parseUbjson(bytesOf('{', 'i', 9, '__proto__', 'i', 1, '}')) as object;
    expect(Object.hasOwn(value, '__proto__')).toBe(true);
  });

  test.each([
    ['nothing', bytesOf()],
    ['a file cut off', bytesOf('{', 'i', 1, 'a')],
    ['more bytes after the end', bytesOf('{', '}', 'Z')],
    ['a type there is not', bytesOf('{', 'i', 1, 'a', 'q', '}')],
    ['a huge count', bytesOf('[', '$', 'd', '#', 'L', 127, 0, 0, 0, 0, 0, 0, 0)],
    ['a negative count', bytesOf('[', '$', 'd', '#', 'i', 255)],
    ['a list of a type without size', bytesOf('[', '$', 'Z', '#', 'l', 127, 0, 0, 0)],
    ['a type without a count', bytesOf('[', '$', 'd', ']')],
    ['a text beyond the end', bytesOf('{', 'i', 1, 'a', 'S', 'i', 100, '}')],
    ['a text that is not UTF-8', bytesOf('{', 'i', 1, 0xff, 'Z', '}')],
    ['lists within lists without end', bytesOf('['.repeat(100_000))],
  ])('refuses %s', (_, bytes) => {
    expect(codeOf(() => parseUbjson(bytes))).toBe('MODEL_FILE_INVALID');
  });

  test('is told from JSON by its second byte', () => {
    expect([isUbjson(bytesOf('{L')), isUbjson(bytesOf('{"')), isUbjson(bytesOf('{'))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

function codeOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return isOctroiError(error) ? error.code : error;
  }
}
