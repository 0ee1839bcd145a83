/** ./octroi from anywhere: it finds its own folder and passes its arguments on as they are. */
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';

const launcher = path.resolve(import.meta.dirname, '..', '..', 'octroi');
const folder = mkdtempSync(path.join(tmpdir(), 'octroi-launcher-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (command: string, ...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

test('runs from another directory, and keeps its workspace there', () => {
  const { status, stdout, stderr } = run(launcher, 'compare', '--json');
  expect([stderr, stdout, status]).toEqual(['', 'null\n', 0]);
});

test('runs through symbolic links, absolute and relative', () => {
  mkdirSync(path.join(folder, 'bin'));
  symlinkSync(launcher, path.join(folder, 'bin', 'absolute'));
  symlinkSync(path.join('bin', 'absolute'), path.join(folder, 'relative'));
  for (const link of [path.join(folder, 'bin', 'absolute'), './relative']) {
    const { status, stdout } = run(link, '--version');
    expect([stdout, status]).toEqual(['0.1.0\n', 0]);
  }
});

test('arguments keep their spaces and signs', () => {
  const out = "it's a folder with $HOME *";
  const { status } = run(launcher, 'synth', '--scale', '0.0005', '--no-history', '--out', out);
  expect(status).toBe(0);
  expect(readdirSync(path.join(folder, out)).sort()).toEqual([
    'application_test.csv',
    'application_train.csv',
  ]);
  const missing = run(launcher, 'ingest', 'no such  file.csv');
  expect([missing.status, missing.stdout]).toEqual([1, '']);
  expect(missing.stderr).toContain('no such file or folder: no such  file.csv');
});

test('exit codes are those of the command', () => {
  expect(run(launcher, 'score').status).toBe(2);
  expect(run(launcher, 'nothing').status).toBe(2);
  expect(run(launcher, 'compare', '--run', 'none').status).toBe(1);
});

test('a reader that stops early is no fault', () => {
  const list = `'${launcher}' features --list --preset relational --json`;
  const { stdout, stderr } = run('sh', '-c', `{ ${list}; echo "$?" >&2; } | head -n 1`);
  expect([stderr, stdout]).toEqual(['0\n', '[\n']);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a command with a known error and no file half written',
  async (signal) => {
    const out = path.join(folder, signal);
    const args = ['synth', '--scale', '5', '--out', out];
    const child = spawn(launcher, args, { env: { ...process.env, LC_ALL: 'C' } });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString('utf8')));
    while (!existsSync(out)) await setTimeout(20);
    child.kill(signal);
    const [exitCode] = (await once(child, 'close')) as [number];
    expect(stderr).toMatch(/^octroi: CLI_INTERRUPTED: interrupted\n/);
    expect([exitCode, readdirSync(out)]).toEqual([1, []]);
  },
);
