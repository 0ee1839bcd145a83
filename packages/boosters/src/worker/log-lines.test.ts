import { describe, expect, it } from 'vitest';
import { LogLines } from './log-lines.ts';

describe('LogLines', () => {
  it('joins pieces into lines, characters cut in two included', () => {
    const lines: string[] = [];
    const log = new LogLines((line) => lines.push(line));
    const stream = log.stream();
    const bytes = Buffer.from('première\nsecond\r\n\nrest');
    for (const byte of bytes) stream.write(Buffer.of(byte));
    stream.end();
    expect(lines).toEqual(['première', 'second', 'rest']);
  });

  it('keeps streams apart and the last twenty lines together', () => {
    const log = new LogLines(() => undefined);
    const [out, err] = [log.stream(), log.stream()];
    out.write(Buffer.from('half '));
    err.write(Buffer.from('whole\n'));
    out.write(Buffer.from('line\n'));
    expect(log.last).toEqual(['whole', 'half line']);
    for (let count = 0; count < 30; count += 1) out.write(Buffer.from(`${count}\n`));
    expect(log.last).toHaveLength(20);
    expect(log.last.at(-1)).toBe('29');
  });
});
