import { once } from 'node:events';
import { createServer, request, type ClientRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBody } from './read-body.ts';

interface Outcome {
  readonly error: Error | null;
  readonly body: string | undefined;
}

let server: Server;
let outcome: Promise<Outcome>;

beforeEach(async () => {
  server = createServer();
  outcome = new Promise((resolve) => {
    server.on('request', (message, response) => {
      readBody(message, { bytes: 10, timeoutMs: 200 }, (error, body) => {
        resolve({ error, body: body?.toString() });
        response.end();
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function open(headers: Readonly<Record<string, string>> = {}): ClientRequest {
  const { port } = server.address() as AddressInfo;
  const asked = request({ host: '127.0.0.1', port, method: 'POST', headers });
  asked.on('error', () => undefined);
  return asked;
}

test('a body in parts is one', async () => {
  const asked = open();
  asked.write('12345');
  setTimeout(() => asked.end('67890'), 20);
  expect(await outcome).toEqual({ error: null, body: '1234567890' });
});

test('no body is an empty one', async () => {
  open().end();
  expect(await outcome).toEqual({ error: null, body: '' });
});

test('a length beyond the limit is refused before anything is sent', async () => {
  open({ 'content-length': '11' }).flushHeaders();
  expect((await outcome).error).toMatchObject({
    code: 'API_BODY_TOO_LARGE',
    values: { limit: 10 },
  });
});

test('a body that grows beyond the limit is refused there', async () => {
  const asked = open();
  asked.write('12345');
  asked.write('678901');
  expect((await outcome).error).toMatchObject({ code: 'API_BODY_TOO_LARGE' });
});

test('a body that trickles is refused when its time is up', async () => {
  const asked = open();
  const trickle = setInterval(() => asked.write('1'), 50);
  expect((await outcome).error).toMatchObject({ code: 'API_TOO_SLOW', values: { seconds: 0.2 } });
  clearInterval(trickle);
});

test('a client that goes away is an error, not a body', async () => {
  const asked = open({ 'content-length': '9' });
  asked.write('12345');
  setTimeout(() => asked.destroy(), 30);
  expect((await outcome).error).toMatchObject({ code: 'API_REQUEST_MALFORMED' });
});
