import { OctroiError } from '@octroi/core';
import type { TableContract } from '@octroi/features';
import { readRecords } from './csv-records.ts';
import { expectation } from './expectation.ts';

/**
 * Column names of a CSV file: its first record. A column without name is called `column` and its
 * position from 0.
 *
 * @throws INGEST_FILE_EMPTY, INGEST_FILE_UNREADABLE, INGEST_DELIMITER, INGEST_HEADER_DUPLICATE
 */
export async function readHeader(path: string, label: string): Promise<string[]> {
  const names = await firstRecord(path, label);
  if (names.length === 1) refuseDelimiter(names[0], label);
  const named = names.map((name, index) => (name === '' ? `column${index}` : name));
  const duplicate = named.find((name, index) => named.indexOf(name) !== index);
  if (duplicate !== undefined) {
    throw new OctroiError('INGEST_HEADER_DUPLICATE', { path: label, column: duplicate });
  }
  return named;
}

async function firstRecord(path: string, label: string): Promise<readonly string[]> {
  for await (const [record] of readRecords(path)) {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- a batch may be empty
    if (record === undefined) continue;
    if (record.fields !== undefined) return record.fields;
    const { en, fr } = record.expected ?? expectation.header;
    const problem = {
      en: `line ${record.line}: ${en} was expected`,
      fr: `ligne ${record.line} : attendu ${fr}`,
    };
    throw new OctroiError('INGEST_FILE_UNREADABLE', { path: label, problem });
  }
  throw new OctroiError('INGEST_FILE_EMPTY', { path: label });
}

const delimiters = { ';': '";"', '\t': 'tab', '|': '"|"' } as const;

function refuseDelimiter(header: string, label: string): void {
  for (const [delimiter, found] of Object.entries(delimiters)) {
    if (header.includes(delimiter)) {
      throw new OctroiError('INGEST_DELIMITER', { path: label, found });
    }
  }
}

/** @throws INGEST_COLUMNS_MISSING where a required column is not among `names`. */
export function refuseMissingColumns(
  names: readonly string[],
  { table, label }: { readonly table: TableContract; readonly label: string },
): void {
  const missing = Object.entries(table.columns)
    .filter(([name, { required }]) => required === true && !names.includes(name))
    .map(([name]) => name);
  if (missing.length === 0) return;
  throw new OctroiError('INGEST_COLUMNS_MISSING', {
    path: label,
    table: table.name,
    columns: missing.join(', '),
  });
}
