import { randomUUID } from 'node:crypto';
import { OctroiError } from '@octroi/core';
import type { Socket } from 'node:net';
import { problemOf, problemType } from '../problems/problem-of.ts';

/** Longer headers are refused. */
export const headerBytes = 16_384;

interface ConnectionError extends Error {
  readonly code?: string;
}

/** Answers what Node's HTTP parser refuses, before there is a request: in English, as no header is known. */
export function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy(error);
    return;
  }
  const problem = problemOf(knownErrorOf(error), {
    requestId: randomUUID(),
    instance: '/',
    language: 'en',
  });
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${reasons[problem.status] ?? 'Bad Request'}`,
      `Content-Type: ${problemType}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

const reasons: Readonly<Record<number, string>> = {
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

function knownErrorOf(error: ConnectionError): OctroiError {
  switch (error.code ?? '') {
    case 'HPE_HEADER_OVERFLOW':
      return new OctroiError('API_HEADERS_TOO_LARGE', { limit: headerBytes }, { cause: error });
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new OctroiError('API_TOO_SLOW', { seconds: 10 }, { cause: error });
    default:
      return new OctroiError('API_REQUEST_MALFORMED', {}, { cause: error });
  }
}
