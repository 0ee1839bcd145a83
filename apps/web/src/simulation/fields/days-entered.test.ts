import { expect, test } from 'vitest';
import { daysEntered } from './days-entered.ts';

test.each([
  [null, null, null],
  [null, 0, null],
  [0, 0, 0],
  [0, null, 0],
  [null, 5, -152],
  [6, null, -2192],
  [33, 0, -12_053],
])('%s years and %s months are %s days', (years, months, days) => {
  expect(daysEntered({ years, months }, -11_680)).toBe(days);
});

test('the time shown for the chosen days is those very days', () => {
  expect(daysEntered({ years: 32, months: 0 }, -11_680)).toBe(-11_680);
  expect(daysEntered({ years: 32, months: 0 }, null)).toBe(-11_688);
});

test.each([
  [undefined, 0, 'unreadable'],
  [1.5, 0, 'not-whole'],
  [1, 12, 'months'],
  [1, -1, 'months'],
])('%s years and %s months are refused: %s', (years, months, kind) => {
  expect(daysEntered({ years, months }, null)).toEqual({ kind });
});
