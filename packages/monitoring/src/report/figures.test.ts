import { expect, test } from 'vitest';
import { figuresIn } from './figures.ts';

const english = figuresIn('en');
const french = figuresIn('fr');
const change = { estimate: -0.0123, lower: -0.02, upper: 0.00001 };

test('figures are written as the language does, with a minus and no minus zero', () => {
  expect(english.signed(change, 2)).toBe('−0.01 [−0.02, 0.00]');
  expect(french.points(change, 1)).toBe('−1,2 [−2,0\u202f; 0,0]');
  expect(english.number(-0.0001, 2)).toBe('0.00');
  expect(english.estimate({ estimate: 0.25, lower: 0.2, upper: 0.3 }, 1)).toBe('0.3 [0.2, 0.3]');
});

test('a share of rows is a percentage, its interval in points', () => {
  const share = { estimate: 0.087, lower: 0.07, upper: 0.101 };
  expect(english.shares(share, 1)).toBe('8.7% [7.0, 10.1]');
});

test('a p-value is not written more exactly than it means anything', () => {
  expect(english.pValue(0.03456)).toBe('0.0346');
  expect(english.pValue(1e-200)).toBe('< 0.0001');
  expect(french.pValue(0)).toBe('< 0,0001');
  expect(english.pValue(null)).toBe('–');
});
