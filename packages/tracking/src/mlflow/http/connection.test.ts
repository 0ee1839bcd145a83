import { isOctroiError, type OctroiError } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { fakeTiming, sendJson, startFakeServer, type Answer } from '../../testing/fake-server.ts';
import type { MlflowSettings } from '../settings.ts';
import { textIn } from '../json/read-json.ts';
import { openConnection } from './connection.ts';
import { MlflowAnswer } from './failure.ts';

const secret = 's3cret-token';

/** One call to a server that answers so; what came of it, what was sent and what was waited. */
async function callOf(
  answer: Answer,
  options: { idempotent?: boolean; settings?: Partial<MlflowSettings>; signal?: AbortSignal } = {},
): Promise<{ result: string | Error; tries: number; waits: number[] }> {
  await using server = await startFakeServer(answer);
  const timing = fakeTiming();
  const credentials = { kind: 'bearer', token: secret } as const;
  const settings = { address: server.address, credentials, retries: 2, ...options.settings };
  const connection = openConnection(settings, timing);
  const result = await connection
    .call({
      method: 'POST',
      path: '/thing',
      body: { a: 1 },
      idempotent: options.idempotent ?? true,
      signal: options.signal,
      read: (json) => textIn(json, 'name'),
    })
    .catch((error: unknown) => error as Error);
  connection.close();
  return { result, tries: server.received.length, waits: timing.waits };
}

function errorOf(result: string | Error): OctroiError {
  if (!isOctroiError(result)) throw new Error('no known error', { cause: result });
  return result;
}

const fails =
  (status: number, body: string | object, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, headers).end(text);
  };

