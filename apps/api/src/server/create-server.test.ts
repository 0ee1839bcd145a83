import { globSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '@octroi/contract';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkspace } from '@octroi/workspace';
import { copyTestWorkspace } from '../../../../test/serving/test-workspace.ts';
import { problemStatus } from '../problems/problem-status.ts';
import { demoBodies, openTestServer, post } from '../testing/test-server.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await openTestServer();
});
afterAll(() => app.close());

const [body] = demoBodies;
const text = JSON.stringify(body);

describe('what is wrong is told by status and code', () => {
  const json = { 'content-type': 'application/json' };
  const cases: readonly (readonly [keyof typeof problemStatus, InjectOptions])[] = [
    ['API_JSON_INVALID', { url: '/predict', method: 'POST', payload: '{', headers: json }],
    ['API_BODY_MISSING', { url: '/predict', method: 'POST' }],
    ['API_BODY_MISSING', { url: '/predict', method: 'POST', payload: '', headers: json }],
    ['API_BODY_MISSING', { url: '/v1/batch', method: 'POST' }],
    [
      'API_NOT_UTF8',
      { url: '/predict', method: 'POST', payload: Buffer.from([0x22, 0xff]), headers: json },
    ],
    [
      'API_KEY_REPEATED',
      { url: '/v1/score', method: 'POST', payload: '{"applicant":1,"applicant":1}', headers: json },
    ],
    [
      'API_TOO_DEEP',
      { url: '/predict', method: 'POST', payload: '['.repeat(50_000), headers: json },
    ],
    ['API_REQUEST_MALFORMED', { url: '/%', method: 'GET' }],
    ['API_ROUTE_UNKNOWN', { url: '/nothing', method: 'GET' }],
    ['API_ROUTE_UNKNOWN', { url: '/nothing', method: 'POST', payload: '{', headers: json }],
    ['API_APPLICANT_UNKNOWN', { url: '/v1/applicants/1', method: 'GET' }],
    [
      'API_APPLICANT_UNKNOWN',
      { url: '/v1/explain', method: 'POST', payload: '{"applicant":1}', headers: json },
    ],
    ['API_FILE_UNKNOWN', { url: '/v1/form/bundle/aliases.json', method: 'GET' }],
    ['API_METHOD_REFUSED', { url: '/predict', method: 'GET' }],
    ['API_METHOD_REFUSED', { url: '/v1/applicants/1', method: 'DELETE' }],
    ['API_METHOD_REFUSED', { url: '/', method: 'POST', payload: '{', headers: json }],
    ['API_NOT_ACCEPTABLE', { url: '/v1/model', method: 'GET', headers: { accept: 'text/html' } }],
    [
      'API_BODY_TOO_LARGE',
      { url: '/predict', method: 'POST', payload: ' '.repeat(2 ** 24 + 1), headers: json },
    ],
    ['API_MEDIA_TYPE', { url: '/predict', method: 'POST', payload: text, headers: {} }],
    [
      'API_MEDIA_TYPE',
      {
        url: '/predict',
        method: 'POST',
        payload: text,
        headers: { 'content-type': 'application/x-ndjson' },
      },
    ],
    ['API_MEDIA_TYPE', { url: '/v1/batch', method: 'POST', payload: text, headers: json }],
    [
      'API_MEDIA_TYPE',
      {
        url: '/v1/batch',
        method: 'POST',
        payload: text,
        headers: { 'content-type': 'application/x-ndjson; charset=latin1' },
      },
    ],
    ['API_HOST_UNKNOWN', { url: '/v1/model', method: 'GET', headers: { host: 'rebound.example' } }],
    ['API_FIELDS_INVALID', { url: '/predict', method: 'POST', payload: '{}', headers: json }],
    ['API_FIELDS_INVALID', { url: '/v1/model?x=1', method: 'GET' }],
    ['API_FIELDS_INVALID', { url: '/v1/applicants/x', method: 'GET' }],
    [
      'API_FIELDS_INVALID',
      { url: '/predict?policy=deck&policy=deck', method: 'POST', payload: text, headers: json },
    ],
    [
      'WORKSPACE_POLICY_UNKNOWN',
      { url: '/predict?policy=none', method: 'POST', payload: text, headers: json },
    ],
    [
      'WORKSPACE_POLICY_UNKNOWN',
      {
        url: '/v1/batch?policy=none',
        method: 'POST',
        payload: text,
        headers: { 'content-type': 'application/x-ndjson' },
      },
    ],
  ];

  test.each(cases)('%s', async (code, request) => {
    const answer = await app.inject(request);
    const problem = answer.json<Problem>();
    expect([answer.statusCode, problem.code, problem.status]).toEqual([
      problemStatus[code],
      code,
      problemStatus[code],
    ]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(problem.type).toBe(`urn:octroi:problem:${code}`);
    expect(problem.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.body).not.toMatch(/node:|\bat .+:\d+:\d+/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});

test('a method that is refused is told which are allowed', async () => {
  const answer = await app.inject({ url: '/v1/applicants/100001', method: 'PATCH' });
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
});

test('HEAD asks for what GET gives', async () => {
  const answer = await app.inject({ url: '/v1/model', method: 'HEAD' });
  expect([answer.statusCode, answer.body]).toEqual([200, '']);
});

test('problems speak the language asked for, and say so', async () => {
  const ask = (language: string) =>
    post(app, { url: '/predict', body: {}, headers: { 'accept-language': language } });
  const [en, fr] = [await ask('de, en;q=0.8'), await ask('fr-CH, en;q=0.8')];
  expect([en.headers['content-language'], fr.headers['content-language']]).toEqual(['en', 'fr']);
  expect(en.json<Problem>().title).toBe('The request is not valid');
  expect(fr.json<Problem>().title).toBe('La requête n’est pas valide');
  expect(fr.json<Problem>().fields?.[0].found).toBe('rien');
});

test('a fault of ours is told by its request id alone, and logged whole', async () => {
  const logged: string[] = [];
  const stream = { write: (line: string): void => void logged.push(line) };
  using copy = await copyTestWorkspace();
  const failing = await openTestServer({
    workspace: openWorkspace(copy.folder),
    logger: { level: 'error', stream },
  });
  for (const run of globSync(path.join(copy.folder, 'runs', '*.json'))) writeFileSync(run, '{');
  const answer = await failing.inject('/v1/comparison');
  const problem = answer.json<Problem>();
  expect([answer.statusCode, problem.code]).toEqual([500, 'API_UNEXPECTED']);
  expect(answer.body).not.toContain(copy.folder);
  expect(logged.join('')).toContain(copy.folder);
  expect(logged.join('')).toContain(problem.requestId);
  await failing.close();
});

describe('with an API key', () => {
  const apiKey = 'a-key-of-sixteen';
  let locked: FastifyInstance;
  beforeAll(async () => {
    locked = await openTestServer({ apiKey, host: '0.0.0.0', requestsPerMinute: 40 });
  });
  afterAll(() => locked.close());

  test.each(['/v1/model', '/metrics', '/openapi.json', '/docs', '/nothing'])(
    '%s needs it',
    async (url) => {
      const without = await locked.inject(url);
      expect([without.statusCode, without.json<Problem>().code]).toEqual([401, 'API_KEY_WRONG']);
      expect(without.headers['www-authenticate']).toContain('Bearer');
    },
  );

  test.each(['/health/live', '/health/ready', '/'])('%s does not', async (url) => {
    expect((await locked.inject(url)).statusCode).not.toBe(401);
  });

  test('the right one opens, others do not', async () => {
    const ask = (authorization: string) =>
      locked.inject({ url: '/v1/model', headers: { authorization } });
    expect((await ask(`Bearer ${apiKey}`)).statusCode).toBe(200);
    expect((await ask(`bearer ${apiKey} `)).statusCode).toBe(200);
    for (const wrong of [apiKey, `Bearer ${apiKey}0`, `Bearer ${apiKey.slice(1)}`, 'Bearer', '']) {
      expect((await ask(wrong)).statusCode).toBe(401);
    }
  });

  test('another host name is fine, as others reach it', async () => {
    const authorization = `Bearer ${apiKey}`;
    const headers = { authorization, host: 'octroi.example' };
    expect((await locked.inject({ url: '/v1/model', headers })).statusCode).toBe(200);
  });

  test('too many requests are told when to come back', async () => {
    const remoteAddress = '192.0.2.7';
    const ask = () => locked.inject({ url: '/health/live', remoteAddress });
    const answers = await Promise.all(Array.from({ length: 41 }, ask));
    const last = answers[40];
    expect(answers.slice(0, 40).every(({ statusCode }) => statusCode === 200)).toBe(true);
    expect([last.statusCode, last.json<Problem>().code]).toEqual([429, 'API_TOO_MANY_REQUESTS']);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    expect(
      (await locked.inject({ url: '/health/live', remoteAddress: '192.0.2.8' })).statusCode,
    ).toBe(200);
  });
});

test.each([
  ['0.0.0.0', undefined],
  ['0.0.0.0', 'too short'],
  ['192.0.2.1', undefined],
  ['127.0.0.1', 'short'],
  ['127.0.0.1', 'a key with spaces in it'],
])('a server on %s with the key %j is not made', async (host, apiKey) => {
  await expect(openTestServer({ host, apiKey })).rejects.toMatchObject({ code: 'API_UNPROTECTED' });
});
