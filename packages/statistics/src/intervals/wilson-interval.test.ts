import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

test('its ends are the shares from which the one seen is 1.96 standard errors off', () => {
  const [share, rows] = [0.08, 600];
  const { lower, upper } = wilsonInterval({ share, rows });
  for (const end of [lower, upper]) {
    expect(Math.abs(share - end) / Math.sqrt((end * (1 - end)) / rows)).toBeCloseTo(1.959964, 6);
  }
  expect(lower).toBeLessThan(share);
  expect(upper).toBeGreaterThan(share);
});

test('a share of 0 or 1 has an interval within [0, 1]', () => {
  expect(wilsonInterval({ share: 0, rows: 30 }).lower).toBe(0);
  expect(wilsonInterval({ share: 0, rows: 30 }).upper).toBeCloseTo(0.1135, 3);
  expect(wilsonInterval({ share: 1, rows: 30 }).upper).toBe(1);
});

test('no rows have no share', () => {
  expect(() => wilsonInterval({ share: 0, rows: 0 })).toThrow(/rows/);
});
