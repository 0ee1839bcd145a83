import type { PolicyQuery, ScoreAnswer, ScoreRequest } from '@octroi/contract';
import type { FastifyInstance } from 'fastify';
import { score } from '../service/decide-on.ts';
import { addRoute, type Asked } from './add-route.ts';
import { askedApplication } from './asked-application.ts';
import { modelFor } from './model-for.ts';
import type { RouteContext } from './route-context.ts';

/** `POST /v1/score`: a full application, or a known applicant, scored and decided. */
export function scoreRoute(app: FastifyInstance, context: RouteContext): void {
  const { service, metrics } = context;
  addRoute(app, context, {
    name: 'score',
    answer: ({ body, query, request }: Asked<ScoreRequest, PolicyQuery>): ScoreAnswer => {
      const model = modelFor(service, 'application');
      const asked = askedApplication(service, model, body);
      const answer = score(model, asked, { requestId: request.id, policy: query.policy });
      metrics.decided('application', answer.decision);
      return answer;
    },
  });
}
