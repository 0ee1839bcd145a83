/** docs/guide/api.md is run call by call, and what it shows is in what is answered. */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestServer } from './testing/test-server.ts';

const guide = readFileSync(path.resolve(import.meta.dirname, '../../../docs/guide/api.md'), 'utf8');

interface Call {
  readonly command: string;
  /** What the guide shows of the answer; undefined where it shows nothing. */
  readonly shown: string | undefined;
}

const calls: Call[] = [...guide.matchAll(/```sh\n(.*?)```\n(?:\n```json\n(.*?)```)?/gs)].map(
  ([, command, shown]) => ({ command, shown }),
);

let app: FastifyInstance;
beforeAll(async () => {
  app = await openTestServer({ version: '0.1.0' });
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

const hasCurl = spawnSync('curl', ['--version']).status === 0;

test.skipIf(!hasCurl).each(calls)('$command (needs curl)', async ({ command, shown }) => {
  const { port } = app.server.address() as AddressInfo;
  const script = command.replaceAll('127.0.0.1:8000', `127.0.0.1:${port}`);
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { maxBuffer: 2 ** 26 });
  expect(stdout).not.toBe('');
  if (shown === undefined) return;
  const answers = jsonValues(stdout);
  const examples = jsonValues(shown);
  expect(answers.length).toBe(examples.length);
  for (const [at, example] of examples.entries()) expectShape(answers[at], example, `${at}`);
});

test('every route but the page is called in the guide', () => {
  const called = calls.map(({ command }) => command).join('\n');
  for (const route of [
    '/predict',
    '/v1/score',
    '/v1/explain',
    '/v1/batch',
    '/v1/model',
    '/v1/drift',
  ]) {
    expect(called).toContain(route);
  }
  expect(calls.length).toBeGreaterThan(12);
});

/** One value, or one a line. */
function jsonValues(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return text
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  }
}

const exact = new Set([
  'status',
  'code',
  'line',
  'title',
  'type',
  'format',
  'formatVersion',
  'openapi',
]);

/** What is shown is there, of the same kind; what says what happened is the same. */
function expectShape(found: unknown, shown: unknown, where: string): void {
  if (Array.isArray(shown)) {
    expect(Array.isArray(found), where).toBe(true);
    if (shown.length > 0) expectShape((found as unknown[])[0], shown[0], `${where}.0`);
    return;
  }
  if (typeof shown !== 'object' || shown === null) {
    expect(found === null || typeof found === typeof shown || shown === null, where).toBe(true);
    return;
  }
  for (const [name, value] of Object.entries(shown)) {
    expect(found, where).toHaveProperty([name]);
    const held = (found as Readonly<Record<string, unknown>>)[name];
    if (exact.has(name)) expect(held, `${where}.${name}`).toBe(value);
    else expectShape(held, value, `${where}.${name}`);
  }
}
