import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { OctroiError } from '@octroi/core';
import { produceFileAtomically } from '@octroi/storage';
import type { Workspace } from '../workspace.ts';
import {
  applicationId,
  formatVersion,
  schema,
  type ApplicantTable,
  type IndexedHistory,
} from './applicant-file.ts';
import { packRows } from './history-rows.ts';
import { rowText, type Cell } from './row-text.ts';

export interface WrittenTable extends ApplicantTable {
  /** The column that holds the applicant's id, a whole number. */
  readonly key: string;
}

/** Takes rows of one table, each the cells in column order. */
export type AddRows = (rows: readonly (readonly Cell[])[]) => void;

/** Takes what one table tells of an applicant: each row the JSON text of its cells in column order. */
export type AddHistory = (applicant: number, rows: readonly string[]) => void;

/** What the index is filled through. */
export interface ApplicantIndex {
  /** Of two rows with one id, the first added is kept. */
  readonly openTable: (table: WrittenTable) => AddRows;
  /** Each applicant once. */
  readonly openHistory: (table: IndexedHistory) => AddHistory;
}

/**
 * Writes the index of applicants, whole or not at all: `fill` opens each table and adds its rows.
 *
 * @throws OctroiError STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE, and what `fill` throws
 */
export async function writeApplicants(
  { applicants }: Workspace,
  fill: (index: ApplicantIndex) => Promise<void>,
): Promise<void> {
  await produceFileAtomically(applicants, async (temporary) => {
    try {
      await writeDatabase(temporary, fill);
    } catch (error) {
      throw sqliteError(error, applicants);
    }
  });
}

async function writeDatabase(
  file: string,
  fill: (index: ApplicantIndex) => Promise<void>,
): Promise<void> {
  const database = new DatabaseSync(file);
  try {
    // The file is only renamed once whole and synced, so that SQLite need not guard against a crash.
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;
      PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion}`);
    for (const statement of Object.values(schema)) database.exec(statement);
    database.exec('BEGIN');
    await fill({ openTable: tableOpener(database), openHistory: historyOpener(database) });
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

function tableOpener(database: DatabaseSync): ApplicantIndex['openTable'] {
  const insertTable = database.prepare('INSERT INTO tables VALUES (?, ?, ?, ?)');
  const insertRow = database.prepare('INSERT OR IGNORE INTO applicants VALUES (?, ?, ?)');
  let tables = 0;
  return (table) => {
    tables += 1;
    insertTable.run(tables, table.name, table.fingerprint, JSON.stringify(table.columns));
    return rowAdder(insertRow, table, tables);
  };
}

function historyOpener(database: DatabaseSync): ApplicantIndex['openHistory'] {
  const insertTable = database.prepare('INSERT INTO history_tables VALUES (?, ?, ?, ?, ?)');
  const insertRows = database.prepare('INSERT INTO histories VALUES (?, ?, ?)');
  let tables = 0;
  return ({ table, fingerprint = null, columns, ties }) => {
    tables += 1;
    const source = tables;
    insertTable.run(source, table, fingerprint, JSON.stringify(columns), JSON.stringify(ties));
    return (applicant, rows) => {
      insertRows.run(source, applicant, packRows(rows));
    };
  };
}

function rowAdder(insert: StatementSync, { key, columns }: WrittenTable, source: number): AddRows {
  const at = columns.indexOf(key);
  return (rows) => {
    for (const cells of rows) {
      const id = cells[at];
      if (!Number.isSafeInteger(id)) throw new TypeError(`${key} holds ${id}, not a whole number`);
      insert.run(id, source, rowText(cells));
    }
  };
}

/** SQLite's own codes, of a disk that is full and of a file that cannot be written. */
const fullCode = 13;
const deniedCodes = [8, 10, 14];

function sqliteError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error;
  if (error.errcode === fullCode) {
    return new OctroiError('STORAGE_DISK_FULL', { path }, { cause: error });
  }
  if (!deniedCodes.includes(Number(error.errcode))) return error;
  return new OctroiError(
    'STORAGE_NOT_WRITABLE',
    { path, problem: error.message },
    { cause: error },
  );
}
