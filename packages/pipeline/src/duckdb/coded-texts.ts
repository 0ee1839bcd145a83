import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from './query.ts';
import { quoteIdentifier, quoteText } from './sql.ts';

/** A text column as places in the list of its levels. */
export interface CodedText {
  /** All that there are, ascending. */
  readonly levels: readonly string[];
  /** The place of a row's text; -1 where it is missing. */
  readonly sql: string;
}

/**
 * Text columns of a relation, which is read once for their levels: by name.
 *
 * @param relation SQL
 */
export async function codedTexts(
  connection: DuckDBConnection,
  relation: string,
  names: readonly string[],
): Promise<Map<string, CodedText>> {
  const coded = new Map<string, CodedText>();
  if (names.length === 0) return coded;
  const lists = names.map((name, at) => {
    const levels = `list_sort(list(DISTINCT ${textOf(name)}) FILTER (${textOf(name)} IS NOT NULL))`;
    return `CAST(to_json(${levels}) AS VARCHAR) AS "${at}"`;
  });
  const [found] = await query(connection, `SELECT ${lists.join(', ')} FROM ${relation}`);
  for (const [at, name] of names.entries()) {
    const levels = JSON.parse(String(found[at] ?? '[]')) as string[];
    coded.set(name, { levels, sql: await codeSql(connection, name, levels) });
  }
  return coded;
}

async function codeSql(
  connection: DuckDBConnection,
  name: string,
  levels: readonly string[],
): Promise<string> {
  if (levels.length === 0) return '-1::INTEGER';
  const type = quoteIdentifier(`levels of ${name}`);
  await connection.run(`CREATE TYPE ${type} AS ENUM (${levels.map(quoteText).join(', ')})`);
  return `coalesce(CAST(enum_code(CAST(${textOf(name)} AS ${type})) AS INTEGER), -1)`;
}

const textOf = (name: string): string => `CAST(${quoteIdentifier(name)} AS VARCHAR)`;

/** Texts by their places in a list of levels; a place below 0 is missing. */
export function textsOf(codes: Int32Array, levels: readonly string[]): (string | null)[] {
  const texts = new Array<string | null>(codes.length);
  for (let row = 0; row < codes.length; row += 1) {
    texts[row] = codes[row] < 0 ? null : levels[codes[row]];
  }
  return texts;
}
