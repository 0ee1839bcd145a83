import type { Columns, TableContract } from '../table-contract.ts';
import { atLeast, less, not, greater } from './build.ts';
import { columnsOf } from './columns.ts';
import type { Condition, NumberExpression, Rows, SortColumn } from './expression.ts';

interface RowsRequest<Known extends Columns, Outer extends string, Key extends string> {
  /** The outer table: an aggregate has one value for each of its rows. */
  readonly per: TableContract<Readonly<Record<Key, Columns[string]>>, Outer>;
  /** Column of both tables. */
  readonly by: Key & keyof Known;
  /**
   * Column of days or months from the application, 0 or negative. A row after the application is left
   * out: what was not known then must not be used.
   */
  readonly when: keyof Known & string;
}

/** The rows of a table for each row of another, in the order of `newestFirst`. */
export function rowsOf<
  Known extends Columns,
  Inner extends string,
  Outer extends string,
  Key extends string,
>(
  table: TableContract<Known, Inner>,
  { per, by, when }: RowsRequest<Known, Outer, Key>,
): Rows<Outer, Inner> {
  const date = columnsOf<Columns, Inner>(table)[when] as NumberExpression<Inner>;
  return {
    table: table.name,
    key: by,
    order: newestFirst(table, when),
    steps: [{ kind: 'where', condition: not(greater(date, 0)) }],
    per: per.name,
  };
}

/** Those of the rows where every condition holds. */
export function where<Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  ...conditions: readonly Condition<NoInfer<Inner>>[]
): Rows<Outer, Inner> {
  const steps = conditions.map((condition) => ({ kind: 'where', condition }) as const);
  return { ...rows, steps: [...rows.steps, ...steps] };
}

/** The newest so many of the rows. */
export function newest<Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  count: number,
): Rows<Outer, Inner> {
  return { ...rows, steps: [...rows.steps, { kind: 'end', end: 'newest', count }] };
}

/** The oldest so many of the rows. */
export function oldest<Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  count: number,
): Rows<Outer, Inner> {
  return { ...rows, steps: [...rows.steps, { kind: 'end', end: 'oldest', count }] };
}

/** A window of time: rows whose date, in days or months, is at most `length` before the application. */
export function within<Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  when: NumberExpression<NoInfer<Inner>>,
  length: number,
): Rows<Outer, Inner> {
  return where(rows, atLeast<Inner>(when, -length));
}

/** Rows whose date is more than `length` before the application. */
export function before<Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  when: NumberExpression<NoInfer<Inner>>,
  length: number,
): Rows<Outer, Inner> {
  return where(rows, less<Inner>(when, -length));
}

/**
 * By `when` from the newest row on, where it is given. Ties are settled by the table's key; where it has
 * none, by all columns in the order of the file.
 */
export function newestFirst(table: TableContract, when?: string): SortColumn[] {
  const ties = table.key.length > 0 ? table.key : Object.keys(table.columns);
  const names = new Set(when === undefined ? ties : [when, ...ties]);
  return [...names].map((name) => ({
    name,
    kind: table.columns[name].type === 'text' ? 'text' : 'number',
    direction: name === when ? 'descending' : 'ascending',
  }));
}
