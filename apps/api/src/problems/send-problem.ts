import { isOctroiError, OctroiError } from '@octroi/core';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { json, refused } from '../edge/media-type.ts';
import { dataHeaders } from '../edge/security-headers.ts';
import { preferredLanguage } from './preferred-language.ts';
import { problemHeaders } from './problem-headers.ts';
import { problemOf, problemType } from './problem-of.ts';
import { statusOf } from './problem-status.ts';

/** What proxies write in their logs for a client that went away before its answer; never sent. */
const clientGone = 499;

/** Answers a request with problem details (RFC 9457), in the language it asks for. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (request.raw.socket.destroyed) {
    // Nobody is there to be told: no fault of ours, and counted apart.
    void reply.code(clientGone).send();
    return;
  }
  const known = ourErrorOf(error, request);
  if (!isOctroiError(known) || statusOf(known.code) === 500) {
    request.log.error({ err: known, requestId: request.id }, 'the server failed');
  }
  const language = preferredLanguage(request.headers['accept-language']);
  const instance = pathOf(request.url);
  const problem = problemOf(known, { requestId: request.id, instance, language });
  void reply
    .code(problem.status)
    .headers({
      ...dataHeaders,
      ...problemHeaders(known),
      'content-type': problemType,
      'content-language': language,
      vary: 'accept-language',
    })
    .send(JSON.stringify(problem));
}

/** Fastify’s own refusals as rows of our table. */
function ourErrorOf(error: unknown, request: FastifyRequest): unknown {
  switch ((error as Partial<FastifyError> | undefined)?.code ?? '') {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refused(request.headers['content-type'] ?? '', json);
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'FST_ERR_BAD_URL':
      return new OctroiError('API_REQUEST_MALFORMED', {}, { cause: error });
    default:
      return error;
  }
}

export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return (end < 0 ? url : url.slice(0, end)).slice(0, 200);
}
