import { routes, type RouteName } from '@octroi/contract';
import { OctroiError } from '@octroi/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { compileSchema } from '../edge/compile-schema.ts';
import type { RouteContext } from './route-context.ts';

/** A request whose parts have the form the contract says. */
export interface Asked<Body = unknown, Query = unknown, Parameters = unknown> {
  readonly body: Body;
  readonly query: Query;
  readonly parameters: Parameters;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/**
 * Adds a route of the contract: what is asked is checked, then answered.
 *
 * Errors thrown by `answer` become problem details.
 */
export function addRoute<Body, Query, Parameters>(
  app: FastifyInstance,
  context: Pick<RouteContext, 'schemas'>,
  route: {
    readonly name: RouteName;
    readonly answer: (asked: Asked<Body, Query, Parameters>) => unknown;
  },
): void {
  const { method, path } = routes[route.name];
  const schemas = context.schemas[route.name];
  const checkQuery = compileSchema(schemas.query);
  const checkParameters = schemas.parameters && compileSchema(schemas.parameters);
  const checkBody = schemas.body && compileSchema(schemas.body);
  const handler = (request: FastifyRequest, reply: FastifyReply): unknown => {
    checkQuery(request.query);
    checkParameters?.(request.params);
    if (checkBody !== undefined) {
      if (request.body === undefined) throw new OctroiError('API_BODY_MISSING', {});
      checkBody(request.body);
    }
    return route.answer({
      body: request.body as Body,
      query: request.query as Query,
      parameters: request.params as Parameters,
      request,
      reply,
    });
  };
  app.route({ method, url: path, handler: (request, reply) => handler(request, reply) });
}
