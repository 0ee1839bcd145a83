/** Bodies that are wrong on purpose: each is refused in words, and the server goes on. */
import type { PredictAnswer, Problem } from '@octroi/contract';
import { homeCredit } from '@octroi/home-credit';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { post } from './ask.ts';
import { rawHttp, type RawAnswer } from './raw-http.ts';
import { startServer, type RunningServer } from './start-server.ts';
import { testWorkspace } from './test-workspace.ts';

let server: RunningServer;
let good: PredictAnswer;
const [{ values }] = homeCredit.demoApplicants;
const json = JSON.stringify(values);
const withField = (field: string): string => json.replace(/"AMT_CREDIT":\d+/, field);

const predict = async (): Promise<PredictAnswer> =>
  (await post<PredictAnswer>(`${server.address}/predict`, values)).body;

beforeAll(async () => {
  server = await startServer({ workspace: (await testWorkspace()).folder });
  good = await predict();
});

afterAll(() => server[Symbol.asyncDispose]());

afterEach(async () => {
  const { probability, decision } = await predict();
  expect([probability, decision]).toEqual([good.probability, good.decision]);
});

function send(
  body: string | Uint8Array,
  headers = 'Content-Type: application/json',
): Promise<RawAnswer> {
  const length = Buffer.byteLength(body);
  const head = `POST /predict HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n${headers}\r\nContent-Length: ${length}\r\n\r\n`;
  return rawHttp({ port: server.port, parts: [head, body] });
}

const problemOf = ({ text }: RawAnswer): Problem =>
  JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4)) as Problem;

const refusals: readonly (readonly [string, string | Uint8Array, number, string])[] = [
  ['NaN', withField('"AMT_CREDIT":NaN'), 400, 'API_JSON_INVALID'],
  ['Infinity', withField('"AMT_CREDIT":Infinity'), 400, 'API_JSON_INVALID'],
  ['1e999', withField('"AMT_CREDIT":1e999'), 422, 'API_FIELDS_INVALID'],
  ['-1e999', withField('"AMT_CREDIT":-1e999'), 422, 'API_FIELDS_INVALID'],
  ['a number with a sign', withField('"AMT_CREDIT":+1'), 400, 'API_JSON_INVALID'],
  ['a hexadecimal number', withField('"AMT_CREDIT":0x10'), 400, 'API_JSON_INVALID'],
  ['a text for a number', withField('"AMT_CREDIT":"8000"'), 422, 'API_FIELDS_INVALID'],
  ['true for a number', withField('"AMT_CREDIT":true'), 422, 'API_FIELDS_INVALID'],
  ['a list for a number', withField('"AMT_CREDIT":[8000]'), 422, 'API_FIELDS_INVALID'],
  ['a negative amount', withField('"AMT_CREDIT":-1'), 422, 'API_FIELDS_INVALID'],
  ['a field twice', withField('"AMT_CREDIT":8000,"AMT_CREDIT":8000'), 400, 'API_KEY_REPEATED'],
  [
    'a field twice, once with an escape',
    withField('"AMT_CREDIT":8000,"AMT\\u005fCREDIT":1'),
    400,
    'API_KEY_REPEATED',
  ],
  ['a field nobody knows', withField('"AMT_CREDITS":8000'), 422, 'API_FIELDS_INVALID'],
  ['__proto__', withField('"AMT_CREDIT":8000,"__proto__":{"x":1}'), 422, 'API_FIELDS_INVALID'],
  ['constructor', withField('"AMT_CREDIT":8000,"constructor":{}'), 422, 'API_FIELDS_INVALID'],
  ['a field left out', withField('"AMT_ANNUITY":1').replace(',"AMT_ANNUITY":1', ''), 422, ''],
  ['a list', `[${json}]`, 422, 'API_FIELDS_INVALID'],
  ['null', 'null', 422, 'API_FIELDS_INVALID'],
  ['a number', '1', 422, 'API_FIELDS_INVALID'],
  ['a text', '"x"', 422, 'API_FIELDS_INVALID'],
  ['an empty object', '{}', 422, 'API_FIELDS_INVALID'],
  ['nothing', '', 400, 'API_BODY_MISSING'],
  ['half an object', json.slice(0, -20), 400, 'API_JSON_INVALID'],
  ['two objects', json + json, 400, 'API_JSON_INVALID'],
  ['a comment', `/* */${json}`, 400, 'API_JSON_INVALID'],
  ['a byte order mark', `\uFEFF${json}`, 400, 'API_JSON_INVALID'],
  ['a zero byte', json.replace('{', '{\0'), 400, 'API_JSON_INVALID'],
  ['UTF-16', Buffer.from(json, 'utf16le'), 400, 'API_JSON_INVALID'],
  ['invalid UTF-8', Buffer.from(`{"\xff\xfe":1}`, 'latin1'), 400, 'API_NOT_UTF8'],
  ['an overlong encoding', Buffer.from('{"A\xc0\xafB":1}', 'latin1'), 400, 'API_NOT_UTF8'],
  ['half a surrogate, escaped', '{"\\ud800":1}', 422, 'API_FIELDS_INVALID'],
  ['a million nested lists', '['.repeat(1_000_000), 0, ''],
  ['lists nested within the limit of size', '['.repeat(20_000), 400, 'API_TOO_DEEP'],
  ['objects nested deep', '{"a":'.repeat(5000), 400, 'API_TOO_DEEP'],
];

