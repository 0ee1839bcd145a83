import type { Rows, SortColumn } from '../expression/expression.ts';
import { compareTexts } from './compare-texts.ts';
import type { TableRows } from './table-rows.ts';

type Compare = (one: number, other: number) => number;

export interface RowOrder {
  readonly compare: Compare;
  /** Numbers by which rows are ordered first: where they rise, or fall, so says the sign, all is said; else empty. */
  readonly first: Float64Array;
  readonly sign: 1 | -1;
}

const noNumbers = new Float64Array(0);

/**
 * The order of the rows of a table. The comparison ends before the first column of the order that the table
 * lacks: rows that are alike until there compare alike.
 */
export function rowOrder(table: TableRows, order: Rows['order']): RowOrder {
  const comparisons: Compare[] = [];
  for (const column of order) {
    const cells = table.cells(column.name);
    if (cells === undefined) break;
    comparisons.push(comparisonBy(column, cells));
  }
  const compare: Compare = (one, other) => {
    for (const comparison of comparisons) {
      const found = comparison(one, other);
      if (found !== 0) return found;
    }
    return 0;
  };
  const cells = order.length === 0 ? undefined : table.cells(order[0].name);
  return {
    compare,
    first: cells instanceof Float64Array ? cells : noNumbers,
    sign: order[0]?.direction === 'ascending' ? 1 : -1,
  };
}

function comparisonBy(
  { kind, direction }: SortColumn,
  cells: readonly unknown[] | Float64Array,
): Compare {
  const sign = direction === 'ascending' ? 1 : -1;
  if (cells instanceof Float64Array) {
    return (one, other) => compareNumbers(cells[one], cells[other], sign);
  }
  return kind === 'number'
    ? (one, other) => compareNumbers(numberIn(cells[one]), numberIn(cells[other]), sign)
    : (one, other) => compareTextsOf(cells[one], cells[other], sign);
}

const numberIn = (cell: unknown): number => (typeof cell === 'number' ? cell : NaN);

function compareNumbers(one: number, other: number, sign: number): number {
  if (one < other) return -sign;
  if (one > other) return sign;
  return one === other ? 0 : Number(Number.isNaN(one)) - Number(Number.isNaN(other));
}

function compareTextsOf(one: unknown, other: unknown, sign: number): number {
  if (typeof one === 'string' && typeof other === 'string') return sign * compareTexts(one, other);
  return Number(typeof one !== 'string') - Number(typeof other !== 'string');
}
