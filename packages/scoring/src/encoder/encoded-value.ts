import type { EncodedColumn } from './encoder.ts';
import { rowRisk } from './learnt-value.ts';

type Column<Kind extends EncodedColumn['kind']> = Extract<EncodedColumn, { readonly kind: Kind }>;

/** Columns that read one text feature. */
export type TextColumn = Column<
  'indicator' | 'two-level' | 'category' | 'target-mean' | 'row-risk'
>;

/** What a column makes of a number; NaN is missing. */
export function numberEncoding(column: Column<'number' | 'hinge'>): (value: number) => number {
  const within = bounded(column);
  if (column.kind === 'number') return within;
  const { knot } = column;
  return (value) => Math.max(within(value) - knot, 0);
}

function bounded({ bounds }: Column<'number' | 'hinge'>): (value: number) => number {
  if (bounds === undefined) return (value) => value;
  const [low, high] = bounds;
  return (value) => Math.min(Math.max(value, low), high);
}

/** What a column makes of a text; null is missing. */
export function textEncoding(column: TextColumn): (text: string | null) => number {
  switch (column.kind) {
    case 'indicator': {
      const { level } = column;
      return (text) => (text === level ? 1 : 0);
    }
    case 'two-level':
    case 'category': {
      const codes = new Map(column.levels.map((level, code) => [level, code]));
      return (text) => (text === null ? NaN : (codes.get(text) ?? NaN));
    }
    case 'target-mean': {
      const { missing, overall } = column;
      const means = new Map(Object.entries(column.means));
      return (text) => (text === null ? missing : (means.get(text) ?? overall));
    }
    case 'row-risk':
      return rowRisk(column);
  }
}

/** The learnt median of a group, by its key. */
export function groupMedian({
  medians,
  overall,
}: Column<'group-median-difference'>): (key: string) => number {
  const known = new Map(Object.entries(medians));
  return (key) => known.get(key) ?? overall;
}
