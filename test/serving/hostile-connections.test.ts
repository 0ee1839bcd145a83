/** Connections that are wrong on purpose: headers, paths, lengths, patience. */
import type { PredictAnswer } from '@octroi/contract';
import { homeCredit } from '@octroi/home-credit';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { get, post } from './ask.ts';
import { rawHttp, type RawAnswer } from './raw-http.ts';
import { startServer, type RunningServer } from './start-server.ts';
import { testWorkspace } from './test-workspace.ts';

let server: RunningServer;
const [{ values }] = homeCredit.demoApplicants;
const json = JSON.stringify(values);

beforeAll(async () => {
  server = await startServer({ workspace: (await testWorkspace()).folder });
});
afterAll(() => server[Symbol.asyncDispose]());
afterEach(async () => {
  expect((await post<PredictAnswer>(`${server.address}/predict`, values)).status).toBe(200);
});

const host = (): string => `Host: 127.0.0.1:${server.port}`;
const send = (...parts: string[]): Promise<RawAnswer> => rawHttp({ port: server.port, parts });

describe('paths that lead out', () => {
  const targets = [
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/%252e%252e/%252e%252e/etc/passwd',
    '/..%c0%af..%c0%afetc/passwd',
    '/..%5c..%5cetc%5cpasswd',
    '/assets/../../../../etc/passwd',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%00../../../package.json',
    '/....//....//etc/passwd',
    '//etc/passwd',
    '/.env',
    '/.git/config',
    '/.octroi-sources',
    '/docs/static/..%2f..%2f..%2fpackage.json',
    '/docs/static/%2e%2e/%2e%2e/package.json',
    '/v1/form/bundle/..%2f..%2faliases.json',
    '/v1/form/bundle/%2e%2e%2f%2e%2e%2faliases.json',
    '/v1/form/bundle/..%5caliases.json',
    '/v1/form/bundle/model.lightgbm.txt%00.json',
    '/v1/applicants/..%2f..%2faliases.json',
    '/v1/applicants/100001%20OR%201=1',
  ];

  test.each(targets)('%s gives no file', async (target) => {
    const answer = await send(`GET ${target} HTTP/1.1\r\n${host()}\r\nConnection: close\r\n\r\n`);
    expect(answer.text).not.toMatch(/root:.*:0:0|"workspaces"|"champion"|\[core\]/);
    expect([400, 404, 422]).toContain(answer.status);
  });
});

describe('requests that two servers could read differently', () => {
  const post_ = (headers: string, body = json): string =>
    `POST /predict HTTP/1.1\r\n${host()}\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`;
  const second = (): string => `GET /health/live HTTP/1.1\r\n${host()}\r\n\r\n`;
  const { length } = json;

  test.each([
    ['two lengths', () => post_(`Content-Length: ${length}\r\nContent-Length: 0`)],
    ['a length twice', () => post_(`Content-Length: ${length}, ${length + 1}`)],
    [
      'a length and chunks',
      () => post_(`Content-Length: ${length}\r\nTransfer-Encoding: chunked`, '0\r\n\r\n'),
    ],
    ['chunks of another kind', () => post_('Transfer-Encoding: xchunked', '0\r\n\r\n')],
    ['chunks twice', () => post_('Transfer-Encoding: chunked, identity', '0\r\n\r\n')],
    ['a negative length', () => post_(`Content-Length: -1`)],
    ['a length with a sign', () => post_(`Content-Length: +${length}`)],
    ['a hexadecimal length', () => post_(`Content-Length: 0x10`)],
    ['a length beyond numbers', () => post_(`Content-Length: 99999999999999999999999`)],
    ['a space before the colon', () => post_(`Content-Length : ${length}`)],
    ['a header on two lines', () => post_(`X-A: 1\r\n Content-Length: ${length}`)],
    ['no host', () => `GET /health/live HTTP/1.1\r\n\r\n`],
    ['two hosts', () => `GET /health/live HTTP/1.1\r\n${host()}\r\nHost: other\r\n\r\n`],
    ['another version', () => `GET /health/live HTTP/9.9\r\n${host()}\r\n\r\n`],
    ['no HTTP at all', () => `\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03`],
    ['a method of its own', () => `EVIL / HTTP/1.1\r\n${host()}\r\n\r\n`],
  ])('%s is refused, and what follows is not answered', async (_, request) => {
    const answer = await send(request() + second());
    expect([400, 411, 413, 501, 505, 431]).toContain(answer.status);
    expect([answer.answers, answer.closed]).toEqual([1, true]);
  });

  test('a chunk size beyond numbers is refused', async () => {
    const body = 'FFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n';
    const answer = await send(post_('Transfer-Encoding: chunked', body));
    expect([400, 413]).toContain(answer.status);
  });
});

test.each([
  ['one of 100 kB', `X-Large: ${'a'.repeat(100_000)}`],
  ['10,000 of them', Array.from({ length: 10_000 }, (_, at) => `X-${at}: a`).join('\r\n')],
])('headers that are too large are refused: %s', async (_, headers) => {
  const answer = await send(`GET /health/live HTTP/1.1\r\n${host()}\r\n${headers}\r\n\r\n`);
  expect(answer.status).toBe(431);
  expect(answer.closed).toBe(true);
});

test('an address of 100 kB is refused', async () => {
  const answer = await send(`GET /${'a'.repeat(100_000)} HTTP/1.1\r\n${host()}\r\n\r\n`);
  expect([414, 431]).toContain(answer.status);
});

test('a page of another origin cannot ask through a name that leads here', async () => {
  const answer = await send(
    'GET /v1/model HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  );
  expect(answer.status).toBe(421);
});

test('100 connections that send a byte now and then hold nobody up, and are ended', async () => {
  const slow = Array.from({ length: 100 }, () =>
    rawHttp({
      port: server.port,
      parts: [
        `POST /predict HTTP/1.1\r\n${host()}\r\n`,
        ...Array.from('X-Slow: '.padEnd(200, 'a')),
      ],
      pauseMs: 100,
      patienceMs: 15_000,
    }),
  );
  let ended = 0;
  for (const connection of slow) void connection.then(() => (ended += 1));
  for (let count = 0; count < 50; count += 1) {
    expect((await get(`${server.address}/health/live`)).status).toBe(200);
  }
  expect(ended, 'fifty answers came before any slow one').toBe(0);
  const answers = await Promise.all(slow);
  expect(new Set(answers.map(({ closed }) => closed))).toEqual(new Set([true]));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([408]));
});

test('a connection that is closed in the middle of a body leaves nothing behind', async () => {
  for (let count = 0; count < 20; count += 1) {
    const head = `POST /predict HTTP/1.1\r\n${host()}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"a`;
    await rawHttp({ port: server.port, parts: [head], patienceMs: 20 });
  }
  expect(server.printed().stderr).not.toMatch(/unhandled|\n +at /i);
});
