import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findLibraries } from '@octroi/boosters';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchBoosters } from './fetch-boosters.ts';
import { wheelFile } from './wheel-file.ts';
import { wheels, type Wheel } from './wheels.ts';

const lightgbm = wheelFile({
  'lightgbm/lib/lib_lightgbm.so': 'lightgbm itself',
  'lightgbm/basic.py': 'not needed',
  'lightgbm-1.0.dist-info/licenses/LICENSE': 'MIT',
});
const xgboost = wheelFile({
  'xgboost/lib/libxgboost.so': 'xgboost itself',
  'xgboost_cpu.libs/libgomp-abc.so.1.0.0': 'OpenMP',
});
const wanted = [wheelOf('lightgbm', lightgbm), wheelOf('xgboost-cpu', xgboost)];

let folder: string;
let placed: string;
let said: string[];

beforeEach(() => {
  const root = mkdtempSync(path.join(tmpdir(), 'octroi-fetch-'));
  folder = path.join(root, 'boosters');
  placed = path.join(root, 'wheels');
  said = [];
  mkdirSync(placed);
  writeFileSync(path.join(placed, 'lightgbm-1.0-py3-none-testbox.whl'), lightgbm);
  writeFileSync(path.join(placed, 'xgboost_cpu-1.0-py3-none-testbox.whl'), xgboost);
});

