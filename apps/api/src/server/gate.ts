import { routes } from '@octroi/contract';
import { OctroiError } from '@octroi/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { accepts } from '../edge/accepts.ts';
import { keyChecker } from '../edge/api-key.ts';
import { isOwnHost } from '../edge/host.ts';
import { json } from '../edge/media-type.ts';
import { dataHeaders } from '../edge/security-headers.ts';
import type { ServerSettings } from './server-settings.ts';

type GateSettings = Pick<ServerSettings, 'apiKey' | 'requestsPerMinute'> & {
  /** Only this machine can reach the server. */
  readonly isLocal: boolean;
};

/** What every request passes before its body is read: host, key, rate, and the form of answer it accepts. */
export async function gate(app: FastifyInstance, settings: GateSettings): Promise<void> {
  const { apiKey, isLocal } = settings;
  const holdsKey = apiKey === undefined ? undefined : keyChecker(apiKey);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(dataHeaders);
    if (isLocal && !isOwnHost(request.headers.host)) {
      const host = (request.headers.host ?? '').slice(0, 100);
      done(new OctroiError('API_HOST_UNKNOWN', { host }));
    } else if (holdsKey?.(request.headers.authorization) === false && !isOpen(request)) {
      done(new OctroiError('API_KEY_WRONG', {}));
    } else if (!accepts(request.headers.accept, json) && answersJson(request)) {
      done(new OctroiError('API_NOT_ACCEPTABLE', { offered: json }));
    } else done();
  });
  const perMinute = settings.requestsPerMinute ?? (isLocal ? undefined : 6000);
  if (perMinute !== undefined) await limitRate(app, perMinute);
}

const contractPaths = new Set<string>(Object.values(routes).map(({ path }) => path));
const health = new Set<string>([routes.live.path, routes.ready.path]);
const otherForms = new Set<string>([routes.formFile.path, routes.metrics.path, routes.batch.path]);

/** Health is asked by machines that hold no key, the page by people who do not yet. */
function isOpen(request: FastifyRequest): boolean {
  const { url = '' } = request.routeOptions;
  if (health.has(url)) return true;
  return !request.is404 && !contractPaths.has(url) && !url.startsWith('/docs');
}

function answersJson(request: FastifyRequest): boolean {
  const { url = '' } = request.routeOptions;
  return contractPaths.has(url) && !otherForms.has(url);
}

async function limitRate(app: FastifyInstance, perMinute: number): Promise<void> {
  const { default: rateLimit } = await import('@fastify/rate-limit');
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_, { max, ttl }) =>
      new OctroiError('API_TOO_MANY_REQUESTS', { limit: max, seconds: Math.ceil(ttl / 1000) }),
  });
}
