import type { PolicyQuery, PredictAnswer } from '@octroi/contract';
import type { Row } from '@octroi/features';
import type { FastifyInstance } from 'fastify';
import { predict } from '../service/decide-on.ts';
import { addRoute, type Asked } from './add-route.ts';
import { modelFor } from './model-for.ts';
import type { RouteContext } from './route-context.ts';

/** `POST /predict`: the filled form, scored and decided. */
export function predictRoute(app: FastifyInstance, context: RouteContext): void {
  addRoute(app, context, {
    name: 'predict',
    answer: ({ body, query, request }: Asked<Row, PolicyQuery>): PredictAnswer => {
      const model = modelFor(context.service, 'form');
      const answer = predict(model, body, { requestId: request.id, policy: query.policy });
      context.metrics.decided('form', answer.outcome);
      return answer;
    },
  });
}
