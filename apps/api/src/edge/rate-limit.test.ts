import { expect, test } from 'vitest';
import { rateLimiter } from './rate-limit.ts';

test('each address has its share of each minute', () => {
  let time = 0;
  const wait = rateLimiter(2, () => time);
  expect([wait('a'), wait('a'), wait('b')]).toEqual([undefined, undefined, undefined]);
  expect(wait('a')).toBe(60);
  time = 45_500;
  expect([wait('a'), wait('b')]).toEqual([15, undefined]);
  time = 60_000;
  expect(wait('a')).toBeUndefined();
});

test('a flood of addresses does not grow without end, and the known ones keep their share', () => {
  const wait = rateLimiter(2, () => 0);
  expect(wait('known')).toBeUndefined();
  for (let address = 0; address < 100_010; address += 1) wait(`${address}`);
  expect(wait('one more')).toBe(60);
  expect(wait('known')).toBeUndefined();
});
