import type { FastifyInstance } from 'fastify';
import { addRoute } from './add-route.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /metrics`: figures for Prometheus. */
export function metricsRoute(app: FastifyInstance, context: RouteContext): void {
  const { registry } = context.metrics;
  addRoute(app, context, {
    name: 'metrics',
    answer: async ({ reply }) => {
      const text = await registry.metrics();
      return reply.header('content-type', registry.contentType).send(text);
    },
  });
}
