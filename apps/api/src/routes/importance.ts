import type { ImportanceAnswer } from '@octroi/contract';
import { readImportance } from '@octroi/workspace';
import type { FastifyInstance } from 'fastify';
import { addRoute } from './add-route.ts';
import { modelFor } from './model-for.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /v1/importance`: what matters to the application model, once `octroi explain` has worked it out. */
export function importanceRoute(app: FastifyInstance, context: RouteContext): void {
  const { service } = context;
  addRoute(app, context, {
    name: 'importance',
    answer: async (): Promise<ImportanceAnswer> => {
      const { preset, described } = modelFor(service, 'application');
      const importance = await readImportance(service.workspace, described.bundle);
      const named = [...preset.features, ...preset.learnt];
      return {
        importance: importance ?? null,
        labels: Object.fromEntries(named.map(({ name, meaning }) => [name, meaning])),
      };
    },
  });
}