describe('a connection', () => {
  test('sends JSON with the credentials and reads JSON', async () => {
    await using server = await startFakeServer((_, response) => {
      sendJson(response, { name: 'x' });
    });
    const credentials = { kind: 'basic', username: 'ann', password: 'pä:ss' } as const;
    const connection = openConnection({ address: server.address, credentials }, fakeTiming());
    const query = { run_ids: ['a', 'b&c'], none: undefined, max: 3 };
    const read = (json: object): object => json;
    await connection.call({ method: 'GET', path: '/p', query, idempotent: true, read });
    connection.close();
    const [{ url, headers }] = server.received;
    expect(url).toBe('/p?run_ids=a&run_ids=b%26c&max=3');
    const basic = Buffer.from('ann:pä:ss').toString('base64');
    expect(headers.authorization).toBe(`Basic ${basic}`);
  });

  test('tries again after 429, as long as the server asks for', async () => {
    const { result, tries, waits } = await callOf(
      (_, response, count) => {
        if (count > 0) sendJson(response, { name: 'x' });
        else response.writeHead(429, { 'retry-after': '7' }).end('slow down');
      },
      { idempotent: false },
    );
    expect([result, tries]).toEqual(['x', 2]);
    expect(waits).toEqual([7000 + 125]);
  });

  test('a date in Retry-After is waited for', async () => {
    const date = new Date(1_700_000_003_000).toUTCString();
    const { waits } = await callOf(fails(503, '', { 'retry-after': date }));
    expect(waits[0]).toBe(3000 + 125);
  });

  test('a server that asks for an hour is not waited for', async () => {
    const { result, tries } = await callOf(fails(503, '', { 'retry-after': '3600' }));
    expect(tries).toBe(1);
    expect(errorOf(result).code).toBe('TRACKING_BUSY');
  });

  test('waits grow, with a random part, until the tries are used up', async () => {
    const { result, tries, waits } = await callOf(fails(500, { error_code: 'INTERNAL_ERROR' }));
    expect(tries).toBe(3);
    expect(waits).toEqual([125, 250]);
    const error = errorOf(result);
    expect(error.code).toBe('TRACKING_SERVER_FAILED');
    expect(error.values).toMatchObject({ status: 500, errorCode: 'INTERNAL_ERROR' });
  });

  test.each([500, 502, 504])('%d is not tried again where twice is not as once', async (status) => {
    const { result, tries } = await callOf(fails(status, ''), { idempotent: false });
    expect(tries).toBe(1);
    expect(errorOf(result).code).toBe('TRACKING_SERVER_FAILED');
  });

  test('a page instead of JSON is told as such', async () => {
    const page = '<!doctype html><title>Log in</title>';
    const { result, tries } = await callOf(fails(200, page, { 'content-type': 'text/html' }));
    expect(tries).toBe(1);
    const error = errorOf(result);
    expect(error.code).toBe('TRACKING_NOT_MLFLOW');
    expect(error.message).toContain('JSON');
  });

  test('JSON of another shape names what is missing', async () => {
    const { result } = await callOf(fails(200, { title: 'x' }));
    expect(errorOf(result).message).toContain('name is no text');
  });

  test('a redirection is not followed: it would show the credentials elsewhere', async () => {
    const location = 'https://login.example/start?state=abc';
    const { result, tries } = await callOf(fails(302, '', { location }));
    expect(tries).toBe(1);
    expect(errorOf(result).message).toContain('https://login.example');
    expect(errorOf(result).message).not.toContain('abc');
  });

  test.each([401, 403])('%d says that the credentials are refused', async (status) => {
    const { result } = await callOf(fails(status, 'You are not authenticated.'));
    expect(errorOf(result).code).toBe('TRACKING_DENIED');
  });

  test('an error keeps status, MLflow’s code and the server’s words, its first line in the message', async () => {
    const message = 'Run with id=x not found\n[SQL: SELECT *]';
    const { result } = await callOf(fails(404, { error_code: 'RESOURCE_DOES_NOT_EXIST', message }));
    const error = errorOf(result);
    expect(error.code).toBe('TRACKING_NOT_FOUND');
    expect(error.values).toMatchObject({ status: 404, errorCode: 'RESOURCE_DOES_NOT_EXIST' });
    expect(error.message).not.toContain('SQL');
    expect(error.cause).toBeInstanceOf(MlflowAnswer);
    expect((error.cause as MlflowAnswer).message).toBe(message);
  });

  test('a name in use has an error of its own', async () => {
    const { result } = await callOf(fails(400, { error_code: 'RESOURCE_ALREADY_EXISTS' }));
    expect(errorOf(result).code).toBe('TRACKING_NAME_IN_USE');
  });

  test('no secret is in any text, though the server says it', async () => {
    const message = `bad header Bearer ${secret}`;
    const { result } = await callOf(fails(400, { error_code: 'BAD_REQUEST', message }));
    const error = errorOf(result);
    const texts = [error.message, error.describe('fr').message, String(error.cause)];
    expect(texts.join()).not.toContain(secret);
    expect(JSON.stringify(error.values)).not.toContain(secret);
  });

  test('a server that is too slow is given up after the time-out', async () => {
    const { result, tries } = await callOf(() => undefined, { settings: { timeoutMs: 60 } });
    expect(tries).toBe(3);
    const error = errorOf(result);
    expect(error.code).toBe('TRACKING_TIMED_OUT');
    expect(error.values).toMatchObject({ seconds: 0.06 });
  });

  test('a server that stops half way through an answer is given up as well', async () => {
    const { result } = await callOf(
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write('{"name":');
      },
      { settings: { timeoutMs: 60, retries: 0 } },
    );
    expect(errorOf(result).code).toBe('TRACKING_TIMED_OUT');
  });

  test('a connection that breaks is tried again where twice is as once', async () => {
    const breaks: Answer = (_, response, count) => {
      if (count > 0) sendJson(response, { name: 'x' });
      else response.destroy();
    };
    expect(await callOf(breaks)).toMatchObject({ result: 'x', tries: 2 });
    const { result, tries } = await callOf(breaks, { idempotent: false });
    expect(tries).toBe(1);
    expect(errorOf(result).code).toBe('TRACKING_UNREACHABLE');
  });

  test('a server that is down is tried again, then told, with the cause', async () => {
    const address = 'http://127.0.0.1:9';
    const timing = fakeTiming();
    const connection = openConnection({ address, retries: 3 }, timing);
    const call = { method: 'GET', path: '/', idempotent: false, read: () => '' } as const;
    const error = await connection.call(call).catch((reason: unknown) => reason as Error);
    expect(errorOf(error as Error).code).toBe('TRACKING_UNREACHABLE');
    expect((error as Error).cause).toMatchObject({ code: 'ECONNREFUSED' });
    expect(timing.waits).toHaveLength(3);
  });

  test('the caller’s own end goes through as it is', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const answer: Answer = () => {
      controller.abort(reason);
    };
    const { result, tries } = await callOf(answer, { signal: controller.signal });
    expect([result, tries]).toEqual([reason, 1]);
  });
});
