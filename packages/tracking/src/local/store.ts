import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { isOctroiError, OctroiError, type Translated } from '@octroi/core';
import { storageError } from '@octroi/storage';
import { applicationId, formatVersion, schema } from './schema.ts';

export type SqlValue = string | number | null;
export type SqlRow = Record<string, SQLOutputValue>;

/** The database of tracked runs. Every statement is prepared once. */
export interface Store {
  readonly file: string;
  readonly all: (sql: string, ...values: SqlValue[]) => SqlRow[];
  readonly one: (sql: string, ...values: SqlValue[]) => SqlRow | undefined;
  /** @returns rows changed */
  readonly change: (sql: string, ...values: SqlValue[]) => number;
  /** All that `work` does, or nothing; on the disk when this returns. */
  readonly write: <Result>(work: () => Result) => Result;
  readonly read: <Result>(work: () => Result) => Result;
  readonly close: () => void;
}

/** How long another process may hold the file. */
const patienceMs = 10_000;

/**
 * Opens the database, made where there is none.
 *
 * A write is on the disk (WAL, synchronous FULL) before it is acknowledged; several processes may
 * write to one file.
 *
 * @throws OctroiError TRACKING_STORE_DAMAGED, STORAGE_NOT_WRITABLE, STORAGE_DISK_FULL
 */
export function openStore(file: string): Store {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    throw storageError(error, file);
  }
  return guarded(file, () => {
    const database = new DatabaseSync(file, { timeout: patienceMs });
    try {
      prepareFile(database, file);
      return storeOf(database, file);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function storeOf(database: DatabaseSync, file: string): Store {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const within = <Result>(begin: string, work: () => Result): Result =>
    guarded(file, () => transaction(database, begin, work));
  return {
    file,
    all: (sql, ...values) => prepared(sql).all(...values),
    one: (sql, ...values) => prepared(sql).get(...values),
    change: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    write: (work) => within('BEGIN IMMEDIATE', work),
    read: (work) => within('BEGIN', work),
    close: () => {
      statements.clear();
      database.close();
    },
  };
}

function transaction<Result>(database: DatabaseSync, begin: string, work: () => Result): Result {
  database.exec(begin);
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function prepareFile(database: DatabaseSync, file: string): void {
  // A file of another's is looked at only: the pragmas below would change it.
  checkFile(database, file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF; PRAGMA case_sensitive_like = ON; PRAGMA cache_size = -65536;
    PRAGMA mmap_size = 1073741824`);
  transaction(database, 'BEGIN IMMEDIATE', () => {
    if (checkFile(database, file) === 'ours') return;
    database.exec(schema);
    database.exec(
      `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion}`,
    );
  });
}

/** @throws OctroiError TRACKING_STORE_DAMAGED for a file that is neither ours nor empty */
function checkFile(database: DatabaseSync, file: string): 'ours' | 'empty' {
  const pragma = (name: string): number =>
    Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
  const id = pragma('application_id');
  if (id === 0 && pragma('schema_version') === 0) return 'empty';
  if (id !== applicationId) throw damaged(file, anothers);
  const version = pragma('user_version');
  if (version === formatVersion) return 'ours';
  throw damaged(file, {
    en: `it has format ${version}, not ${formatVersion}`,
    fr: `il a le format ${version}, et non ${formatVersion}`,
  });
}

const anothers = { en: 'another program made it', fr: 'un autre programme l’a fait' };

function damaged(file: string, problem: string | Translated, cause?: unknown): OctroiError {
  return new OctroiError('TRACKING_STORE_DAMAGED', { file, problem }, { cause });
}

/** SQLite's result codes: damaged or foreign, full, and not to be written. */
const damagedCodes = [11, 26];
const fullCode = 13;
const deniedCodes = [5, 6, 8, 10, 14];

/** What SQLite says, as a known error. */
function guarded<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (isOctroiError(error) || !(error instanceof Error) || !('errcode' in error)) throw error;
    const code = Number(error.errcode) & 0xff;
    if (damagedCodes.includes(code)) throw damaged(file, error.message, error);
    if (code === fullCode)
      throw new OctroiError('STORAGE_DISK_FULL', { path: file }, { cause: error });
    if (!deniedCodes.includes(code)) throw error;
    const values = { path: file, problem: error.message };
    throw new OctroiError('STORAGE_NOT_WRITABLE', values, { cause: error });
  }
}
