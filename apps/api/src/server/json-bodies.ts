import type { FastifyInstance } from 'fastify';
import { checkMediaType, json } from '../edge/media-type.ts';
import { parseStrictJson } from '../edge/parse-strict-json.ts';
import { readBody } from '../edge/read-body.ts';

/** Of a body in JSON: bytes at most (the longest history of any one table fits), and the time in which it must have arrived. */
export const bodyLimits = { bytes: 2 ** 24, timeoutMs: 10_000 } as const;

/** Bodies are strict JSON and nothing else; a route of another type adds its own parser. */
export function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(json, (request, payload, done) => {
    try {
      checkMediaType(request.headers, json);
    } catch (error) {
      done(error as Error);
      return;
    }
    readBody(payload, bodyLimits, (error, bytes) => {
      if (error !== null || bytes === undefined) {
        done(error);
        return;
      }
      try {
        done(null, parseStrictJson(bytes));
      } catch (refusal) {
        done(refusal as Error);
      }
    });
  });
}
