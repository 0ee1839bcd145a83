import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OctroiError } from '@octroi/core';
import { storageError } from '@octroi/storage';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export interface DuckdbSettings {
  /** What the engine may hold before it spills, in bytes; the process needs about half as much again. */
  readonly memoryBytes?: number;
  readonly threads?: number;
  /** Folder under which it spills; the system's temporary folder by default. */
  readonly spillFolder?: string;
  readonly signal?: AbortSignal;
}

export const defaultMemoryBytes = 2 ** 30;

/**
 * Opens an in-memory DuckDB for one action and closes it afterwards.
 *
 * It keeps row order, loads no extension and speaks to no network. An abort interrupts the query
 * under way and rejects with the signal's reason.
 *
 * @throws ENGINE_OUT_OF_MEMORY, STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE
 */
export async function useDuckdb<Result>(
  settings: DuckdbSettings,
  use: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  settings.signal?.throwIfAborted();
  const parent = settings.spillFolder ?? tmpdir();
  const spill = await makeSpillFolder(parent);
  try {
    return await openAndUse({ ...settings, spillFolder: spill }, use);
  } catch (error) {
    settings.signal?.throwIfAborted();
    throw isOutOfMemory(error) ? outOfMemory(settings, error) : error;
  } finally {
    await rm(spill, { recursive: true, force: true });
  }
}

async function makeSpillFolder(parent: string): Promise<string> {
  try {
    await mkdir(parent, { recursive: true });
    return await mkdtemp(join(parent, 'octroi-spill-'));
  } catch (error) {
    throw storageError(error, parent);
  }
}

/** The engine says so in its message only; a wrapped error is looked into. */
function isOutOfMemory(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.includes('Out of Memory Error') || isOutOfMemory(error.cause);
}

function outOfMemory(
  { memoryBytes = defaultMemoryBytes }: DuckdbSettings,
  cause: unknown,
): OctroiError {
  const limit = `${Math.round(memoryBytes / 2 ** 20)} MiB`;
  return new OctroiError('ENGINE_OUT_OF_MEMORY', { limit }, { cause });
}

async function openAndUse<Result>(
  settings: DuckdbSettings & { readonly spillFolder: string },
  use: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  const instance = await DuckDBInstance.create(':memory:', engineOptions(settings));
  const connection = await instance.connect();
  const interrupt = (): void => {
    connection.interrupt();
  };
  settings.signal?.addEventListener('abort', interrupt);
  try {
    return await use(connection);
  } finally {
    settings.signal?.removeEventListener('abort', interrupt);
    connection.closeSync();
    instance.closeSync();
  }
}

function engineOptions(
  settings: DuckdbSettings & { readonly spillFolder: string },
): Record<string, string> {
  const threads = settings.threads === undefined ? {} : { threads: String(settings.threads) };
  return {
    ...threads,
    memory_limit: `${settings.memoryBytes ?? defaultMemoryBytes}B`,
    temp_directory: settings.spillFolder,
    preserve_insertion_order: 'true',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  };
}
