import type { SyntheticColumn } from '@octroi/features';
import { expect, test } from 'vitest';
import { csvHeader, csvWriter, realText } from './csv-block.ts';

const columns: readonly SyntheticColumn[] = [
  { name: 'id', form: 'integer' },
  { name: 'amount', form: 'real' },
  { name: 'kind', form: 'text', levels: ['plain', 'with, comma', 'with "quotes"'] },
];

test('rows are written in the form of the source files', () => {
  const values = Float64Array.of(1, 202_500, 0, -2, NaN, 1, 3, 0.0247, 2, 4, -3648, NaN);
  expect(csvHeader(columns)).toBe('id,amount,kind\n');
  expect(csvWriter(columns)({ table: 't', rows: 4, values })).toBe(
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
