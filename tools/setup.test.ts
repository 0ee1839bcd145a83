/** tools/setup.sh in a folder of its own, with the programs we put on its PATH and no others. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const here = path.resolve(import.meta.dirname, '..');
const pins = path.join('test', 'serving', 'schemathesis', 'requirements.txt');
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'octroi-setup-'));
  for (const folder of ['tools', 'programs', path.dirname(pins), 'apps/web/dist', 'packages']) {
    mkdirSync(path.join(root, folder), { recursive: true });
  }
  copyFileSync(path.join(here, 'tools', 'setup.sh'), path.join(root, 'tools', 'setup.sh'));
  writeFileSync(path.join(root, pins), 'schemathesis==1.0\n');
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
  for (const name of ['sh', 'dirname', 'cmp', 'cp', 'rm', 'mkdir', 'find', 'head', 'cat']) {
    symlinkSync(pathOf(name), path.join(root, 'programs', name));
  }
  program('id', 'echo 0');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('chromium', () => {
  it('is not looked for further when it is on PATH, or named', () => {
    program('chromium', 'exit 1');
    expect(setUp('chromium')).toMatchObject({ status: 0, stderr: '' });
    rmSync(path.join(root, 'programs', 'chromium'));
    const named = { CHROMIUM_PATH: program('another', 'exit 1') };
    expect(setUp('chromium', named)).toMatchObject({ status: 0, stderr: '' });
  });

  it('is installed from the Debian packages by root, the lists brought first where need be', () => {
    program(
      'apt-get',
      'echo "$@" >> asked; [ -f updated ] || { [ "$1" = update ] && : > updated; }',
    );
    expect(setUp('chromium').status).toBe(0);
    expect(readFileSync(path.join(root, 'asked'), 'utf8').trim().split('\n')).toEqual([
      'install -y -qq --no-install-recommends chromium',
      'update -qq',
      'install -y -qq --no-install-recommends chromium',
    ]);
  });

  it.each([
    ['there is no apt-get', () => undefined],
    [
      'the user is not root',
      () => {
        program('apt-get', 'exit 1');
        program('id', 'echo 1000');
      },
    ],
    ['apt-get cannot', () => program('apt-get', 'exit 100')],
  ])('is said to be missing, and what is skipped, when %s', (_, prepare) => {
    prepare();
    const { status, stderr } = setUp('chromium');
    expect(status).toBe(0);
    expect(stderr).toContain('the tests in a browser are skipped');
  });
});

describe('schemathesis', () => {
  const venv = '.tools/venv-schemathesis';
  const makesVenv = `mkdir -p "$3/bin"; echo made >> made; cp "$0-inside" "$3/bin/python"`;

  it('is made once, and again after a change of the pins or half a make', () => {
    program('python3', makesVenv);
    program('python3-inside', 'exit 0');
    const stamp = path.join(root, venv, 'octroi-requirements.txt');
    for (let count = 0; count < 2; count += 1) expect(setUp('schemathesis').status).toBe(0);
    expect([count('made'), readFileSync(stamp, 'utf8')]).toEqual([1, 'schemathesis==1.0\n']);
    writeFileSync(path.join(root, pins), 'schemathesis==2.0\n');
    setUp('schemathesis');
    rmSync(stamp);
    setUp('schemathesis');
    expect(count('made')).toBe(3);
  });

  it('leaves nothing half made, and says so, when pip cannot bring it', () => {
    program('python3', makesVenv);
    program('python3-inside', 'exit 1');
    const { status, stderr } = setUp('schemathesis');
    expect([status, existsSync(path.join(root, venv))]).toEqual([0, false]);
    expect(stderr).toContain('the API is not tested by schemathesis');
  });

  it('is said to be missing without python3', () => {
    const { status, stderr } = setUp('schemathesis');
    expect([status, stderr]).toEqual([
      0,
      'setup: python3 is not on PATH: the API is not tested by schemathesis\n',
    ]);
  });
});

describe('the page', () => {
  const stamp = (): string => path.join(root, 'apps/web/dist/.octroi-sources');

  beforeEach(() => {
    program('node', '[ "$1" = -p ] && echo true || echo built >> built');
    writeFileSync(path.join(root, 'packages', 'source.ts'), '');
    writeFileSync(stamp(), '');
    const soon = new Date(Date.now() + 1000);
    utimesSync(stamp(), soon, soon);
  });

  it('is not looked at further when nothing is newer than its stamp', () => {
    expect(setUp('web').status).toBe(0);
    expect(count('built')).toBe(0);
  });

  it.each([
    [
      'a newer source',
      () => {
        touch('packages/source.ts');
      },
    ],
    [
      'a newer folder: a file may be gone',
      () => {
        touch('packages');
      },
    ],
    [
      'a newer lockfile',
      () => {
        touch('package-lock.json');
      },
    ],
    [
      'no stamp',
      () => {
        rmSync(stamp());
      },
    ],
  ])('is built, where its hash says so, after %s', (_, prepare) => {
    prepare();
    expect(setUp('web').status).toBe(0);
    expect(count('built')).toBe(1);
  });

  it('fails aloud when it cannot be built', () => {
    program('node', 'exit 1');
    rmSync(stamp());
    const { status, stderr } = setUp('web');
    expect(status).toBe(1);
    expect(stderr).toContain('SETUP_FAILED: the page could not be built');
  });
});

it('an unknown step is refused with the known ones', () => {
  const { status, stderr } = setUp('kitchen');
  expect(status).toBe(1);
  expect(stderr).toContain("unknown step 'kitchen' (node, packages, boosters, web");
});

function setUp(
  step: string,
  environment: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<string> {
  return spawnSync(
    path.join(root, 'programs', 'sh'),
    [path.join(root, 'tools', 'setup.sh'), step],
    {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: path.join(root, 'programs'), ...environment },
    },
  );
}

/** A program of ours; gives its path. */
function program(name: string, script: string): string {
  const file = path.join(root, 'programs', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** Lines of a file that our programs write, 0 where there is none. */
function count(file: string): number {
  const there = path.join(root, file);
  return existsSync(there) ? readFileSync(there, 'utf8').trim().split('\n').length : 0;
}

function touch(file: string): void {
  const later = new Date(Date.now() + 5000);
  utimesSync(path.join(root, file), later, later);
}

function pathOf(name: string): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`no ${name} on PATH`);
  return found;
}
