import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { homeCredit } from '@octroi/home-credit';
import { openWorkspace } from '@octroi/workspace';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { checkServable } from './check-servable.ts';
import { runServer } from './run-server.ts';

const home = mkdtempSync(path.join(tmpdir(), 'octroi-serve-'));
const folder = path.join(home, 'apps', 'api', 'src');
const seen = path.join(home, 'seen.json');
const workspace = openWorkspace(path.join(home, 'workspace'));
const options = { port: 8001, host: '127.0.0.1', workers: 2 };
mkdirSync(folder, { recursive: true });
beforeEach(() => {
  rmSync(seen, { force: true });
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

/** A server that tells what it was given, then does as it is told. */
function serverThat(does: string): void {
  writeFileSync(
    path.join(folder, 'bin.ts'),
    `import { renameSync, writeFileSync } from 'node:fs';
    const given = { args: process.argv.slice(2), key: process.env.OCTROI_API_KEY, connected: process.connected };
    ${does}
    writeFileSync('${seen}.new', JSON.stringify(given));
    renameSync('${seen}.new', '${seen}');`,
  );
}

const controller = (): { context: Parameters<typeof runServer>[0]; abort: () => void } => {
  const cancel = new AbortController();
  const environment = { OCTROI_API_KEY: 'secret' };
  const context = { home, environment, signal: cancel.signal, workspace, language: 'fr' } as const;
  return {
    context,
    abort: () => {
      cancel.abort();
    },
  };
};
const given = (): unknown => JSON.parse(readFileSync(seen, 'utf8'));

test('the server is given what serve was, the key by the environment alone, and its exit code is passed on', async () => {
  serverThat('process.exitCode = 3;');
  const named = { ...options, bundle: 'a bundle', policy: 'deck' };
  expect(await runServer(controller().context, named)).toBe(3);
  expect(given()).toEqual({
    args: [
      ...['--workspace', workspace.root, '--host', '127.0.0.1', '--port', '8001', '--workers', '2'],
      ...['--bundle', 'a bundle', '--policy', 'deck', '--lang', 'fr'],
    ],
    key: 'secret',
    connected: true,
  });
  serverThat('');
  expect(await runServer(controller().context, options)).toBe(0);
  expect(given()).not.toHaveProperty('args', expect.arrayContaining(['--bundle']) as unknown);
});

test('Ctrl-C asks it once to end, and it ends in its own time', async () => {
  serverThat(`let asked = 0;
    const timer = setInterval(() => {}, 1000);
    process.on('SIGTERM', () => { asked += 1; setTimeout(() => process.exit(10 + asked), 100); });`);
  const { context, abort } = controller();
  const ended = runServer(context, options);
  while (!existsSync(seen)) await setTimeout(20);
  abort();
  expect(await ended).toBe(11);
});

test('a server that is killed is a known error', async () => {
  serverThat("process.kill(process.pid, 'SIGKILL');");
  await expect(runServer(controller().context, options)).rejects.toMatchObject({
    code: 'CLI_SERVER_DIED',
    values: { signal: 'SIGKILL' },
  });
});

test('a workspace without a bundle has nothing to serve; an alias that points nowhere is named', async () => {
  const context = { workspace, portfolio: homeCredit };
  await expect(checkServable(context, undefined)).rejects.toMatchObject({
    code: 'CLI_NOTHING_TO_SERVE',
    values: { workspace: workspace.root },
  });
  await expect(checkServable(context, 'mine')).rejects.toMatchObject({
    code: 'WORKSPACE_BUNDLE_UNKNOWN',
  });
  mkdirSync(workspace.root, { recursive: true });
  writeFileSync(workspace.aliases, JSON.stringify({ 'champion/demo20': 'gone' }));
  await expect(checkServable(context, undefined)).rejects.toMatchObject({
    code: 'WORKSPACE_ALIAS_DANGLING',
  });
  mkdirSync(path.join(workspace.bundles, 'gone'), { recursive: true });
  writeFileSync(path.join(workspace.bundles, 'gone', 'manifest.json'), '{}');
  await checkServable(context, undefined);
});
