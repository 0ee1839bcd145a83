import { OctroiError, type Translated } from '@octroi/core';
import type { HistoryNeed } from '@octroi/features';

/** "Octr" in ASCII: SQLite's mark of whose file it is. */
export const applicationId = 0x4f637472;

/** Raised when the tables below change; a file of another version is made again. */
export const formatVersion = 2;

/** The whole schema, as SQLite keeps it: a file with anything else in it is not ours. */
export const schema: Readonly<Record<string, string>> = {
  tables:
    'CREATE TABLE tables (number INTEGER PRIMARY KEY, name TEXT NOT NULL, fingerprint TEXT NOT NULL, columns TEXT NOT NULL) STRICT',
  applicants:
    'CREATE TABLE applicants (id INTEGER PRIMARY KEY, source INTEGER NOT NULL, cells TEXT NOT NULL) STRICT',
  history_tables:
    'CREATE TABLE history_tables (number INTEGER PRIMARY KEY, name TEXT NOT NULL, fingerprint TEXT, columns TEXT NOT NULL, ties TEXT NOT NULL) STRICT',
  histories:
    'CREATE TABLE histories (source INTEGER, id INTEGER, rows BLOB NOT NULL, PRIMARY KEY (source, id)) STRICT, WITHOUT ROWID',
};

/** A table whose rows the index holds. */
export interface ApplicantTable {
  readonly name: string;
  /** Tells this content of the table from another; what it means is the writer's. */
  readonly fingerprint: string;
  /** Names of the columns, in order. */
  readonly columns: readonly string[];
}

/** Another table, whose rows the index holds by applicant: the columns and ties that were needed. */
export interface IndexedHistory extends HistoryNeed {
  /** As that of an `ApplicantTable`; undefined where the table was absent when the index was made. */
  readonly fingerprint: string | undefined;
}

export function damagedApplicants(
  file: string,
  problem: string | Translated,
  cause?: unknown,
): OctroiError {
  return new OctroiError('WORKSPACE_APPLICANTS_DAMAGED', { file, problem }, { cause });
}

/** @throws OctroiError WORKSPACE_APPLICANTS_DAMAGED */
export function columnNames(text: unknown, file: string): string[] {
  const columns: unknown = JSON.parse(String(text));
  if (Array.isArray(columns) && columns.every((name) => typeof name === 'string')) return columns;
  throw damagedApplicants(file, {
    en: 'its columns have no names',
    fr: 'ses colonnes n’ont pas de nom',
  });
}
