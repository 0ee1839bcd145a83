import { requestSchemas } from '@octroi/contract';
import { startExplainers, type ExplainedModel, type Explainers } from '@octroi/explaining';
import Fastify, { type FastifyInstance } from 'fastify';
import { isLoopback } from '../edge/host.ts';
import { createMetrics } from '../metrics/server-metrics.ts';
import { docsPage } from '../pages/docs-page.ts';
import { webPages } from '../pages/web-pages.ts';
import { sendProblem } from '../problems/send-problem.ts';
import type { RouteContext } from '../routes/route-context.ts';
import { applicantRoute } from '../routes/applicant.ts';
import { batchRoute } from '../routes/batch.ts';
import { comparisonRoute } from '../routes/comparison.ts';
import { driftReportRoute } from '../routes/drift-report.ts';
import { driftRoute } from '../routes/drift.ts';
import { explainRoute } from '../routes/explain.ts';
import { fairnessRoute } from '../routes/fairness.ts';
import { formFileRoute } from '../routes/form-file.ts';
import { formRoute } from '../routes/form.ts';
import { healthRoutes } from '../routes/health.ts';
import { importanceRoute } from '../routes/importance.ts';
import { metricsRoute } from '../routes/metrics.ts';
import { modelRoute } from '../routes/model.ts';
import { openapiRoute } from '../routes/openapi.ts';
import { predictRoute } from '../routes/predict.ts';
import { scoreRoute } from '../routes/score.ts';
import { openService, type Service } from '../service/service.ts';
import { checkProtection } from './check-protection.ts';
import { fastifyOptions } from './fastify-options.ts';
import { gate } from './gate.ts';
import { acceptJson } from './json-bodies.ts';
import { refuseUnknownRoutes } from './unknown-routes.ts';
import type { ServerSettings } from './server-settings.ts';

/**
 * The API and the page of one workspace, ready for `listen` or `inject`; `close` ends its workers too.
 *
 * @throws OctroiError API_UNPROTECTED; those of `openService`
 */
export async function createServer(settings: ServerSettings): Promise<FastifyInstance> {
  const { host = '127.0.0.1', apiKey, version } = settings;
  checkProtection(host, apiKey);
  const service = await openService(settings);
  const explainers = explainersOf(service, settings);
  const metrics = createMetrics(() => explainers);
  const app = Fastify(fastifyOptions(settings.logger));
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  app.addHook('onClose', async () => {
    await explainers.close();
    service[Symbol.dispose]();
  });
  app.addHook('onListen', (done) => {
    void metrics.load();
    done();
  });
  app.setErrorHandler(sendProblem);
  acceptJson(app);
  gate(app, { ...settings, isLocal: isLoopback(host) });
  refuseUnknownRoutes(app);
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { method } = request;
    metrics.answered({
      route,
      method,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    done();
  });
  const context: RouteContext = {
    service,
    schemas: requestSchemas(settings.portfolio),
    explainers,
    metrics,
    version,
    secured: apiKey !== undefined,
    isClosing: () => closing,
  };
  for (const add of routeAdders) add(app, context);
  docsPage(app);
  await webPages(app, settings.webFolder);
  await app.ready();
  return app;
}

const routeAdders = [
  predictRoute,
  scoreRoute,
  explainRoute,
  batchRoute,
  modelRoute,
  applicantRoute,
  formRoute,
  formFileRoute,
  comparisonRoute,
  importanceRoute,
  fairnessRoute,
  driftRoute,
  driftReportRoute,
  healthRoutes,
  metricsRoute,
  openapiRoute,
];

function explainersOf(service: Service, settings: ServerSettings): Explainers {
  const { explainers: workers = 1, explainQueue: queueLimit = 32 } = settings;
  const models: Record<string, ExplainedModel> = {};
  for (const model of [service.form, service.application]) {
    if (model === undefined) continue;
    const { bundle, preset, plan } = model;
    models[model.role] = { bundle, preset, plan };
  }
  return startExplainers({ models, workers, queueLimit });
}
