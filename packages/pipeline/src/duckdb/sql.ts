export { quoteIdentifier } from '@octroi/features';

/** An SQL text literal. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A file name as a literal for a reading function, which would take `*`, `?` and `[` as patterns. */
export function quoteReadPath(path: string): string {
  return quoteText(path.replaceAll(/[[*?]/g, '[$&]'));
}
