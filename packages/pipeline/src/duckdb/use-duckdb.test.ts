import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { query } from './query.ts';
import { useDuckdb } from './use-duckdb.ts';

test('the settings reach the engine, and extensions stay off', async () => {
  const rows = await useDuckdb({ memoryBytes: 2 ** 28, threads: 1 }, (connection) =>
    query(
      connection,
      `SELECT current_setting('memory_limit') AS memory, current_setting('threads') AS threads,
        current_setting('autoinstall_known_extensions') AS install,
        current_setting('autoload_known_extensions') AS load`,
    ),
  );
  expect(rows).toEqual([{ memory: '256.0 MiB', threads: 1, install: false, load: false }]);
});

test('the spill folder is removed, after an error too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octroi-duckdb-'));
  const failing = useDuckdb({ spillFolder: folder }, (connection) =>
    connection.run('SELECT error()'),
  );
  await expect(failing).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('an abort interrupts the query under way', async () => {
  const controller = new AbortController();
  const endless = useDuckdb({ signal: controller.signal, threads: 1 }, (connection) =>
    connection.run('SELECT sum(hash(a.range) + b.range) FROM range(1000000) a, range(1000000) b'),
  );
  setTimeout(() => {
    controller.abort(new Error('stopped by the user'));
  }, 100);
  await expect(endless).rejects.toThrow('stopped by the user');
});

test('a query that needs more memory than allowed says so, wrapped or not', async () => {
  const greedy = (wrap: (error: unknown) => Error): Promise<unknown> =>
    useDuckdb({ memoryBytes: 2 ** 26, threads: 1 }, async (connection) => {
      try {
        return await connection.run('SELECT list(number) FROM range(50000000) rows(number)');
      } catch (error) {
        throw wrap(error);
      }
    });
  for (const wrap of [
    (error: unknown) => error as Error,
    (cause: unknown) => new Error('', { cause }),
  ]) {
    await expect(greedy(wrap)).rejects.toMatchObject({
      code: 'ENGINE_OUT_OF_MEMORY',
      values: { limit: '64 MiB' },
    });
  }
});
