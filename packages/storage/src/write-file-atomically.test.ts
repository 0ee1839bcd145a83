import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mountSmallDisk } from '../../../test/small-disk.ts';
import { produceFileAtomically, writeFileAtomically } from './write-file-atomically.ts';

let folder: string;
const base = mkdtempSync(join(tmpdir(), 'octroi-storage-'));
beforeEach(() => {
  folder = mkdtempSync(join(base, 'case-'));
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

test('the new content replaces the old one and nothing else is left', async () => {
  const path = join(folder, 'deep', 'er', 'note.txt');
  await writeFileAtomically(path, 'one');
  await writeFileAtomically(path, new TextEncoder().encode('two'));
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(join(folder, 'deep', 'er'))).toEqual(['note.txt']);
});

test('an error while producing keeps the old file and removes the temporary one', async () => {
  const path = join(folder, 'note.txt');
  await writeFileAtomically(path, 'one');
  const failing = produceFileAtomically(path, (temporary) => {
    writeFileSync(temporary, 'half');
    return Promise.reject(new Error('stopped'));
  });
  await expect(failing).rejects.toThrow('stopped');
  expect(readFileSync(path, 'utf8')).toBe('one');
  expect(readdirSync(folder)).toEqual(['note.txt']);
});

test('a path under a file is a typed error', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(writeFileAtomically(join(folder, 'file', 'note.txt'), 'x')).rejects.toMatchObject({
    code: 'STORAGE_NOT_WRITABLE',
  });
});

test('what a killed writer left is removed by the next one, and a living writer is left alone', async () => {
  const path = join(folder, 'note.txt');
  const writer = pathToFileURL(join(import.meta.dirname, 'index.ts')).href;
  const script = `
    import { produceFileAtomically } from ${JSON.stringify(writer)};
    import { writeFileSync } from 'node:fs';
    await produceFileAtomically(${JSON.stringify(path)}, (temporary) => {
      writeFileSync(temporary, 'half');
      console.log('writing');
      return new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  await once(child.stdout, 'data');
  await writeFileAtomically(path, 'one');
  expect(readdirSync(folder)).toHaveLength(2);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readdirSync(folder)).toHaveLength(2);
  await writeFileAtomically(path, 'two');
  expect(readdirSync(folder)).toEqual(['note.txt']);
});

const { path: smallDisk, canMount, remove: removeDisk } = mountSmallDisk('256k');
afterAll(() => {
  removeDisk();
});

describe.skipIf(!canMount)('on a full disk (skipped where a small disk cannot be mounted)', () => {
  beforeAll(async () => {
    await writeFileAtomically(join(smallDisk, 'note.txt'), 'one');
  });

  test('the error is typed, the old file remains, nothing is left', async () => {
    const path = join(smallDisk, 'note.txt');
    await expect(writeFileAtomically(path, 'x'.repeat(1 << 20))).rejects.toMatchObject({
      code: 'STORAGE_DISK_FULL',
      values: { path },
    });
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(readdirSync(smallDisk)).toEqual(['note.txt']);
  });
});
