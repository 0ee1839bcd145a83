import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineSplitter, type StreamLine } from './line-splitter.ts';

function split(chunks: readonly Buffer[], longest = 100): (string | undefined)[] {
  const splitter = new LineSplitter(longest);
  const lines: StreamLine[] = [...chunks.flatMap((chunk) => [...splitter.push(chunk)])];
  lines.push(...splitter.end());
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
  return lines.map(({ bytes }) => bytes?.toString());
}

test('lines are the same wherever the stream is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 20 }).map((text) => text.replaceAll('\n', ' '))),
      fc.integer({ min: 1, max: 9 }),
      (texts, size) => {
        const whole = Buffer.from(texts.map((text) => `${text}\n`).join(''));
        const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
          whole.subarray(at * size, (at + 1) * size),
        );
        expect(split(chunks)).toEqual(texts);
      },
    ),
    { seed: 4, numRuns: 200 },
  );
});

test('the last line needs no end', () => {
  expect(split([Buffer.from('a\n\nb')])).toEqual(['a', '', 'b']);
  expect(split([Buffer.from('a\n')])).toEqual(['a']);
  expect(split([])).toEqual([]);
});

test('a line that is too long is said to be, and the next one is whole', () => {
  const long = 'x'.repeat(1000);
  const chunks = [`a\n${long}`, long, `${long}\n${'y'.repeat(100)}\nb`].map((text) =>
    Buffer.from(text),
  );
  expect(split(chunks)).toEqual(['a', undefined, 'y'.repeat(100), 'b']);
});
