import { OctroiError } from '@octroi/core';
import type { FastifyInstance } from 'fastify';
import { pathOf } from '../problems/send-problem.ts';

interface KnownPath {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** 405 with the methods allowed where the address is known, else 404: before any body is read. */
export function refuseUnknownRoutes(app: FastifyInstance): void {
  const known = new Map<string, KnownPath>();
  app.addHook('onRoute', ({ url, method }) => {
    const entry = known.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const one of [method].flat()) entry.methods.add(one);
    known.set(url, entry);
  });
  app.addHook('onRequest', (request, _, done) => {
    if (!request.is404) {
      done();
      return;
    }
    const { method } = request;
    const path = pathOf(request.url);
    const match = [...known.values()].find(({ pattern }) => pattern.test(path));
    if (match === undefined) {
      done(new OctroiError('API_ROUTE_UNKNOWN', { path }));
      return;
    }
    const allowed = [...match.methods].sort().join(', ');
    done(new OctroiError('API_METHOD_REFUSED', { path, method, allowed }));
  });
}

function patternOf(url: string): RegExp {
  const parts = url.split(/:\w+/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}