test.each(refusals)('%s is refused', async (...[, body, status, code]) => {
  const answer = await send(body);
  const problem = problemOf(answer);
  if (status === 0) expect([400, 413]).toContain(answer.status);
  else expect([answer.status, problem.status]).toEqual([status, status]);
  if (code !== '') expect(problem.code).toBe(code);
  expect(answer.text).toContain('application/problem+json');
  expect(answer.text).not.toMatch(/node:internal|node_modules|\.ts:\d|\\n +at /);
});

test('a body of 100 MB is refused before it is read to the end', async () => {
  const megabyte = Buffer.alloc(1_000_000, 0x20);
  const head = `POST /predict HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\n\r\n`;
  let sent = 0;
  function* parts(): Generator<string | Uint8Array> {
    yield head;
    for (; sent < 100; sent += 1) yield megabyte;
  }
  const answer = await rawHttp({ port: server.port, parts: parts() });
  expect([answer.status, answer.closed]).toEqual([413, true]);
  expect(sent).toBeLessThan(50);
});

test('a chunked body of 100 MB is refused when it passes the limit', async () => {
  const chunk = `${(100_000).toString(16)}\r\n${' '.repeat(100_000)}\r\n`;
  const head = `POST /predict HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
  let sent = 0;
  function* parts(): Generator<string> {
    yield head;
    for (; sent < 1000; sent += 1) yield chunk;
  }
  const answer = await rawHttp({ port: server.port, parts: parts() });
  expect([answer.status, answer.closed]).toEqual([413, true]);
  expect(sent).toBeLessThan(500);
});

test.each([
  ['none', 'X-Nothing: 1'],
  ['a text', 'Content-Type: text/plain'],
  ['a form', 'Content-Type: application/x-www-form-urlencoded'],
  ['a multipart form', 'Content-Type: multipart/form-data; boundary=x'],
  ['another JSON', 'Content-Type: application/json-patch+json'],
  ['a longer word', 'Content-Type: application/jsonx'],
  ['JSON after something else', 'Content-Type: text/plain; application/json'],
  ['two types', 'Content-Type: application/json, text/plain'],
  ['JSON in UTF-16', 'Content-Type: application/json; charset=utf-16'],
  ['empty', 'Content-Type: '],
  ['compressed', 'Content-Type: application/json\r\nContent-Encoding: gzip'],
])('a good body is refused under a wrong Content-Type: %s', async (_, header) => {
  const answer = await send(json, header);
  expect([answer.status, problemOf(answer).code]).toEqual([415, 'API_MEDIA_TYPE']);
});

test.each([
  'Content-Type: application/json',
  'content-type: APPLICATION/JSON',
  'Content-Type: application/json; charset=utf-8',
  'Content-Type: application/json;charset="UTF-8"',
])('a good body is taken under %s', async (header) => {
  expect((await send(json, header)).status).toBe(200);
});
