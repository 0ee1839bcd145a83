import { randomUUID } from 'node:crypto';
import { LogController, type FastifyServerOptions } from 'fastify';
import { sendProblem } from '../problems/send-problem.ts';
import { answerBrokenRequest, headerBytes } from './broken-requests.ts';

/** A socket that is silent for so long is closed. */
const silenceMs = 60_000;
/** For the headers of a request to arrive. */
const headersMs = 10_000;

/** How Fastify is set up: nothing of its own is parsed, logged or answered. */
export function fastifyOptions(
  logger: FastifyServerOptions['logger'],
): FastifyServerOptions & { http: object } {
  return {
    logger: logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    connectionTimeout: silenceMs,
    // Bodies have a deadline of their own; a long batch may take its time.
    requestTimeout: 0,
    keepAliveTimeout: 72_000,
    return503OnClosing: false,
    http: {
      maxHeaderSize: headerBytes,
      headersTimeout: headersMs,
      requestTimeout: 0,
      connectionsCheckingInterval: 1000,
    },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => {
      sendProblem(error, request, reply);
    },
    schemaController: {
      compilersFactory: { buildValidator: () => noCompiler, buildSerializer: () => noCompiler },
    },
    routerOptions: { maxParamLength: 200 },
  };
}

/** Schemas are the contract's to check; Fastify sees none. */
function noCompiler(): never {
  throw new TypeError('a route was given a schema');
}
