import type { ExplainAnswer, ExplainRequest, PolicyQuery } from '@octroi/contract';
import type { FastifyInstance } from 'fastify';
import { score } from '../service/decide-on.ts';
import { addRoute, type Asked } from './add-route.ts';
import { askedApplication } from './asked-application.ts';
import { connectionSignal } from './connection-signal.ts';
import { modelFor } from './model-for.ts';
import type { RouteContext } from './route-context.ts';

/** `POST /v1/explain`: the answer of `/v1/score`, and what each feature added, worked out by a worker. */
export function explainRoute(app: FastifyInstance, context: RouteContext): void {
  const { service, metrics, explainers } = context;
  addRoute(app, context, {
    name: 'explain',
    answer: async (asked: Asked<ExplainRequest, PolicyQuery>): Promise<ExplainAnswer> => {
      const { body, query, request, reply } = asked;
      const { against = 'training' } = body;
      const model = modelFor(service, 'application');
      const wanted = askedApplication(service, model, body);
      const answer = score(model, wanted, { requestId: request.id, policy: query.policy });
      const [{ base, contributions }] = await explainers.explain({
        model: 'application',
        rows: [wanted.row],
        histories: [wanted.history],
        against,
        signal: connectionSignal(reply),
      });
      metrics.decided('application', answer.decision);
      return {
        ...answer,
        against,
        base,
        contributions: contributions.map(({ feature, value, logOdds }) => ({
          feature,
          value,
          logOdds,
        })),
      };
    },
  });
}
