import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { OctroiError } from '@octroi/core';
import type { ColumnContract, TableContract } from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../duckdb/query.ts';
import { quoteReadPath, quoteText } from '../duckdb/sql.ts';

/** A column of the relation `source`, as a frame sees it. */
export interface SourceColumn {
  readonly name: string;
  readonly kind: 'number' | 'category';
  /** The engine's name of its type. */
  readonly type: string;
}

export interface FrameSource {
  readonly paths: readonly string[];
  /** Types for a CSV file; without it they are found from the whole file. */
  readonly contract?: TableContract;
  /** Names to keep, in this order; all by default. */
  readonly columns?: readonly string[];
}

/**
 * Makes the relation `source` on the connection: a view over Parquet, a table for CSV (read once).
 *
 * @throws FRAME_FILE_MISSING, FRAME_FILE_UNREADABLE, FRAME_COLUMN_MISSING
 */
export async function openFrameSource(
  connection: DuckDBConnection,
  source: FrameSource,
): Promise<SourceColumn[]> {
  const missing = source.paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new OctroiError('FRAME_FILE_MISSING', { path: missing });
  const isParquet = source.paths.every((path) => extname(path).toLowerCase() === '.parquet');
  try {
    await connection.run(
      isParquet
        ? `CREATE VIEW source AS SELECT * FROM ${parquetRelation(source.paths)}`
        : `CREATE TEMP TABLE source AS SELECT * FROM ${await csvRelation(connection, source)}`,
    );
    return chosenColumns(await describeRelation(connection, 'source'), source);
  } catch (error) {
    if (error instanceof OctroiError) throw error;
    const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const path = source.paths.join(', ');
    throw new OctroiError('FRAME_FILE_UNREADABLE', { path, problem }, { cause: error });
  }
}

function parquetRelation(paths: readonly string[]): string {
  const union = paths.length > 1 ? ', union_by_name = true' : '';
  return `read_parquet([${paths.map(quoteReadPath).join(', ')}]${union})`;
}

async function csvRelation(connection: DuckDBConnection, source: FrameSource): Promise<string> {
  const options = [
    "delim = ','",
    `quote = '"'`,
    `escape = '"'`,
    'header = true',
    'sample_size = -1',
  ];
  options.push("auto_type_candidates = ['DOUBLE', 'VARCHAR']");
  if (source.paths.length > 1) options.push('union_by_name = true');
  const read = (more: readonly string[]): string =>
    `read_csv([${source.paths.map(quoteReadPath).join(', ')}], ${[...options, ...more].join(', ')})`;
  if (source.contract === undefined) return read([]);
  const found = await describeRelation(connection, read(['all_varchar = true']));
  const types = found
    .map(({ name }) => ({ name, column: source.contract?.columns[name] }))
    .filter(({ column }) => column !== undefined)
    .map(({ name, column }) => `${quoteText(name)}: '${engineType(column)}'`);
  return read(types.length === 0 ? [] : [`types = {${types.join(', ')}}`]);
}

function engineType(column: ColumnContract | undefined): string {
  return column?.type === 'text' ? 'VARCHAR' : 'DOUBLE';
}

/** The columns of a relation. */
export async function describeRelation(
  connection: DuckDBConnection,
  relation: string,
): Promise<SourceColumn[]> {
  const rows = await query(connection, `DESCRIBE SELECT * FROM ${relation}`);
  return rows.map((row) => ({
    name: String(row['column_name']),
    type: String(row['column_type']),
    kind: /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*|BOOLEAN)$/.test(
      String(row['column_type']),
    )
      ? 'number'
      : 'category',
  }));
}

function chosenColumns(found: readonly SourceColumn[], source: FrameSource): SourceColumn[] {
  if (source.columns === undefined) return [...found];
  return source.columns.map((name) => {
    const column = found.find((candidate) => candidate.name === name);
    if (column !== undefined) return column;
    throw new OctroiError('FRAME_COLUMN_MISSING', { path: source.paths.join(', '), column: name });
  });
}
