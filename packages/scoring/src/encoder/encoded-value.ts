import type { EncodedColumn } from './encoder.ts';
import { rowRisk } from './learnt-value.ts';

type Column<Kind extends EncodedColumn['kind']> = Extract<EncodedColumn, { readonly kind: Kind }>;

/** Columns that read one text feature. */
export type TextColumn = Column<
  'indicator' | 'two-level' | 'category' | 'target-mean' | 'row-risk'
>;

/** What a column makes of a number; NaN is missing. */
export function numberEncoding(column: Column<'number' | 'hinge'>): (value: number) => number {
  const terms = numberTerms(column);
  return (value) => encodedNumber(value, terms);
}

/** Bounds, infinite where there are none, and the knot of a hinge. */
export interface NumberTerms {
  readonly low: number;
  readonly high: number;
  readonly isHinge: boolean;
  readonly knot: number;
}

export function numberTerms(column: Column<'number' | 'hinge'>): NumberTerms {
  const [low, high] = column.bounds ?? [-Infinity, Infinity];
  const isHinge = column.kind === 'hinge';
  return { low, high, isHinge, knot: isHinge ? column.knot : 0 };
}

export function encodedNumber(value: number, { low, high, isHinge, knot }: NumberTerms): number {
  const within = Math.min(Math.max(value, low), high);
  return isHinge ? Math.max(within - knot, 0) : within;
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
