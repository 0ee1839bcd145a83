import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { bundleFolder, setAliases } from './aliases.ts';
import { openWorkspace } from './workspace.ts';

const workspace = openWorkspace(mkdtempSync(path.join(tmpdir(), 'octroi-aliases-')));
beforeEach(() => {
  rmSync(workspace.root, { recursive: true });
  for (const id of ['first', 'second']) {
    mkdirSync(path.join(workspace.bundles, id), { recursive: true });
    writeFileSync(path.join(workspace.bundles, id, 'manifest.json'), '{}');
  }
});
afterAll(() => {
  rmSync(workspace.root, { recursive: true });
});

test('a bundle is found by path, id, alias and preset', async () => {
  await setAliases(workspace, { champion: 'first', 'champion/small': 'second' });
  const [first, second] = ['first', 'second'].map((id) => path.join(workspace.bundles, id));
  expect(await bundleFolder(workspace, 'champion')).toBe(first);
  expect(await bundleFolder(workspace, 'small')).toBe(second);
  expect(await bundleFolder(workspace, 'second')).toBe(second);
  expect(await bundleFolder(workspace, first)).toBe(first);
});

test('an alias that points nowhere names itself and where it points', async () => {
  await setAliases(workspace, { champion: 'gone', 'champion/small': 'gone too' });
  await expect(bundleFolder(workspace, 'champion')).rejects.toMatchObject({
    code: 'WORKSPACE_ALIAS_DANGLING',
    values: { alias: 'champion', target: 'gone', file: workspace.aliases },
  });
  await expect(bundleFolder(workspace, 'small')).rejects.toMatchObject({
    values: { alias: 'champion/small', target: 'gone too' },
  });
});

test.each(['nobody', 'constructor', '__proto__', ''])('%j is no bundle', async (name) => {
  await setAliases(workspace, { champion: 'first' });
  await expect(bundleFolder(workspace, name)).rejects.toMatchObject({
    code: 'WORKSPACE_BUNDLE_UNKNOWN',
  });
});

test.each(['{"champion": "../../elsewhere"}', '{"champion": 3}', '["first"]', '{"champion": '])(
  'aliases.json holding %s is damaged',
  async (text) => {
    writeFileSync(workspace.aliases, text);
    await expect(bundleFolder(workspace, 'first')).rejects.toMatchObject({
      code: 'WORKSPACE_DAMAGED',
      values: { path: workspace.aliases },
    });
  },
);
