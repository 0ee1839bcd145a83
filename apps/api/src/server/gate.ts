import { routes } from '@octroi/contract';
import { OctroiError } from '@octroi/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { accepts } from '../edge/accepts.ts';
import { keyChecker } from '../edge/api-key.ts';
import { isOwnHost } from '../edge/host.ts';
import { json } from '../edge/media-type.ts';
import { rateLimiter } from '../edge/rate-limit.ts';
import { dataHeaders } from '../edge/security-headers.ts';
import type { ServerSettings } from './server-settings.ts';

type GateSettings = Pick<ServerSettings, 'apiKey' | 'requestsPerMinute'> & {
  /** Only this machine can reach the server. */
  readonly isLocal: boolean;
};

/** What every request passes before its body is read: host, key, rate, and the form of answer it accepts. */
export function gate(app: FastifyInstance, settings: GateSettings): void {
  const { apiKey, isLocal } = settings;
  const holdsKey = apiKey === undefined ? undefined : keyChecker(apiKey);
  const limit = settings.requestsPerMinute ?? (isLocal ? Infinity : 6000);
  const wait = limit < Infinity ? rateLimiter(limit, () => performance.now()) : undefined;
  app.addHook('onRequest', (request, reply, done) => {
    const seconds = wait?.(request.ip);
    reply.headers(dataHeaders);
    if (hasTwoHosts(request.raw.rawHeaders)) {
      reply.header('connection', 'close');
      done(new OctroiError('API_REQUEST_MALFORMED', {}));
    } else if (isLocal && !isOwnHost(request.headers.host)) {
      const host = (request.headers.host ?? '').slice(0, 100);
      done(new OctroiError('API_HOST_UNKNOWN', { host }));
    } else if (seconds !== undefined) {
      done(new OctroiError('API_TOO_MANY_REQUESTS', { limit, seconds }));
    } else if (holdsKey?.(request.headers.authorization) === false && !isOpen(request)) {
      done(new OctroiError('API_KEY_WRONG', {}));
    } else if (!accepts(request.headers.accept, json) && answersJson(request)) {
      done(new OctroiError('API_NOT_ACCEPTABLE', { offered: json }));
    } else done();
  });
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

/** Two servers on the way could each believe another one (RFC 9112, 3.2). Names and values take turns. */
function hasTwoHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at].length === 4 && rawHeaders[at].toLowerCase() === 'host') hosts += 1;
  }
  return hosts > 1;
}

function answersJson(request: FastifyRequest): boolean {
  const { url = '' } = request.routeOptions;
  return contractPaths.has(url) && !otherForms.has(url);
}
