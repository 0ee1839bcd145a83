import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { batchBodies } from './batch-bodies.ts';

interface Body {
  run_id: string;
  params: { key: string; value: string }[];
  tags: { key: string; value: string }[];
  metrics: { key: string; value: number | string; timestamp: number; step: number }[];
}

const metric = fc.record({
  key: fc.string({ minLength: 1, maxLength: 30 }),
  value: fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 5e-324)),
  timestampMs: fc.nat(),
  step: fc.integer(),
});

const texts = (longest: number): fc.Arbitrary<Record<string, string>> =>
  fc
    .uniqueArray(
      fc.tuple(fc.string({ minLength: 1 }), fc.string({ unit: 'binary', maxLength: longest })),
      {
        selector: ([key]) => key,
        maxLength: 260,
        size: 'max',
      },
    )
    .map((entries) => Object.fromEntries(entries));

describe('the bodies of log-batch', () => {
  test('hold everything once, in order, each within every limit', () => {
    const batch = fc.record({
      metrics: fc.array(metric, { maxLength: 2300, size: 'max' }),
      parameters: texts(200),
      tags: texts(200),
    });
    fc.assert(
      fc.property(batch, (given) => {
        const bodies = [...batchBodies('r"1', given)];
        const parsed = bodies.map((body) => JSON.parse(body) as Body);
        for (const [at, body] of parsed.entries()) {
          const { params, tags, metrics } = body;
          expect(body.run_id).toBe('r"1');
          expect(Buffer.byteLength(bodies[at])).toBeLessThanOrEqual(limits.batchBytes);
          expect(Math.max(params.length, tags.length)).toBeLessThanOrEqual(100);
          const count = params.length + tags.length + metrics.length;
          expect(count).toBeGreaterThan(0);
          expect(count).toBeLessThanOrEqual(1000);
        }
        const pairs = (list: { key: string; value: string }[]): [string, string][] =>
          list.map(({ key, value }) => [key, value]);
        expect(pairs(parsed.flatMap(({ params }) => params))).toEqual(
          Object.entries(given.parameters),
        );
        expect(pairs(parsed.flatMap(({ tags }) => tags))).toEqual(Object.entries(given.tags));
        const logged = parsed.flatMap(({ metrics }) => metrics);
        expect(logged.map(({ key, step, timestamp }) => [key, step, timestamp])).toEqual(
          given.metrics.map(({ key, step, timestampMs }) => [key, step, timestampMs]),
        );
        expect(logged.map(({ value }) => Number(value))).toEqual(
          given.metrics.map(({ value }) => value + 0),
        );
      }),
      { seed: 11, numRuns: 25 },
    );
  });

  test('are cut by their bytes where entries are long', () => {
    const value = '\u0001'.repeat(8000);
    const tags = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`tag ${at}`, value]));
    const bodies = [...batchBodies('run', { tags })];
    expect(bodies.length).toBe(3);
    for (const body of bodies) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(1_000_000);
  });

  test('of nothing there are none', () => {
    expect([...batchBodies('run', {})]).toEqual([]);
  });
});
