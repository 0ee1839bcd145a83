import type { SortColumn } from '@octroi/features';
import { quoteIdentifier } from './sql.ts';

const directions = { ascending: 'ASC', descending: 'DESC' } as const;

/** The terms of an ORDER BY; what is missing comes last. */
export function orderSql(order: readonly Omit<SortColumn, 'kind'>[]): string {
  return order
    .map(({ name, direction }) => `${quoteIdentifier(name)} ${directions[direction]} NULLS LAST`)
    .join(', ');
}
