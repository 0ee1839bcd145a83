import { Readable } from 'node:stream';
import type { PolicyQuery, ScoreRequest } from '@octroi/contract';
import { isOctroiError, OctroiError } from '@octroi/core';
import type { FastifyInstance } from 'fastify';
import { answerStream } from '../batch/answer-stream.ts';
import type { StreamLine } from '../batch/line-splitter.ts';
import { compileSchema, type CheckValue } from '../edge/compile-schema.ts';
import { checkMediaType, lines } from '../edge/media-type.ts';
import { parseStrictJson } from '../edge/parse-strict-json.ts';
import { preferredLanguage } from '../problems/preferred-language.ts';
import { problemOf } from '../problems/problem-of.ts';
import { statusOf } from '../problems/problem-status.ts';
import { pathOf } from '../problems/send-problem.ts';
import { policyOf, score } from '../service/decide-on.ts';
import { bodyLimits } from '../server/json-bodies.ts';
import { addRoute, type Asked } from './add-route.ts';
import { askedApplication } from './asked-application.ts';
import { modelFor } from './model-for.ts';
import type { RouteContext } from './route-context.ts';

/** `POST /v1/batch`: a line of JSON an application, a line of JSON an answer, in the same order. */
export function batchRoute(app: FastifyInstance, context: RouteContext): void {
  const check = compileSchema(context.schemas.batch.line ?? {});
  void app.register((scope, _, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(lines, (request, payload, take) => {
      try {
        checkMediaType(request.headers, lines);
        take(null, payload);
      } catch (error) {
        take(error as Error);
      }
    });
    addRoute(scope, context, {
      name: 'batch',
      answer: (asked: Asked<Readable | undefined, PolicyQuery>) => {
        if (asked.body === undefined) throw new OctroiError('API_BODY_MISSING', {});
        const answer = lineAnswerer(context, check, asked);
        const answers = answerStream({ source: asked.body, longestLine: bodyLimits.bytes, answer });
        return asked.reply
          .header('content-type', `${lines}; charset=utf-8`)
          .send(Readable.from(answers, { objectMode: false }));
      },
    });
    done();
  });
}

/** Nothing is answered where the model or the policy asked for is not there. */
function lineAnswerer(
  { service, metrics }: RouteContext,
  check: CheckValue,
  { query, request }: Asked<unknown, PolicyQuery>,
): (line: StreamLine) => string {
  const model = modelFor(service, 'application');
  const { policy } = query;
  policyOf(model, policy);
  const asked = { requestId: request.id, policy };
  const problem = {
    requestId: request.id,
    instance: pathOf(request.url),
    language: preferredLanguage(request.headers['accept-language']),
  };
  return ({ number, bytes }) => {
    if (bytes !== undefined && isBlank(bytes)) return '';
    try {
      if (bytes === undefined) {
        throw new OctroiError('API_LINE_TOO_LONG', { line: number, limit: bodyLimits.bytes });
      }
      const wanted = parseStrictJson(bytes);
      check(wanted);
      const answer = score(model, askedApplication(service, model, wanted as ScoreRequest), asked);
      metrics.decided('application', answer.decision);
      return `${JSON.stringify({ line: number, ...answer })}\n`;
    } catch (error) {
      if (!isOctroiError(error) || statusOf(error.code) === 500) {
        request.log.error({ err: error, requestId: request.id, line: number }, 'a line failed');
      }
      return `${JSON.stringify({ line: number, ...problemOf(error, problem) })}\n`;
    }
  };
}

function isBlank(bytes: Buffer): boolean {
  return bytes.length < 64 && bytes.toString('latin1').trim() === '';
}
