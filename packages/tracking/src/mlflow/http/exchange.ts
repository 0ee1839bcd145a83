import type { Agent as HttpAgent, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface ExchangeRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: OutgoingHttpHeaders;
  /** Opens what is sent; asked again for every try. */
  readonly body?: Uint8Array | (() => Readable);
  /** Node's own where absent. */
  readonly agent?: HttpAgent;
  readonly signal: AbortSignal;
  /** Told whenever a piece has gone out or come in. */
  readonly onPiece?: () => void;
}

/** Sends one request; the answer's body is still to be read. Rejects with what the socket says. */
export async function exchange(request: ExchangeRequest): Promise<IncomingMessage> {
  const { url, method, headers, body, agent, signal, onPiece } = request;
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const outgoing = send(url, {
    method,
    headers,
    signal,
    ...(agent === undefined ? {} : { agent }),
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.on('error', reject);
  });
  if (typeof body === 'function') {
    const content = body();
    if (onPiece !== undefined) content.on('data', onPiece);
    // A server may answer and hang up before all is sent: its answer counts, if it comes.
    pipeline(content, outgoing, { signal }).catch(() => undefined);
  } else {
    outgoing.end(body);
  }
  const answer = await answered;
  if (onPiece !== undefined) answer.on('data', onPiece).pause();
  return answer;
}

/** Reads the whole body of an answer. */
export async function bytesOf(answer: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
