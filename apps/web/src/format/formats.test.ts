import { expect, test } from 'vitest';
import { formatsOf } from './formats.ts';

const fr = formatsOf('fr');
const en = formatsOf('en');

test('French numbers have narrow no-break spaces and a comma', () => {
  expect(fr.number(1234567.891, 2)).toBe('1\u202f234\u202f567,89');
  expect(fr.percent(0.0241)).toMatch(/^2,4[\u202f\u00a0]%$/);
  expect(fr.decimalSign).toBe(',');
});

test('English numbers have commas and a point', () => {
  expect(en.number(1234567.891, 2)).toBe('1,234,567.89');
  expect(en.percent(0.0241)).toBe('2.4%');
  expect(en.decimalSign).toBe('.');
});

test('a difference has its sign, and nothing has none', () => {
  expect(fr.signed(3.14, 1)).toBe('+3,1');
  expect(fr.signed(-3.14, 1)).toBe('−3,1');
  expect(fr.signed(0.01, 1)).toBe('0,0');
});
