import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestServer } from '../testing/test-server.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await openTestServer();
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

const line = `${JSON.stringify({ application: { CNT_CHILDREN: 2, AMT_CREDIT: 100_000 } })}\n`;

function open(): ClientRequest {
  const { port } = app.server.address() as AddressInfo;
  const asked = request({
    host: '127.0.0.1',
    port,
    path: '/v1/batch',
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', 'accept-language': 'fr' },
  });
  asked.on('error', () => undefined);
  return asked;
}

async function answerOf(asked: ClientRequest): Promise<IncomingMessage> {
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return response;
}

async function decisions(): Promise<number> {
  const { body } = await app.inject('/metrics');
  const found = body.matchAll(/^octroi_decisions_total\{model="application".*\} (\d+)$/gm);
  return [...found].reduce((sum, [, count]) => sum + Number(count), 0);
}

test('answers come while lines are still being sent', async () => {
  const asked = open();
  asked.write(line);
  const response = await answerOf(asked);
  response.setEncoding('utf8');
  const [first] = (await once(response, 'data')) as [string];
  expect(JSON.parse(first)).toMatchObject({ line: 1, applicant: null });
  asked.write(line);
  const [second] = (await once(response, 'data')) as [string];
  expect(JSON.parse(second)).toMatchObject({ line: 2 });
  asked.end();
  await once(response.resume(), 'end');
});

test('a line in the wrong is told so in the language asked for', async () => {
  const asked = open();
  asked.end(`{"applicant": -1}\n\r\n${'x'.repeat(2 ** 24 + 1)}\n{"applicant": 1}`);
  const response = await answerOf(asked);
  const text = (await response.setEncoding('utf8').toArray()).join('');
  const answers = text
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one) as object);
  expect(answers).toMatchObject([
    { line: 1, status: 422, fields: [{ field: 'applicant', found: '-1' }] },
    { line: 3, status: 413, code: 'API_LINE_TOO_LONG' },
    { line: 4, status: 404, code: 'API_APPLICANT_UNKNOWN' },
  ]);
  expect(text).toContain('La requête n’est pas valide');
});

test('an empty stream has an empty answer', async () => {
  const asked = open();
  asked.end();
  const response = await answerOf(asked);
  expect([response.statusCode, await response.toArray()]).toEqual([200, []]);
});

test('lines are read no faster than their answers are taken, and no more once nobody takes them', async () => {
  const before = await decisions();
  const asked = open();
  const many = Buffer.from(line.repeat(1000));
  let sent = 0;
  const lines = 200_000;
  const send = (): void => {
    while (sent < lines) {
      sent += 1000;
      if (!asked.write(many)) {
        asked.once('drain', send);
        return;
      }
    }
    asked.end();
  };
  send();
  const response = await answerOf(asked);
  response.pause();
  let read = -1;
  while (read !== (await decisions())) {
    read = await decisions();
    await setTimeout(300);
  }
  expect(read - before).toBeGreaterThan(0);
  expect(read - before).toBeLessThan(lines / 2);
  asked.destroy();
  await setTimeout(100);
  const atEnd = await decisions();
  await setTimeout(300);
  expect(await decisions()).toBe(atEnd);
  expect((await app.inject('/health/ready')).statusCode).toBe(200);
});

test('another request is answered while a long batch runs', async () => {
  const asked = open();
  asked.end(line.repeat(20_000));
  const response = await answerOf(asked);
  let answers = 0;
  response.on('data', (chunk: Buffer) => {
    answers += chunk.toString('latin1').split('\n').length - 1;
  });
  const during: number[] = [];
  const { port } = app.server.address() as AddressInfo;
  while (answers < 10_000) {
    await fetch(`http://127.0.0.1:${port}/health/live`);
    during.push(answers);
  }
  expect(during.filter((count) => count < 20_000).length).toBeGreaterThan(3);
  await once(response, 'end');
  expect(answers).toBe(20_000);
});
