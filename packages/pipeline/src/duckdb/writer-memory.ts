import { availableParallelism, totalmem } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import { defaultMemoryBytes, type DuckdbSettings } from './use-duckdb.ts';
import { withMemoryLimit } from './with-memory-limit.ts';

/**
 * What DuckDB has to be allowed for its ordered Parquet writer to use more than one thread, measured:
 * below, it works on one. It holds a small part of it (700 MB on 122 columns).
 */
const bytesPerColumnAndThread = 2 ** 24;
const machineShare = 0.6;

/** Runs a streaming `COPY … TO` Parquet under a limit that lets every thread write, then restores it. */
export async function withWriterMemory<Result>(
  connection: DuckDBConnection,
  settings: DuckdbSettings & { readonly columns: number },
  run: () => Promise<Result>,
): Promise<Result> {
  const limit = settings.memoryBytes ?? defaultMemoryBytes;
  const threads = settings.threads ?? availableParallelism();
  const wanted = settings.columns * threads * bytesPerColumnAndThread;
  const memoryBytes = Math.max(limit, Math.min(wanted, Math.round(totalmem() * machineShare)));
  return withMemoryLimit(connection, { memoryBytes, settings }, run);
}
