import path from 'node:path';
import type { Context } from '../context.ts';

/** The typed Parquet of a table. */
export const tableFile = ({ workspace }: Pick<Context, 'workspace'>, table: string): string =>
  path.join(workspace.tables, `${table}.parquet`);
