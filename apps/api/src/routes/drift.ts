import type { DriftListAnswer } from '@octroi/contract';
import { listDriftReports } from '@octroi/workspace';
import type { FastifyInstance } from 'fastify';
import { addRoute } from './add-route.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /v1/drift`: what `octroi drift` has kept; made while the server runs, they are there at once. */
export function driftRoute(app: FastifyInstance, context: RouteContext): void {
  const { workspace } = context.service;
  addRoute(app, context, {
    name: 'drift',
    answer: async (): Promise<DriftListAnswer> => {
      const { reports, damaged } = await listDriftReports(workspace);
      return { reports: [...reports], damaged: [...damaged] };
    },
  });
}
