import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bringBoosters } from './boosters.ts';

let home: string;
let notes: string[];
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'octroi-home-'));
  mkdirSync(path.join(home, 'tools'));
  notes = [];
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const bring = (environment: Record<string, string> = {}, signal = new AbortController().signal) =>
  bringBoosters({
    home,
    environment,
    language: 'en',
    signal,
    note: (text) => notes.push(text),
  });

/** A home whose tool does what the lines say. */
function giveTool(...lines: readonly string[]): void {
  writeFileSync(path.join(home, 'tools', 'fetch-boosters.ts'), lines.join('\n'));
}

const placesFiles = [
  "import { mkdirSync, writeFileSync } from 'node:fs';",
  'const folder = `.tools/boosters/${process.platform}-${process.arch}`;',
  "for (const [engine, file] of [['lightgbm', 'lib_lightgbm'], ['xgboost', 'libxgboost']]) {",
  '  mkdirSync(`${folder}/${engine}/lib`, { recursive: true });',
  "  const suffix = process.platform === 'darwin' ? 'dylib' : 'so';",
  "  writeFileSync(`${folder}/${engine}/lib/${file}.${suffix}`, '');",
  '}',
];

test('missing libraries are brought by the tool of the home folder, once', async () => {
  giveTool(...placesFiles);
  await bring();
  expect(notes).toEqual(['LightGBM and XGBoost are not here yet: bringing them, once']);
  await bring();
  expect(notes).toHaveLength(1);
});

test('why they could not be brought is told in one line', async () => {
  giveTool(
    "process.stderr.write('setup: bringing lightgbm\\noctroi: BOOSTER_PIP_MISSING: no pip\\n');",
    'process.exitCode = 1;',
  );
  await expect(bring()).rejects.toMatchObject({
    code: 'CLI_BOOSTERS_NOT_BROUGHT',
    values: { problem: 'BOOSTER_PIP_MISSING: no pip' },
  });
});

test('a library of the user’s own that is not there is an error: nothing is brought instead', async () => {
  giveTool(...placesFiles);
  const own = path.join(home, 'nowhere.so');
  await expect(bring({ OCTROI_LIGHTGBM_LIB: own })).rejects.toMatchObject({
    code: 'BOOSTER_LIBRARY_MISSING',
    values: { path: own, variable: 'OCTROI_LIGHTGBM_LIB' },
  });
  expect(existsSync(path.join(home, '.tools'))).toBe(false);
});

test('an interrupt stops the bringing', async () => {
  giveTool('setInterval(() => undefined, 1000);');
  const controller = new AbortController();
  setTimeout(() => {
    controller.abort();
  }, 50);
  await expect(bring({}, controller.signal)).rejects.toThrow('aborted');
});