afterEach(() => {
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

describe('fetchBoosters', () => {
  it('unpacks the libraries and licences of wheels placed by hand, in their layout', async () => {
    await fetch();
    const found = findLibraries({ folder, environment: {}, platform: 'linux', arch: 'x64' });
    expect(readFileSync(found.lightgbm, 'utf8')).toBe('lightgbm itself');
    expect(readFileSync(found.xgboost, 'utf8')).toBe('xgboost itself');
    const target = path.join(folder, 'linux-x64');
    expect(existsSync(path.join(target, 'lightgbm-1.0.dist-info', 'licenses', 'LICENSE'))).toBe(
      true,
    );
    expect(existsSync(path.join(target, 'lightgbm', 'basic.py'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['linux-x64']);
  });

  it('gives XGBoost’s OpenMP runtime the name LightGBM looks for', async () => {
    await fetch();
    const link = path.join(folder, 'linux-x64', 'openmp', 'libgomp.so.1');
    expect(readFileSync(link, 'utf8')).toBe('OpenMP');
  });

  it('does nothing, and says nothing, when all is there', async () => {
    await fetch();
    const before = statSync(path.join(folder, 'linux-x64')).ino;
    said = [];
    await fetch();
    expect(said).toEqual([]);
    expect(statSync(path.join(folder, 'linux-x64')).ino).toBe(before);
  });

  it('brings them again when a library is gone or other wheels are wanted', async () => {
    await fetch();
    const library = path.join(folder, 'linux-x64', 'xgboost', 'lib', 'libxgboost.so');
    rmSync(library);
    await fetch();
    expect(existsSync(library)).toBe(true);
    await fetch({ wanted: [wanted[0], { ...wanted[1], platform: 'other' }] });
    expect(said).toHaveLength(6);
  });

  it('refuses a wheel with another hash before it is opened, and leaves nothing', async () => {
    writeFileSync(path.join(placed, 'lightgbm-1.0-py3-none-testbox.whl'), 'something else');
    await expect(fetch()).rejects.toMatchObject({
      code: 'BOOSTER_WHEEL_HASH',
      values: { expected: wanted[0].sha256, found: sha256(Buffer.from('something else')) },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps the libraries it has when a newer wheel is refused', async () => {
    await fetch();
    const newer = [wanted[0], { ...wanted[1], sha256: '0'.repeat(64) }];
    await expect(fetch({ wanted: newer })).rejects.toMatchObject({ code: 'BOOSTER_WHEEL_HASH' });
    expect(readdirSync(folder)).toEqual(['linux-x64']);
    expect(existsSync(path.join(folder, 'linux-x64', 'lightgbm', 'lib', 'lib_lightgbm.so'))).toBe(
      true,
    );
  });

  it('says that a wheel with the right hash cannot be unpacked', async () => {
    const cut = lightgbm.subarray(0, lightgbm.length - 30);
    writeFileSync(path.join(placed, 'lightgbm-1.0-py3-none-testbox.whl'), cut);
    const damaged = [{ ...wanted[0], sha256: sha256(cut) }, wanted[1]];
    await expect(fetch({ wanted: damaged })).rejects.toMatchObject({
      code: 'BOOSTER_WHEEL_DAMAGED',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that python3 is missing, and which wheels to bring by hand', async () => {
    const environment = { PATH: placed };
    await expect(fetch({ environment })).rejects.toMatchObject({
      code: 'BOOSTER_PIP_MISSING',
      values: { wheels: 'lightgbm==1.0 (testbox)' },
    });
  });

  it('says that python3 has no pip', async () => {
    python('echo "/usr/bin/python3: No module named pip" >&2; exit 1');
    await expect(fetch({ environment: { PATH: `${placed}:/bin` } })).rejects.toMatchObject({
      code: 'BOOSTER_PIP_MISSING',
    });
  });

  it('asks pip for one wheel of the platform, without running any of it', async () => {
    python(`
      echo "$@" >> "${placed}/asked"
      while [ $# -gt 1 ]; do [ "$1" = --dest ] && dest=$2; shift; done
      case "$1" in lightgbm*) cp "${placed}"/lightgbm-1.0* "$dest";; *) cp "${placed}"/xgboost* "$dest";; esac`);
    await fetch({ environment: { PATH: `${placed}:/bin:/usr/bin` } });
    const asked = readFileSync(path.join(placed, 'asked'), 'utf8').split('\n');
    expect(asked[0]).toMatch(
      /^-m pip download .*--no-deps --only-binary=:all: --python-version 3\.13 --platform testbox .*lightgbm==1\.0$/,
    );
    expect(existsSync(path.join(folder, 'linux-x64', 'wheels'))).toBe(false);
  });

  it('gives pip’s own words when the index cannot be reached', async () => {
    const environment = {
      PATH: realPath(),
      PIP_INDEX_URL: 'http://127.0.0.1:9/simple',
      PIP_CONFIG_FILE: '/dev/null',
      PIP_RETRIES: '0',
    };
    await expect(fetch({ environment })).rejects.toMatchObject({
      code: 'BOOSTER_WHEEL_UNAVAILABLE',
      values: { wheel: 'lightgbm==1.0', reason: expect.stringMatching(/ERROR|refused/) as string },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says which platforms are known on another one', async () => {
    await expect(
      fetchBoosters({ folder, platform: 'win32', arch: 'x64', environment: {}, say }),
    ).rejects.toMatchObject({ code: 'BOOSTER_PLATFORM_UNKNOWN' });
  });
});

describe('the table of wheels', () => {
  it('pins the same two engine versions on every platform', () => {
    for (const pair of Object.values(wheels)) {
      expect(pair.map((wheel) => wheel.version)).toEqual(['4.7.0', '3.4.1']);
      for (const wheel of pair) expect(wheel.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});

function fetch(
  changes: {
    wanted?: readonly Wheel[];
    environment?: Readonly<Record<string, string | undefined>>;
  } = {},
): Promise<void> {
  const environment = { OCTROI_WHEELS: placed };
  const request = { folder, platform: 'linux', arch: 'x64', environment, say, wanted };
  return fetchBoosters({ ...request, ...changes });
}

function say(line: string): void {
  said.push(line);
}

/** A python3 of our own, first on the PATH. */
function python(script: string): void {
  const file = path.join(placed, 'python3');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** The machine's own search path. */
function realPath(): string {
  return process.env['PATH'] ?? '/usr/bin:/bin';
}

function wheelOf(name: string, content: Buffer): Wheel {
  return { name, version: '1.0', platform: 'testbox', sha256: sha256(content) };
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
