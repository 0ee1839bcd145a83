import type { Rows, SortColumn } from '../expression/expression.ts';
import { compareTexts } from './compare-texts.ts';
import type { TableRows } from './table-rows.ts';

type Compare = (one: number, other: number) => number;

/**
 * The rows of a table, sorted. The comparison ends before the first column of the order that the table
 * lacks: rows that are alike until there stay as they came.
 */
export function sortedRows(table: TableRows, order: Rows['order']): number[] {
  const comparisons: Compare[] = [];
  for (const column of order) {
    const cells = table.cells(column.name);
    if (cells === undefined) break;
    comparisons.push(comparison(column, cells));
  }
  return Array.from({ length: table.rows }, (_, row) => row).sort((one, other) => {
    for (const compare of comparisons) {
      const found = compare(one, other);
      if (found !== 0) return found;
    }
    return 0;
  });
}

function comparison({ kind, direction }: SortColumn, cells: readonly unknown[]): Compare {
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = kind === 'number' ? compareNumbers : compareTextsOf;
  return (one, other) => compare(cells[one], cells[other], sign);
}

function compareNumbers(one: unknown, other: unknown, sign: number): number {
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
  return Number(typeof one !== 'number') - Number(typeof other !== 'number');
}

function compareTextsOf(one: unknown, other: unknown, sign: number): number {
  if (typeof one === 'string' && typeof other === 'string') return sign * compareTexts(one, other);
  return Number(typeof one !== 'string') - Number(typeof other !== 'string');
}
