import { rm } from 'node:fs/promises';
import type { IngestReport } from '@octroi/pipeline';
import type { Context } from '../context.ts';
import { tableFile } from './table-file.ts';

/** Takes out of the workspace what an earlier source left there, so that one source is scored. */
export async function keepOnlyTables(context: Context, { tables }: IngestReport): Promise<void> {
  const kept = new Set(tables.map(({ table }) => table));
  const others = context.portfolio.tables.filter(({ name }) => !kept.has(name));
  await Promise.all(others.map(({ name }) => rm(tableFile(context, name), { force: true })));
}
