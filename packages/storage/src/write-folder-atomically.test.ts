import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearLeftovers } from './clear-leftovers.ts';
import { writeFolderAtomically } from './write-folder-atomically.ts';

let folder: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octroi-folder-'));
  target = join(folder, 'bundle');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const fillWith = (name: string) => (temporary: string) => {
  mkdirSync(join(temporary, 'inner'));
  writeFileSync(join(temporary, 'inner', name), name);
  return Promise.resolve(name);
};

test('a folder is replaced whole', async () => {
  await writeFolderAtomically(target, fillWith('one'));
  expect(await writeFolderAtomically(target, fillWith('two'))).toBe('two');
  expect(readdirSync(join(target, 'inner'))).toEqual(['two']);
  expect(readdirSync(folder)).toEqual(['bundle']);
});

test('an error while filling keeps the old folder', async () => {
  await writeFolderAtomically(target, fillWith('one'));
  const failing = writeFolderAtomically(target, async (temporary) => {
    await fillWith('two')(temporary);
    throw new Error('stopped');
  });
  await expect(failing).rejects.toThrow('stopped');
  expect(readFileSync(join(target, 'inner', 'one'), 'utf8')).toBe('one');
  expect(readdirSync(folder)).toEqual(['bundle']);
});

test('a target replaced half way by a killed process is put back', async () => {
  await writeFolderAtomically(target, fillWith('one'));
  const host = hostname().replaceAll(/[^\w-]/g, '-');
  const pid = 2 ** 30;
  renameSync(target, join(folder, `.bundle.octroi-${host}.${pid}.0123456789ab.old`));
  mkdirSync(join(folder, `.bundle.octroi-${host}.${pid}.0123456789ac.new`));
  await clearLeftovers(target);
  expect(existsSync(join(target, 'inner', 'one'))).toBe(true);
  expect(readdirSync(folder)).toEqual(['bundle']);
});

test('temporary names of another machine and of other targets are left alone', async () => {
  const others = [
    '.bundle.octroi-elsewhere.1.0123456789ab.new',
    `.bundles.octroi-${hostname()}.1073741824.0123456789ab.new`,
    '.bundle.octroi-notes',
  ];
  for (const other of others) mkdirSync(join(folder, other));
  await clearLeftovers(target);
  expect(readdirSync(folder).sort()).toEqual([...others].sort());
});
