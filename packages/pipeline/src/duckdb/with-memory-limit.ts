import type { DuckDBConnection } from '@duckdb/node-api';
import { defaultMemoryBytes, type DuckdbSettings } from './use-duckdb.ts';

/** Runs under another memory limit than that of the settings, then restores it. */
export async function withMemoryLimit<Result>(
  connection: DuckDBConnection,
  { memoryBytes, settings }: { readonly memoryBytes: number; readonly settings: DuckdbSettings },
  run: () => Promise<Result>,
): Promise<Result> {
  await connection.run(`SET memory_limit = '${memoryBytes}B'`);
  try {
    return await run();
  } finally {
    const restored = settings.memoryBytes ?? defaultMemoryBytes;
    await connection.run(`SET memory_limit = '${restored}B'`);
  }
}
