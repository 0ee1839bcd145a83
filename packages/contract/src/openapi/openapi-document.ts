import type { Language, Translated } from '@octroi/core';
import type { Portfolio } from '@octroi/features';
import { loadAnswers } from '../load-answers.ts';
import type { JsonSchema } from '../requests/json-schema.ts';
import { requestSchemas, type RequestSchemas } from '../requests/request-schemas.ts';
import { routes, type RouteName } from '../routes.ts';
import { commonProblems, operations } from './operations.ts';
import { portableSchema } from './portable-schema.ts';

export interface OpenapiRequest {
  readonly portfolio: Portfolio;
  readonly version: string;
  readonly language: Language;
  /** True where an API key is asked for. */
  readonly secured: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const words = {
  title: { en: 'Octroi: credit scoring', fr: 'Octroi : notation de crédit' },
  description: {
    en: 'Scores, decisions and reasons. Errors are problem details (RFC 9457) in the language of Accept-Language, English or French. Another method at an address gives 405 with Allow; an unknown address, 404.',
    fr: 'Scores, décisions et raisons. Les erreurs sont des « problem details » (RFC 9457) dans la langue d’Accept-Language, anglais ou français. Une autre méthode à une adresse donne 405 avec Allow ; une adresse inconnue, 404.',
  },
  done: { en: 'Done', fr: 'Fait' },
  problem: { en: 'What is wrong and how to mend it', fr: 'Ce qui ne va pas et comment y remédier' },
} as const satisfies Readonly<Record<string, Translated>>;

/** The OpenAPI 3.1 document of the API, made from the route table and the schemas. */
export async function openapiDocument(request: OpenapiRequest): Promise<Json> {
  const { portfolio, version, language, secured } = request;
  const answers = await loadAnswers();
  const requests = requestSchemas(portfolio);
  const schemas = Object.fromEntries(
    Object.entries(answers).map(([name, schema]) => [name, portableSchema(schema, language)]),
  );
  return {
    openapi: '3.1.0',
    info: { title: words.title[language], version, description: words.description[language] },
    paths: pathsOf(requests, request),
    components: {
      schemas,
      responses: { problem: problemResponse(language) },
      ...(secured && { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } }),
    },
    ...(secured && { security: [{ key: [] }] }),
  };
}

function pathsOf(
  requests: Readonly<Record<RouteName, RequestSchemas>>,
  { language, secured }: OpenapiRequest,
): Json {
  const names = Object.keys(routes) as RouteName[];
  return Object.fromEntries(
    names.map((name) => {
      const { method, path, summary } = routes[name];
      const isOpen = name === 'live' || name === 'ready';
      return [
        path.replaceAll(/:(\w+)/g, '{$1}'),
        {
          [method.toLowerCase()]: {
            operationId: name,
            summary: summary[language],
            parameters: parametersOf(requests[name], language),
            ...bodyOf(requests[name], language),
            responses: responsesOf(name, language),
            ...(secured && isOpen ? { security: [] } : {}),
          },
        },
      ];
    }),
  );
}

function parametersOf({ query, parameters }: RequestSchemas, language: Language): Json[] {
  return [...parametersIn('path', parameters), ...parametersIn('query', query)].map(
    ({ name, place, schema }) => ({
      name,
      in: place,
      required: place === 'path',
      schema: portableSchema(schema, language),
    }),
  );
}

function parametersIn(
  place: 'path' | 'query',
  schema: JsonSchema = {},
): { name: string; place: string; schema: JsonSchema }[] {
  return Object.entries(schema.properties ?? {}).map(([name, one]) => ({
    name,
    place,
    schema: one,
  }));
}

function bodyOf({ body, line }: RequestSchemas, language: Language): Json {
  if (body !== undefined) {
    const content = { 'application/json': { schema: portableSchema(body, language) } };
    return { requestBody: { required: true, content } };
  }
  if (line === undefined) return {};
  const example = `${JSON.stringify(line.examples?.[0])}\n`;
  const content = { 'application/x-ndjson': { schema: { type: 'string' }, example } };
  return { requestBody: { required: true, content } };
}

function responsesOf(name: RouteName, language: Language): Json {
  const { answer, problems } = operations[name];
  const statuses = [...new Set([...commonProblems, ...problems])].sort((one, other) => one - other);
  return {
    200: {
      description: words.done[language],
      content: Object.fromEntries(
        [answer.type, ...('also' in answer ? answer.also : [])].map((type) => [
          type,
          contentOf(answer),
        ]),
      ),
    },
    ...Object.fromEntries(
      statuses.map((status) => [status, { $ref: '#/components/responses/problem' }]),
    ),
  };
}

function contentOf(answer: (typeof operations)[RouteName]['answer']): Json {
  if (answer.type === 'application/x-ndjson') {
    return { schema: { type: 'string' }, 'x-line-schema': '#/components/schemas/batchLine' };
  }
  if ('schema' in answer) return { schema: { $ref: `#/components/schemas/${answer.schema}` } };
  if (answer.type === 'application/octet-stream') return {};
  return { schema: answer.type === 'text/plain' ? { type: 'string' } : { type: 'object' } };
}

function problemResponse(language: Language): Json {
  const content = {
    'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } },
  };
  return { description: words.problem[language], content };
}
