import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { add, category, type NumberExpression } from '@octroi/features';
import { mountSmallDisk } from '../../../../test/small-disk.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { materialise, type MaterialiseRequest, type SelectedColumn } from './materialise.ts';

const base = mkdtempSync(join(tmpdir(), 'octroi-interrupted-matrix-'));
const { path: smallDisk, canMount, remove: removeDisk } = mountSmallDisk('256k');
afterAll(() => {
  removeDisk();
  rmSync(base, { recursive: true, force: true });
});

const [from, block] = ['clients', 'block'].map((name) => join(base, `${name}.parquet`));
beforeAll(() =>
  useDuckdb({}, async (connection) => {
    await connection.run(
      `COPY (SELECT i AS client, CAST(i % 97 AS DOUBLE) AS day, sin(i) AS value FROM range(45000) clients(i))
       TO '${from}' (FORMAT parquet)`,
    );
    await connection.run(
      `COPY (SELECT 2 * i AS client, i / 8 AS eighth FROM range(20000) keys(i))
       TO '${block}' (FORMAT parquet)`,
    );
  }),
);

const [day, value]: NumberExpression[] = ['day', 'value'].map((name) => ({
  kind: 'number-column',
  name,
  sentinels: [],
}));
/** So many columns that the rows make two groups, which are written one after the other. */
const read = Array.from({ length: 124 }, (_, at) => ({ name: `day${at}`, sql: `day + ${at}` }));
const select: readonly SelectedColumn[] = [
  ...read,
  { name: 'eighth', sql: 'eighth' },
  { name: 'both', formula: add(day, value) },
  { name: 'class', formula: category(day, 0) },
];
const request = (folder: string): MaterialiseRequest => ({
  ...{ from, joined: [{ path: block, key: 'client' }], select },
  out: join(folder, 'matrix.parquet'),
});

/** The first bytes of every Parquet file: written before any row. */
const magicBytes = 4;
function hasRows(folder: string): boolean {
  const [file] = readdirSync(folder);
  const size = file && statSync(join(folder, file), { throwIfNoEntry: false })?.size;
  return Number(size) > magicBytes;
}

test('a matrix whose writer is killed among its rows is the same bytes the next time', async () => {
  const [whole, cut] = ['whole', 'cut'].map((name) => join(base, name));
  await materialise(request(whole));
  mkdirSync(cut);
  const module = pathToFileURL(join(import.meta.dirname, 'materialise.ts')).href;
  const script = `
    import { materialise } from ${JSON.stringify(module)};
    await materialise(${JSON.stringify({ ...request(cut), threads: 1 })});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  while (child.exitCode === null && !hasRows(cut)) await setTimeout(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readdirSync(cut)).toEqual([expect.stringMatching(/^\.matrix\.parquet\.octroi-/)]);
  await materialise(request(cut));
  expect(readdirSync(cut)).toEqual(['matrix.parquet']);
  const [before, after] = [whole, cut].map((folder) =>
    readFileSync(join(folder, 'matrix.parquet')),
  );
  expect(after.equals(before)).toBe(true);
});

describe.skipIf(!canMount)('on a full disk (skipped where a small disk cannot be mounted)', () => {
  test('the error is typed, what was there stays and nothing half written', async () => {
    const { out, ...rest } = request(smallDisk);
    await materialise({ ...rest, select: [{ name: 'day', sql: 'day' }], out });
    const before = readFileSync(out);
    await expect(materialise({ ...rest, out })).rejects.toMatchObject({
      code: 'STORAGE_DISK_FULL',
    });
    expect(readFileSync(out).equals(before)).toBe(true);
    expect(readdirSync(smallDisk)).toEqual(['matrix.parquet']);
  });
});
