import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findBrowser } from './print-pdf.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-browser-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function program(name: string, mode = 0o755): string {
  const file = path.join(folder, name);
  writeFileSync(file, '');
  chmodSync(file, mode);
  return file;
}

test('the first browser of the PATH is taken, the named one before it', () => {
  expect(findBrowser({})).toBeUndefined();
  expect(findBrowser({ PATH: folder })).toBeUndefined();
  program('chromium', 0o644);
  const chrome = program('google-chrome');
  const PATH = ['', '/nowhere', folder].join(path.delimiter);
  expect(findBrowser({ PATH })).toBe(chrome);
  const own = program('own');
  expect(findBrowser({ PATH, CHROMIUM_PATH: own })).toBe(own);
  expect(findBrowser({ PATH, CHROMIUM_PATH: '/nowhere/own' })).toBe(chrome);
});
