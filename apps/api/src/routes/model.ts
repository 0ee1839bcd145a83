import type { ModelAnswer } from '@octroi/contract';
import type { FastifyInstance } from 'fastify';
import { addRoute } from './add-route.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /v1/model`: the models served and the rules that can be asked for. */
export function modelRoute(app: FastifyInstance, context: RouteContext): void {
  const { service, version } = context;
  const models = [service.form, service.application];
  const answer: ModelAnswer = {
    version,
    portfolio: service.portfolio.name,
    models: models.flatMap((model) => (model === undefined ? [] : [model.described])),
  };
  addRoute(app, context, { name: 'model', answer: () => answer });
}
