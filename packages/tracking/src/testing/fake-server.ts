import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Timing } from '../timing.ts';

export interface Received {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface FakeServer extends AsyncDisposable {
  readonly address: string;
  readonly received: readonly Received[];
}

export type Answer = (request: Received, response: ServerResponse, count: number) => void;

/** A server over a real socket that answers as `answer` says; `count` is that of requests before. */
export async function startFakeServer(answer: Answer): Promise<FakeServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const whole = { method, url, headers, body: Buffer.concat(pieces) };
      received.push(whole);
      answer(whole, response, received.length - 1);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('no port');
  return {
    address: `http://127.0.0.1:${place.port}`,
    received,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function sendJson(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export interface FakeTiming extends Timing {
  /** Every wait asked for, in milliseconds. */
  readonly waits: number[];
}

/** Time that passes only by waiting; chance that is always a half. */
export function fakeTiming(startMs = 1_700_000_000_000): FakeTiming {
  const waits: number[] = [];
  let time = startMs;
  return {
    waits,
    now: () => time,
    random: () => 0.5,
    sleep: (ms, signal) => {
      signal?.throwIfAborted();
      waits.push(ms);
      time += ms;
      return Promise.resolve();
    },
  };
}
