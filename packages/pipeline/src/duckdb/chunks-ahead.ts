import type { DuckDBDataChunk, DuckDBResult } from '@duckdb/node-api';

/** The chunks of a result; while one is worked on, the next one is fetched. */
export async function* chunksAhead(
  result: DuckDBResult,
): AsyncGenerator<DuckDBDataChunk, void, undefined> {
  let next = fetch(result);
  try {
    for (;;) {
      const chunk = await next;
      if (chunk === null || chunk.rowCount === 0) return;
      next = fetch(result);
      yield chunk;
    }
  } finally {
    // Nobody may close the connection under it.
    await next.catch(() => undefined);
  }
}

function fetch(result: DuckDBResult): Promise<DuckDBDataChunk | null> {
  const chunk = result.fetchChunk();
  // Whoever asks for it hears of a failure; nobody may.
  chunk.catch(() => undefined);
  return chunk;
}
