/** How the values of a column are stored: `integer` as 64-bit whole numbers. */
export type StoredType = 'number' | 'integer' | 'text';

/** How values of one of DuckDB’s types are stored: whole numbers, other numbers, and all else as texts. */
export function storedTypeOf(type: string): StoredType {
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return 'integer';
  return /^(DOUBLE|FLOAT|DECIMAL.*)$/.test(type) ? 'number' : 'text';
}
