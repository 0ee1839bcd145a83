import type { StoredType } from './encode-column.ts';

/** How values of one of DuckDB’s types are stored: whole numbers, other numbers, and all else as texts. */
export function storedTypeOf(type: string): StoredType {
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return 'integer';
  return /^(DOUBLE|FLOAT|DECIMAL.*)$/.test(type) ? 'number' : 'text';
}
