import type { HealthAnswer } from '@octroi/contract';
import { OctroiError } from '@octroi/core';
import type { FastifyInstance } from 'fastify';
import { addRoute } from './add-route.ts';
import type { RouteContext } from './route-context.ts';

const ok: HealthAnswer = { status: 'ok' };

/** `GET /health/live`: the process answers. `GET /health/ready`: models are open, and it is not closing. */
export function healthRoutes(
  app: FastifyInstance,
  context: Pick<RouteContext, 'schemas' | 'isClosing'>,
): void {
  addRoute(app, context, { name: 'live', answer: () => ok });
  addRoute(app, context, {
    name: 'ready',
    answer: () => {
      if (context.isClosing()) throw new OctroiError('API_SHUTTING_DOWN', {});
      return ok;
    },
  });
}
