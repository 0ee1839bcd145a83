import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFile, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeOnce } from './make-once.ts';

let root: string;
let folder: string;
let made: number;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'octroi-once-'));
  folder = path.join(root, 'made');
  made = 0;
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const make = (staging: string): Promise<void> => {
  made += 1;
  writeFileSync(path.join(staging, 'content'), `${made}`);
  return Promise.resolve();
};

test('a folder is made once, and nothing is left beside it', async () => {
  await Promise.all([makeOnce(folder, make), makeOnce(folder, make)]);
  await makeOnce(folder, make);
  expect([made, readdirSync(root)]).toEqual([1, ['made']]);
});

test('processes that ask at the same time make it once', async () => {
  const program = `
    const { makeOnce } = await import(${JSON.stringify(path.join(import.meta.dirname, 'make-once.ts'))});
    const { appendFileSync, writeFileSync } = await import('node:fs');
    await makeOnce(process.argv[1], async (staging) => {
      appendFileSync(process.argv[1] + '-makers', 'x');
      await new Promise((resolve) => setTimeout(resolve, 200));
      writeFileSync(staging + '/content', 'whole');
    });`;
  const run = promisify(execFile);
  const args = ['--input-type=module', '-e', program, folder];
  await Promise.all([0, 1, 2].map(() => run(process.execPath, args)));
  expect(readFileSync(`${folder}-makers`, 'utf8')).toBe('x');
  expect(readFileSync(path.join(folder, 'content'), 'utf8')).toBe('whole');
});

test('a maker that fails leaves nothing, and the next one makes it', async () => {
  const failing = (staging: string): Promise<void> => {
    writeFileSync(path.join(staging, 'half'), '');
    return Promise.reject(new Error('power cut'));
  };
  await expect(makeOnce(folder, failing)).rejects.toThrow('power cut');
  expect(readdirSync(root)).toEqual([]);
  await makeOnce(folder, make);
  expect(existsSync(path.join(folder, 'content'))).toBe(true);
});

test('the lock of a process that is gone holds nobody up', async () => {
  const { pid } = spawnSync('true');
  writeFileSync(`${folder}.lock`, `${pid}`);
  await makeOnce(folder, make);
  expect(readdirSync(root)).toEqual(['made']);
});
