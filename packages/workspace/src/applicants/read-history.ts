import type { DatabaseSync } from 'node:sqlite';
import type { History, HistoryNeed, HistoryTable, HistoryTie } from '@octroi/features';
import { columnNames, damagedApplicants, type IndexedHistory } from './applicant-file.ts';
import { rowsFromTexts, unpackRows } from './history-rows.ts';

/** Packed rows of more bytes are nothing Octroi wrote: they are not even read. */
const mostPackedBytes = 2 ** 24;

/** @throws OctroiError WORKSPACE_APPLICANTS_DAMAGED; what SQLite and JSON say of a damaged file */
export function readHistoryTables(
  database: DatabaseSync,
  file: string,
): [number, IndexedHistory][] {
  const rows = database.prepare('SELECT * FROM history_tables ORDER BY number').all();
  return rows.map(({ number, name, fingerprint, columns, ties }) => [
    Number(number),
    {
      table: String(name),
      fingerprint: fingerprint === null ? undefined : String(fingerprint),
      columns: columnNames(columns, file),
      ties: parseTies(ties, file),
    },
  ]);
}

function parseTies(text: unknown, file: string): HistoryTie[] {
  const ties: unknown = JSON.parse(String(text));
  if (Array.isArray(ties) && ties.every(isTie)) return ties;
  throw damagedApplicants(file, {
    en: 'its rows are tied to nothing',
    fr: 'ses lignes ne sont rattachées à rien',
  });
}

function isTie(value: unknown): value is HistoryTie {
  if (typeof value !== 'object' || value === null || !('key' in value)) return false;
  return typeof value.key === 'string' && (!('to' in value) || typeof value.to === 'string');
}

/** Reads the rows of an applicant; throws as `readHistoryTables`. */
export function historyReader(
  database: DatabaseSync,
  file: string,
  tables: readonly [number, IndexedHistory][],
): (id: number) => History {
  const present = tables.filter(([, { fingerprint }]) => fingerprint !== undefined);
  const select = database.prepare(
    `SELECT iif(octet_length(rows) <= ${mostPackedBytes}, rows, x'') AS rows FROM histories WHERE source = ? AND id = ?`,
  );
  const read = (
    id: number,
    [number, { table, columns }]: [number, IndexedHistory],
  ): HistoryTable => {
    const found = select.get(number, id);
    if (found === undefined) return rowsFromTexts([], columns);
    const rows = unpackRows(found['rows'] as Uint8Array, columns);
    if (rows !== undefined) return rows;
    throw damagedApplicants(file, {
      en: `the rows of ${table} of applicant ${id} are not whole`,
      fr: `les lignes de ${table} du demandeur ${id} ne sont pas entières`,
    });
  };
  return (id) => Object.fromEntries(present.map((each) => [each[1].table, read(id, each)]));
}

/** Whether an index holds all that is needed: each table with the columns and by the ties. */
export function coversNeeds(
  indexed: readonly IndexedHistory[],
  needs: readonly HistoryNeed[],
): boolean {
  return needs.every(({ table, columns, ties }) => {
    const found = indexed.find((each) => each.table === table);
    if (found === undefined) return false;
    const [kept, tied] = [new Set(found.columns), new Set(found.ties.map(tieText))];
    return columns.every((name) => kept.has(name)) && ties.every((tie) => tied.has(tieText(tie)));
  });
}

function tieText({ key, to }: HistoryTie): string {
  return JSON.stringify([key, to]);
}
