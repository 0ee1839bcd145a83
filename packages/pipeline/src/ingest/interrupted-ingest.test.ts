import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { defineTable } from '@octroi/features';
import { mountSmallDisk } from '../../../../test/small-disk.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { ingest } from './ingest.ts';

const events = defineTable({
  name: 'events',
  label: { en: 'events', fr: 'événements' },
  columns: { id: { type: 'integer', required: true }, value: { type: 'real' } },
  key: ['id'],
  sortedBy: { key: 'id' },
  references: [],
});

const base = mkdtempSync(join(tmpdir(), 'octroi-interrupted-'));
const { path: smallDisk, canMount, remove: removeDisk } = mountSmallDisk('2m');
afterAll(() => {
  removeDisk();
  rmSync(base, { recursive: true, force: true });
});

/** Values that do not compress, by falling id: they are written twice, the second time sorted. */
const source = join(base, 'events.csv');
function writeSource(rows: number): void {
  const lines = Array.from({ length: rows }, (_, row) => `${rows - row},${Math.sin(row)}`);
  writeFileSync(source, `id,value\n${lines.join('\n')}\n`);
}

/** Folders of an ingest that is under way, or was cut short. */
const leftovers = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.ingest.octroi-'));

/** Whether it has begun to write them in their order. */
const isSorting = (folder: string): boolean =>
  leftovers(folder).some((name) => existsSync(join(folder, name, 'events.parquet.sorted')));

test('an ingest killed while it sorts leaves what was there, and the next one clears up after it', async () => {
  const out = join(base, 'out');
  writeSource(1000);
  await ingest({ source, tables: [events], out });
  const before = readFileSync(join(out, 'events.parquet'));
  writeSource(600_000);
  const module = pathToFileURL(join(import.meta.dirname, 'ingest.ts')).href;
  const script = `
    import { ingest } from ${JSON.stringify(module)};
    await ingest(${JSON.stringify({ source, tables: [events], out, threads: 1 })});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  while (child.exitCode === null && !isSorting(out)) await setImmediate();
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(leftovers(out)).toHaveLength(1);
  expect(readFileSync(join(out, 'events.parquet')).equals(before)).toBe(true);
  const report = await ingest({ source, tables: [events], out });
  expect(report.tables[0].rowsKept).toBe(600_000);
  expect(readdirSync(out)).toEqual(['events.parquet']);
});

describe.skipIf(!canMount)('on a full disk (skipped where a small disk cannot be mounted)', () => {
  test.each([
    ['at once', 400_000],
    ['while rows are sorted', 130_000],
  ])('%s, the error is typed and what was there stays', async (_, rows) => {
    const out = join(smallDisk, 'tables');
    writeSource(1000);
    await ingest({ source, tables: [events], out });
    const before = readFileSync(join(out, 'events.parquet'));
    writeSource(rows);
    await expect(ingest({ source, tables: [events], out })).rejects.toMatchObject({
      code: 'STORAGE_DISK_FULL',
    });
    expect(readFileSync(join(out, 'events.parquet')).equals(before)).toBe(true);
    expect(readdirSync(out)).toEqual(['events.parquet']);
  });
});
