import type { SyntheticColumn } from '@octroi/features';
import { expect, test } from 'vitest';
import { csvHeader, csvWriter, realText } from './csv-block.ts';

const columns: readonly SyntheticColumn[] = [
  { name: 'id', form: 'integer' },
  { name: 'amount', form: 'real' },
  { name: 'kind', form: 'text', levels: ['plain', 'with, comma', 'with "quotes"'] },
];

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('rows are written in the form of the source files', () => {
  const values = Float64Array.of(1, 202_500, 0, -2, NaN, 1, 3, 0.0247, 2, 4, -3648, NaN);
  expect(textOf(csvHeader(columns))).toBe('id,amount,kind\n');
  const { csv, missing } = csvWriter(columns)({ table: 't', rows: 4, values });
  expect(missing).toBe(2);
  expect(textOf(csv)).toBe(
    '1,202500.0,plain\n-2,,"with, comma"\n3,0.0247,"with ""quotes"""\n4,-3648.0,\n',
  );
});

test.each([
  [0, '0.0'],
  [24_700.5, '24700.5'],
  [0.1, '0.1'],
  [0.000_1, '0.0001'],
  [0.000_016_4, '1.64e-05'],
  [2e-12, '2e-12'],
])('%f is written as %s', (value, text) => {
  expect(realText(value)).toBe(text);
  expect(Number(text)).toBe(value);
});

test('integers and amounts of every size are written as their text', () => {
  const integers = [0, 7, 10, -99, 365_243, 2 ** 31 - 1, 2 ** 31, -(2 ** 40)];
  const reals = [0, -0.5, 1e-3, 0.001_5, 12.34, 12.345, -9.05, 123_456_789.125, 1e15, 3e-5, 1 / 3];
  const write = csvWriter([
    { name: 'integer', form: 'integer' },
    { name: 'real', form: 'real' },
  ]);
  for (const real of reals) {
    for (const integer of integers) {
      const { csv } = write({ table: 't', rows: 1, values: Float64Array.of(integer, real) });
      expect(textOf(csv)).toBe(`${integer},${realText(real)}\n`);
    }
  }
});
