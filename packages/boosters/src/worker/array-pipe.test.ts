import { duplexPair } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArrayPipe } from './array-pipe.ts';

describe('ArrayPipe', () => {
  it('gives back any run of arrays, whatever their sizes', async () => {
    const sizes = fc.array(fc.nat({ max: 300_000 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(sizes, async (lengths) => {
        const [left, right] = duplexPair();
        const arrays = lengths.map((length) => Float32Array.from({ length }, (_, at) => at));
        const from = new ArrayPipe(left);
        const sent = (async () => {
          for (const array of arrays) await from.send(array);
        })();
        const to = new ArrayPipe(right);
        for (const array of arrays) {
          const same = Buffer.compare(
            Buffer.from(array.buffer),
            Buffer.from(await to.receive(array.byteLength)),
          );
          expect(same).toBe(0);
        }
        await sent;
      }),
      { seed: 11, numRuns: 20 },
    );
  });

  it('rejects when the other side ends early, and stops sending when it is gone', async () => {
    const [left, right] = duplexPair();
    const waiting = new ArrayPipe(right).receive(10);
    left.end(Buffer.alloc(3));
    await expect(waiting).rejects.toThrow('the pipe ended early');
    left.destroy();
    await expect(new ArrayPipe(left).send(new Float32Array(1 << 20))).resolves.toBeUndefined();
  });
});
