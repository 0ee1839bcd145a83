import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { columnsOf, defineTable, latest, mean, planFeatures, rowsOf, sum } from '@octroi/features';
import { mountSmallDisk } from '../../../../test/small-disk.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../duckdb/query.ts';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { type BlockRequest, materialiseBlock } from './materialise-block.ts';

const base = mkdtempSync(join(tmpdir(), 'octroi-interrupted-block-'));
const { path: smallDisk, canMount, remove: removeDisk } = mountSmallDisk('256k');
afterAll(() => {
  removeDisk();
  rmSync(base, { recursive: true, force: true });
});

const label = { en: 'x', fr: 'x' };
const clients = defineTable({
  name: 'clients',
  label,
  columns: { client: { type: 'integer' } },
  key: ['client'],
  references: [],
});
const events = defineTable({
  name: 'events',
  label,
  columns: { client: { type: 'integer' }, day: { type: 'integer' }, value: { type: 'real' } },
  key: [],
  references: [],
});
const rows = rowsOf(events, { per: clients, by: 'client', when: 'day' });
const { value } = columnsOf(events);
const features = [sum(rows, value), mean(rows, value), latest(rows, value)].map(
  (expression, at) => ({ name: `f${at}`, meaning: label, unit: 'none' as const, expression }),
);
const [block] = planFeatures(features, new Set(['events'])).blocks;
const table = join(base, 'events.parquet');
const request = (folder: string): BlockRequest => ({
  block,
  table,
  inner: {},
  out: join(folder, 'block.parquet'),
  spillFolder: join(base, 'spill'),
});

beforeAll(() =>
  useDuckdb({}, (connection) =>
    connection.run(
      `COPY (SELECT i % 150000 AS client, -(i // 150000) AS day, sin(i) AS value FROM range(900000) events(i))
       TO '${table}' (FORMAT parquet)`,
    ),
  ),
);

test('a killed block leaves nothing that counts, and has the same rows the next time', async () => {
  const [whole, cut] = ['whole', 'cut'].map((name) => join(base, name));
  await materialiseBlock(request(whole));
  mkdirSync(cut);
  const module = pathToFileURL(join(import.meta.dirname, 'materialise-block.ts')).href;
  const script = `
    import { materialiseBlock } from ${JSON.stringify(module)};
    await materialiseBlock(${JSON.stringify({ ...request(cut), threads: 1 })});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  while (child.exitCode === null && readdirSync(cut).length === 0) await setImmediate();
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readdirSync(cut)).not.toContain('block.parquet');
  await materialiseBlock(request(cut));
  expect(readdirSync(cut)).toEqual(['block.parquet']);
  const [before, after] = [whole, cut].map((folder) => `'${join(folder, 'block.parquet')}'`);
  const [{ different }] = await useDuckdb({}, (connection) =>
    query(
      connection,
      `SELECT count(*) AS different FROM ((FROM ${before} EXCEPT FROM ${after}) UNION ALL (FROM ${after} EXCEPT FROM ${before}))`,
    ),
  );
  expect(different).toBe(0);
});

describe.skipIf(!canMount)('on a full disk (skipped where a small disk cannot be mounted)', () => {
  test('the error is typed and nothing half written stays', async () => {
    await expect(materialiseBlock(request(smallDisk))).rejects.toMatchObject({
      code: 'STORAGE_DISK_FULL',
    });
    expect(readdirSync(smallDisk)).toEqual([]);
  });
});
