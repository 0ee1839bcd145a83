import { OctroiError } from '@octroi/core';
import type { IncomingMessage } from 'node:http';

export interface BodyLimits {
  readonly bytes: number;
  /** For the whole body to arrive. */
  readonly timeoutMs: number;
}

type Done = (error: Error | null, body?: Buffer) => void;

/**
 * Reads a whole body, of at most so many bytes, within a time.
 *
 * Errors: API_BODY_TOO_LARGE (before anything is read where the length is declared), API_TOO_SLOW, and
 * API_REQUEST_MALFORMED where the client gave up.
 */
export function readBody(message: IncomingMessage, limits: BodyLimits, done: Done): void {
  if (Number(message.headers['content-length'] ?? 0) > limits.bytes) {
    done(new OctroiError('API_BODY_TOO_LARGE', { limit: limits.bytes }));
    return;
  }
  const chunks: Buffer[] = [];
  let received = 0;
  const finish: Done = (error, body) => {
    clearTimeout(timer);
    message.off('data', onData).off('end', onEnd).off('error', onError);
    done(error, body);
  };
  const timer = setTimeout(() => {
    finish(new OctroiError('API_TOO_SLOW', { seconds: limits.timeoutMs / 1000 }));
  }, limits.timeoutMs);
  const onData = (chunk: Buffer): void => {
    received += chunk.length;
    if (received <= limits.bytes) chunks.push(chunk);
    else finish(new OctroiError('API_BODY_TOO_LARGE', { limit: limits.bytes }));
  };
  const onEnd = (): void => {
    finish(null, chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, received));
  };
  const onError = (cause: Error): void => {
    finish(new OctroiError('API_REQUEST_MALFORMED', {}, { cause }));
  };
  message.on('data', onData).on('end', onEnd).on('error', onError);
}
