import { openapiDocument } from '@octroi/contract';
import type { Language } from '@octroi/core';
import type { FastifyInstance } from 'fastify';
import { preferredLanguage } from '../problems/preferred-language.ts';
import { addRoute } from './add-route.ts';
import type { RouteContext } from './route-context.ts';

/** `GET /openapi.json`: made when first asked for, once a language. */
export function openapiRoute(app: FastifyInstance, context: RouteContext): void {
  const { service, version, secured } = context;
  const made = new Map<Language, Promise<string>>();
  const make = async (language: Language): Promise<string> => {
    const { portfolio } = service;
    return JSON.stringify(await openapiDocument({ portfolio, version, language, secured }));
  };
  addRoute(app, context, {
    name: 'openapi',
    answer: async ({ request, reply }) => {
      const language = preferredLanguage(request.headers['accept-language']);
      const text = made.get(language) ?? make(language);
      made.set(language, text);
      return reply
        .headers({ 'content-type': 'application/json; charset=utf-8', vary: 'accept-language' })
        .send(await text);
    },
  });
}
