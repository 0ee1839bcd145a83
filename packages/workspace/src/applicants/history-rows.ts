import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { HistoryTable } from '@octroi/features';
import { isCell, type Cell } from './row-text.ts';

/** What one applicant's rows of one table may come to, unpacked: more is nothing Octroi wrote. */
const mostBytes = 2 ** 26;

/** Rows, each the JSON text of its cells, in few bytes. */
export function packRows(rows: readonly string[]): Uint8Array {
  return deflateRawSync(listText(rows));
}

/** Rows as their JSON texts, column by column. */
export function rowsFromTexts(rows: readonly string[], columns: readonly string[]): HistoryTable {
  const table = parseRows(listText(rows), columns);
  if (table === undefined) throw new TypeError('rows that are not whole');
  return table;
}

function listText(rows: readonly string[]): string {
  return `[${rows.join(',')}]`;
}

/**
 * The rows again, column by column; undefined where they are not rows of so many cells.
 *
 * @throws Error where the bytes cannot be unpacked
 */
export function unpackRows(
  packed: Uint8Array,
  columns: readonly string[],
): HistoryTable | undefined {
  const text = inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('utf8');
  return parseRows(text, columns);
}

function parseRows(text: string, columns: readonly string[]): HistoryTable | undefined {
  const rows: unknown = JSON.parse(text);
  if (!Array.isArray(rows) || !rows.every((row) => isRow(row, columns.length))) return undefined;
  return {
    rows: rows.length,
    columns: Object.fromEntries(
      columns.map((name, at) => [name, rows.map((row) => row[at])] as const),
    ),
  };
}

function isRow(value: unknown, columns: number): value is Cell[] {
  return Array.isArray(value) && value.length === columns && value.every(isCell);
}
