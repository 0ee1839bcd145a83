import { existsSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { isOctroiError } from '@octroi/core';
import type { History, Row } from '@octroi/features';
import type { Workspace } from '../workspace.ts';
import {
  applicationId,
  columnNames,
  damagedApplicants,
  formatVersion,
  schema,
  type ApplicantTable,
  type IndexedHistory,
} from './applicant-file.ts';
import { historyReader, readHistoryTables } from './read-history.ts';
import { parseRowText } from './row-text.ts';

/** Applications of the workspace's tables, by the applicant's id. */
export interface ApplicantStore extends Disposable {
  readonly tables: readonly ApplicantTable[];
  /**
   * The application of an applicant, as the table has it; undefined where there is none.
   *
   * @throws OctroiError WORKSPACE_APPLICANTS_DAMAGED
   */
  find(id: number): Row | undefined;
  /** The other tables whose rows are kept, and which of their columns. */
  readonly historyTables: readonly IndexedHistory[];
  /**
   * What the other tables tell of an applicant; a table that was absent when the index was made is absent.
   *
   * @throws OctroiError WORKSPACE_APPLICANTS_DAMAGED
   */
  history(id: number): History;
  close(): void;
}

/**
 * Opens the index of applicants to read; undefined where there is none.
 *
 * The file is taken as it is now: one that replaces it later is not seen.
 *
 * @throws OctroiError WORKSPACE_APPLICANTS_DAMAGED
 */
export function openApplicants({ applicants }: Workspace): ApplicantStore | undefined {
  if (!existsSync(applicants)) return undefined;
  return guarded(applicants, () => openStore(applicants));
}

function openStore(file: string): ApplicantStore {
  // Nobody writes to a file under this name: no lock, and no journal beside it is looked at.
  const address = pathToFileURL(file);
  address.searchParams.set('immutable', '1');
  const database = new DatabaseSync(address, { readOnly: true });
  try {
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
    checkFile(database, file);
    const tables = readTables(database, file);
    const find = finder(database, file, new Map(tables));
    const histories = readHistoryTables(database, file);
    const history = historyReader(database, file, histories);
    const close = (): void => {
      database.close();
    };
    return {
      tables: tables.map(([, table]) => table),
      find,
      historyTables: histories.map(([, table]) => table),
      history: (id) => (Number.isSafeInteger(id) ? guarded(file, () => history(id)) : {}),
      close,
      [Symbol.dispose]: close,
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function checkFile(database: DatabaseSync, file: string): void {
  const pragma = (name: string): unknown => database.prepare(`PRAGMA ${name}`).get()?.[name];
  if (pragma('application_id') !== applicationId) {
    throw damagedApplicants(file, {
      en: 'another program made it',
      fr: 'un autre programme l’a fait',
    });
  }
  const version = String(pragma('user_version'));
  if (version !== String(formatVersion)) {
    throw damagedApplicants(file, {
      en: `it has format ${version}, not ${formatVersion}`,
      fr: `il a le format ${version}, et non ${formatVersion}`,
    });
  }
  const found = database.prepare('SELECT name, sql FROM sqlite_schema').all();
  const isOurs =
    found.length === Object.keys(schema).length &&
    found.every(
      ({ name, sql }) => Object.hasOwn(schema, String(name)) && schema[String(name)] === sql,
    );
  if (!isOurs)
    throw damagedApplicants(file, {
      en: 'it holds other tables',
      fr: 'il contient d’autres tables',
    });
}

function readTables(database: DatabaseSync, file: string): [number, ApplicantTable][] {
  const rows = database.prepare('SELECT number, name, fingerprint, columns FROM tables').all();
  return rows.map((row) => {
    const columns = columnNames(row['columns'], file);
    const table = { name: String(row['name']), fingerprint: String(row['fingerprint']), columns };
    return [Number(row['number']), table];
  });
}

/** A row of more bytes is nothing Octroi wrote: it is not even read. */
const mostBytes = 2 ** 20;

function finder(
  database: DatabaseSync,
  file: string,
  tables: ReadonlyMap<number, ApplicantTable>,
): ApplicantStore['find'] {
  const select = database.prepare(
    `SELECT source, iif(octet_length(cells) <= ${mostBytes}, cells, '') AS cells FROM applicants WHERE id = ?`,
  );
  return (id) =>
    Number.isSafeInteger(id) ? guarded(file, () => rowOf(select, id, { file, tables })) : undefined;
}

function rowOf(
  select: StatementSync,
  id: number,
  { file, tables }: { readonly file: string; readonly tables: ReadonlyMap<number, ApplicantTable> },
): Row | undefined {
  const found = select.get(id);
  if (found === undefined) return undefined;
  const columns = tables.get(Number(found['source']))?.columns ?? [];
  const cells = parseRowText(String(found['cells']), columns.length);
  if (cells !== undefined) return Object.fromEntries(columns.map((name, at) => [name, cells[at]]));
  throw damagedApplicants(file, {
    en: `the row of applicant ${id} is not whole`,
    fr: `la ligne du demandeur ${id} n’est pas entière`,
  });
}

/** What SQLite says of a file that is truncated, foreign or worse, as a known error. */
function guarded<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (isOctroiError(error) || !(error instanceof Error)) throw error;
    throw damagedApplicants(file, error.message, error);
  }
}
