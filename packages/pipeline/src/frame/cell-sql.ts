import { quoteIdentifier } from '../duckdb/sql.ts';
import type { SourceColumn } from './frame-source.ts';

/** A column as the evaluator of one row takes it: a 64-bit float or a text, null where missing. */
export function cellSql({ name, kind }: SourceColumn): string {
  const column = quoteIdentifier(name);
  return `CAST(${column} AS ${kind === 'number' ? 'DOUBLE' : 'VARCHAR'}) AS ${column}`;
}
