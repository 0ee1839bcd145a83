import { OctroiError, type Translated } from '@octroi/core';

/** "Octr" in ASCII: SQLite's mark of whose file it is. */
export const applicationId = 0x4f637472;

/** Raised when the tables below change; a file of another version is made again. */
export const formatVersion = 1;

/** The whole schema, as SQLite keeps it: a file with anything else in it is not ours. */
export const schema: Readonly<Record<string, string>> = {
  tables:
    'CREATE TABLE tables (number INTEGER PRIMARY KEY, name TEXT NOT NULL, fingerprint TEXT NOT NULL, columns TEXT NOT NULL) STRICT',
  applicants:
    'CREATE TABLE applicants (id INTEGER PRIMARY KEY, source INTEGER NOT NULL, cells TEXT NOT NULL) STRICT',
};

/** A table whose rows the index holds. */
export interface ApplicantTable {
  readonly name: string;
  /** Tells this content of the table from another; what it means is the writer's. */
  readonly fingerprint: string;
  /** Names of the columns, in order. */
  readonly columns: readonly string[];
}

export function damagedApplicants(
  file: string,
  problem: string | Translated,
  cause?: unknown,
): OctroiError {
  return new OctroiError('WORKSPACE_APPLICANTS_DAMAGED', { file, problem }, { cause });
}
