import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { hashOfFiles, sourceFiles } from '../../tools/sources/source-files.ts';
import { makeOnce } from './make-once.ts';

export const root = path.resolve(import.meta.dirname, '..', '..');

/** What the tests of the server and of the page are about. Shared by all of them: read it only. */
export interface TestWorkspace {
  /** CSV tables of a synthetic portfolio. */
  readonly raw: string;
  /** The workspace that `octroi run`, `octroi explain` and `octroi drift` made of them. */
  readonly folder: string;
}

const home = path.join(root, '.tools', 'test-workspace');
const servedOnly = new Set(['charts', 'contract', 'explaining']);
const kept = 4;

/** The workspace of a tiny portfolio, made by the real command line, once for these sources. */
export async function testWorkspace(): Promise<TestWorkspace> {
  const rooms = readdirSync(path.join(root, 'packages')).filter((room) => !servedOnly.has(room));
  const folders = [...rooms.map((room) => path.join('packages', room)), path.join('apps', 'cli')];
  const files = folders.flatMap((folder) => sourceFiles(root, folder));
  const key = hashOfFiles(root, [...files, 'package-lock.json', ownFile]).slice(0, 16);
  const made = path.join(home, key);
  await makeOnce(made, async (staging) => {
    removeOldest();
    const { raw, folder } = layoutOf(staging);
    await octroi('synth', '--scale', '0.006', '--seed', '7', '--no-history', '--out', raw);
    const quick = ['--parameters', 'deck', '--folds', '2', '--threads', '1'];
    await octroi('run', '--data', raw, '--workspace', folder, ...quick);
    await octroi('explain', '--workspace', folder);
    const [reference, current] = ['train', 'test'].map((part) =>
      path.join(raw, `application_${part}.csv`),
    );
    const windows = ['--reference', reference, '--current', current];
    await octroi('drift', ...windows, '--workspace', folder, '--threads', '1');
  });
  return layoutOf(made);
}

/** A copy that a test may alter; removed when it is disposed of. */
export async function copyTestWorkspace(): Promise<TestWorkspace & Disposable> {
  const { raw, folder } = await testWorkspace();
  const copy = mkdtempSync(path.join(tmpdir(), 'octroi-workspace-'));
  cpSync(folder, copy, { recursive: true });
  return {
    raw,
    folder: copy,
    [Symbol.dispose]: () => {
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

/** Runs the command line in a process of its own; gives what it printed. */
export async function octroi(...args: readonly string[]): Promise<string> {
  const program = path.join(root, 'apps', 'cli', 'src', 'bin.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], {
    cwd: tmpdir(),
    maxBuffer: 2 ** 28,
  });
  return stdout;
}

const ownFile = path.relative(root, import.meta.filename);

const layoutOf = (folder: string): TestWorkspace => ({
  raw: path.join(folder, 'raw'),
  folder: path.join(folder, 'workspace'),
});

/** Workspaces of other sources; a few stay: another run may be at work with one. */
function removeOldest(): void {
  const ageOf = (name: string): number => Date.now() - statSync(path.join(home, name)).mtimeMs;
  const others = readdirSync(home).filter((name) => /^[0-9a-f]{16}$/.test(name));
  const oldest = others.sort((one, other) => ageOf(one) - ageOf(other)).slice(kept);
  for (const name of oldest) rmSync(path.join(home, name), { recursive: true, force: true });
}
