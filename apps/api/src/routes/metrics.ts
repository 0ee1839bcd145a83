import type { FastifyInstance } from 'fastify';
import { addRoute } from './add-route.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /metrics`: figures for Prometheus. */
export function metricsRoute(app: FastifyInstance, context: RouteContext): void {
  const { metrics } = context;
  addRoute(app, context, {
    name: 'metrics',
    answer: async ({ reply }) => {
      const text = await metrics.text();
      return reply.header('content-type', metrics.contentType).send(text);
    },
  });
}
