import type {
  AskedApplication,
  ExplainAnswer,
  ExplainRequest,
  PolicyQuery,
} from '@octroi/contract';
import type { RowExplanation, Ruling } from '@octroi/scoring';
import type { FastifyInstance } from 'fastify';
import { policyOf, score } from '../service/decide-on.ts';
import type { OpenModel } from '../service/open-model.ts';
import { reasonsInquiry, toldReasons } from '../service/told-reasons.ts';
import { addRoute, type Asked } from './add-route.ts';
import { askedApplication } from './asked-application.ts';
import { connectionSignal } from './connection-signal.ts';
import { modelFor } from './model-for.ts';
import type { RouteContext } from './route-context.ts';

type ExplainAsked = Asked<ExplainRequest, PolicyQuery>;

/**
 * `POST /v1/explain`: the answer of `/v1/score`, what each feature added, and why an application is not
 * granted, worked out by a worker.
 */
export function explainRoute(app: FastifyInstance, context: RouteContext): void {
  const { service, metrics } = context;
  addRoute(app, context, {
    name: 'explain',
    answer: async (asked: ExplainAsked): Promise<ExplainAnswer> => {
      const { body, query, request } = asked;
      const model = modelFor(service, 'application');
      const wanted = askedApplication(service, model, body);
      const answer = score(model, wanted, { requestId: request.id, policy: query.policy });
      const explained =
        answer.decision === 'granted' || answer.rule !== null
          ? await explainScore(context, asked, wanted)
          : await explainRefused(context, asked, { model, wanted, ruling: answer });
      metrics.decided('application', answer.decision);
      return { ...answer, ...explained };
    },
  });
}

type Explained = Pick<ExplainAnswer, 'against' | 'base' | 'contributions' | 'reasons' | 'change'>;

async function explainScore(
  { explainers }: RouteContext,
  { body: { against = 'training' }, reply }: ExplainAsked,
  { row, history }: AskedApplication,
): Promise<Explained> {
  const signal = connectionSignal(reply);
  const rows = { model: 'application', rows: [row], histories: [history] };
  const [explanation] = await explainers.explain({ ...rows, against, signal });
  return { against, ...plain(explanation), reasons: null, change: null };
}

interface Refused {
  readonly model: OpenModel;
  readonly wanted: AskedApplication;
  readonly ruling: Ruling;
}

async function explainRefused(
  { explainers, service }: RouteContext,
  { body: { against = 'training' }, query, reply }: ExplainAsked,
  { model, wanted, ruling }: Refused,
): Promise<Explained> {
  const { row, history } = wanted;
  const policy = policyOf(model, query.policy);
  const inquiry = reasonsInquiry(service.portfolio, { model, policy, ruling }, wanted);
  const { explanation, answer } = await explainers.explainDecision({
    ...{ model: 'application', row, history, against },
    question: { cutoff: inquiry.cutoff, policy, alternatives: inquiry.changed },
    signal: connectionSignal(reply),
  });
  return {
    against,
    ...plain(explanation),
    ...toldReasons(model, wanted, { ...answer, inquiry }),
  };
}

function plain({ base, contributions }: RowExplanation): Pick<Explained, 'base' | 'contributions'> {
  return {
    base,
    contributions: contributions.map(({ feature, value, logOdds }) => ({
      feature,
      value,
      logOdds,
    })),
  };
}
