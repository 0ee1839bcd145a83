import { quoteIdentifier } from '@octroi/features';

export { quoteIdentifier };

/** An SQL text literal. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A file name as a literal for a reading function, which would take `*`, `?` and `[` as patterns. */
export function quoteReadPath(path: string): string {
  return quoteText(path.replaceAll(/[[*?]/g, '[$&]'));
}

/** A number column as 64-bit floats, of which NaN is missing. */
export function floatSql(name: string): string {
  return `coalesce(CAST(${quoteIdentifier(name)} AS DOUBLE), 'nan'::DOUBLE)`;
}
