import type { DuckDBConnection } from '@duckdb/node-api';

const progressMs = 200;

/** Tells, while queries run, what share of the one under way is done, from 0 to 1; 1 at the end. */
export async function whileTelling<Result>(
  connection: DuckDBConnection,
  tell: (share: number) => void,
  run: () => Promise<Result>,
): Promise<Result> {
  const timer = setInterval(() => {
    tell(Math.max(0, connection.progress.percentage) / 100);
  }, progressMs);
  try {
    const result = await run();
    tell(1);
    return result;
  } finally {
    clearInterval(timer);
  }
}
