import { expect, test } from 'vitest';
import { renderTable } from './table.ts';

test('texts stand left, whole numbers right, decimal signs under each other', () => {
  const table = renderTable([
    { title: 'model', align: 'left', cells: ['lgbm', 'log_reg'] },
    { title: 'rows', align: 'right', cells: ['9', '1,234'] },
    { title: 'AUC', align: 'decimal', cells: ['0.7', '12.345'] },
  ]);
  expect(table).toBe(
    [
      'model     rows     AUC',
      '───────  ─────  ──────',
      'lgbm         9   0.7',
      'log_reg  1,234  12.345',
    ].join('\n'),
  );
});

test('a comma is a decimal sign too, and a unit after the number keeps its place', () => {
  const lines = renderTable([{ title: '%', align: 'decimal', cells: ['0,5 %', '10,25 %'] }]).split(
    '\n',
  );
  expect(lines.slice(2)).toEqual([' 0,5 %', '10,25 %']);
  const [first, second] = lines.slice(2).map((line) => line.indexOf(','));
  expect(first).toBe(second);
});

test('grouped thousands do not shift a number without decimals', () => {
  const lines = renderTable([{ title: 'n', align: 'decimal', cells: ['1,234.5', '7'] }]).split(
    '\n',
  );
  expect(lines.slice(2)).toEqual(['1,234.5', '    7']);
});

test('a table without rows has its titles', () => {
  expect(renderTable([{ title: 'model', align: 'left', cells: [] }])).toBe('model\n─────');
});

test('what is wider than the terminal goes on below, the first column repeated', () => {
  const columns = ['AUC', 'cost', 'F1'].map((title) => ({
    title,
    align: 'right' as const,
    cells: ['12345'],
  }));
  const table = renderTable([{ title: 'model', align: 'left', cells: ['lgbm'] }, ...columns], 20);
  expect(table.split('\n')).toEqual([
    'model    AUC   cost',
    '─────  ─────  ─────',
    'lgbm   12345  12345',
    '',
    'model     F1',
    '─────  ─────',
    'lgbm   12345',
  ]);
});
