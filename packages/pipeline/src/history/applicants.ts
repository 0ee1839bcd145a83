import { OctroiError } from '@octroi/core';
import type { DuckDBConnection } from '@duckdb/node-api';
import { chunksAhead } from '../duckdb/chunks-ahead.ts';
import { query } from '../duckdb/query.ts';
import { floatSql, quoteIdentifier, quoteReadPath } from '../duckdb/sql.ts';
import { vectorItems } from '../duckdb/vector-items.ts';

/** Some applicants, of one or more files of applications, by ascending key. */
export interface Applicants {
  readonly keys: Float64Array;
  /** Of each, the place of its file among the files. */
  readonly files: Uint8Array;
}

/** So many make a group of rows in every file that is written beside applications. */
const groupSize = 8192;

/**
 * The applicants of files in groups, the files' rows in their order: the same groups whatever is computed
 * for them.
 *
 * @throws FEATURE_APPLICATIONS_UNSORTED where rows of a file do not lie by ascending key
 */
export async function groupsOfApplicants(
  connection: DuckDBConnection,
  paths: readonly string[],
  key: string,
): Promise<Applicants[]> {
  const files: Float64Array[] = [];
  for (const path of paths) files.push(await readKeys(connection, path, key));
  return [...inGroups(merged(files))];
}

/** SQL of the keys of a file of applications. */
export const keysSql = (path: string, key: string): string =>
  `SELECT ${quoteIdentifier(key)} FROM read_parquet(${quoteReadPath(path)})`;

async function readKeys(
  connection: DuckDBConnection,
  path: string,
  key: string,
): Promise<Float64Array> {
  const sql = `SELECT ${floatSql(key)} FROM (${keysSql(path, key)})`;
  const [{ rows }] = await query(
    connection,
    `SELECT count(*) AS rows FROM (${keysSql(path, key)})`,
  );
  const keys = new Float64Array(Number(rows));
  let read = 0;
  for await (const chunk of chunksAhead(await connection.stream(sql))) {
    keys.set(vectorItems(chunk.getColumnVector(0)).subarray(0, chunk.rowCount), read);
    read += chunk.rowCount;
  }
  for (let row = 0; row < keys.length; row += 1) {
    const isInOrder = row === 0 ? !Number.isNaN(keys[row]) : keys[row - 1] <= keys[row];
    if (!isInOrder) throw new OctroiError('FEATURE_APPLICATIONS_UNSORTED', { path, key });
  }
  return keys;
}

function merged(files: readonly Float64Array[]): Applicants {
  const rows = files.reduce((sum, keys) => sum + keys.length, 0);
  const all = { keys: new Float64Array(rows), files: new Uint8Array(rows) };
  const next = files.map(() => 0);
  for (let row = 0; row < rows; row += 1) {
    let least = -1;
    for (const [file, keys] of files.entries()) {
      if (next[file] === keys.length) continue;
      if (least < 0 || keys[next[file]] < files[least][next[least]]) least = file;
    }
    all.keys[row] = files[least][next[least]];
    all.files[row] = least;
    next[least] += 1;
  }
  return all;
}

/** Rows of one key stay in one group. */
function* inGroups({ keys, files }: Applicants): Generator<Applicants> {
  let start = 0;
  while (start < keys.length) {
    let end = Math.min(start + groupSize, keys.length);
    while (end < keys.length && keys[end] === keys[end - 1]) end += 1;
    yield { keys: keys.slice(start, end), files: files.slice(start, end) };
    start = end;
  }
}
