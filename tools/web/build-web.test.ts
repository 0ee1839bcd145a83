import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildWeb, stampFile } from './build-web.ts';
import { webSources } from './web-sources.ts';

let root: string;
let builds: number;
let said: string[];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'octroi-web-'));
  builds = 0;
  said = [];
  write('package-lock.json', '{}');
  write('apps/web/package.json', '{"dependencies": {"@octroi/contract": "1", "preact": "1"}}');
  write('apps/web/index.html', '<!doctype html>');
  write('apps/web/src/main.tsx', 'main');
  write('packages/contract/package.json', '{"dependencies": {"@octroi/core": "1"}}');
  write('packages/contract/src/index.ts', 'contract');
  write('packages/core/package.json', '{"dependencies": {"@octroi/core": "1"}}');
  write('packages/core/src/index.ts', 'core');
  write('packages/pipeline/package.json', '{}');
  write('packages/pipeline/src/index.ts', 'pipeline');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('buildWeb', () => {
  it('builds once, then neither builds nor speaks', () => {
    run();
    run();
    expect([builds, said]).toEqual([1, ['building the page']]);
    expect(page()).toBe('build 1');
    expect(readdirSync(path.join(root, '.tools'))).toEqual([]);
  });

  it.each([
    ['the page', 'apps/web/src/main.tsx'],
    ['a room it uses', 'packages/contract/src/index.ts'],
    ['a room that such a room uses', 'packages/core/src/index.ts'],
    ['the lockfile', 'package-lock.json'],
    ['a new file', 'apps/web/public/robots.txt'],
  ])('builds again after a change of %s', (_, file) => {
    run();
    write(file, 'changed');
    run();
    expect(page()).toBe('build 2');
  });

  it('builds again after a file is gone or has another name', () => {
    run();
    rmSync(path.join(root, 'packages/core/src/index.ts'));
    run();
    write('packages/core/src/main.ts', 'core');
    run();
    expect(builds).toBe(3);
  });

  it.each([
    ['a room it does not use', 'packages/pipeline/src/index.ts'],
    ['a test', 'apps/web/src/main.test.tsx'],
    ['an installed package', 'apps/web/node_modules/preact/index.js'],
  ])('does not build again after a change of %s', (_, file) => {
    run();
    write(file, 'changed');
    run();
    expect(builds).toBe(1);
  });

  it('a stamp is newer than the sources after each run, built or not', () => {
    run();
    const stamp = path.join(root, 'apps', 'web', 'dist', stampFile);
    const long = new Date(1e12);
    utimesSync(stamp, long, long);
    run();
    expect(statSync(stamp).mtimeMs).toBeGreaterThanOrEqual(
      statSync(path.join(root, 'apps', 'web')).mtimeMs,
    );
    expect(builds).toBe(1);
  });

  it('a build that fails leaves the page that was there, and is tried again', () => {
    run();
    write('apps/web/src/main.tsx', 'does not compile');
    const failing = (out: string): void => {
      writeFileSync(path.join(out, 'index.html'), 'half');
      throw new Error('does not compile');
    };
    expect(() => {
      buildWeb({ root, build: failing, say: () => undefined });
    }).toThrow('does not compile');
    expect(page()).toBe('build 1');
    expect(readdirSync(path.join(root, '.tools'))).toEqual([]);
    run();
    expect(page()).toBe('build 2');
  });

  it('a page without its stamp is built again: it may be half a page', () => {
    write('apps/web/dist/index.html', 'half');
    run();
    expect(page()).toBe('build 1');
  });
});

describe('webSources', () => {
  it('follows the rooms of this repository, tests left out', () => {
    const here = path.resolve(import.meta.dirname, '..', '..');
    const sources = webSources(here);
    expect(sources).toContain(path.join('packages', 'scoring', 'src', 'scorer.ts'));
    expect(sources).toContain(path.join('packages', 'core', 'src', 'index.ts'));
    expect(sources.filter((file) => file.includes('.test.'))).toEqual([]);
    expect(sources.filter((file) => /packages.(boosters|pipeline)/.test(file))).toEqual([]);
    expect(sources.every((file) => existsSync(path.join(here, file)))).toBe(true);
  });
});

function run(): void {
  const build = (out: string): void => {
    builds += 1;
    writeFileSync(path.join(out, 'index.html'), `build ${builds}`);
  };
  buildWeb({ root, build, say: (line) => said.push(line) });
}

function write(file: string, content: string): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function page(): string {
  return readFileSync(path.join(root, 'apps', 'web', 'dist', 'index.html'), 'utf8');
}
