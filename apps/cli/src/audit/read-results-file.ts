import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { parseResultsCsv, readResults, type ReadResults } from '@octroi/monitoring';

const tables = ['.csv', '.tsv', '.txt'];

/**
 * Reads reported results: a table by its ending, else JSON.
 *
 * @throws INGEST_SOURCE_MISSING, AUDIT_FILE_UNREADABLE and the errors of `readResults`
 */
export async function readResultsFile(file: string): Promise<ReadResults> {
  if (!existsSync(file)) throw new OctroiError('INGEST_SOURCE_MISSING', { path: file });
  const text = await orUnreadable(file, () => readFile(file, 'utf8'));
  const isTable = tables.includes(path.extname(file).toLowerCase());
  const content: unknown = isTable
    ? parseResultsCsv(text)
    : await orUnreadable(file, () => Promise.resolve(text).then(JSON.parse));
  return readResults(content);
}

async function orUnreadable<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new OctroiError('AUDIT_FILE_UNREADABLE', { file, problem }, { cause });
  }
}
