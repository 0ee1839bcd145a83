import { loadAnswers, requestSchemas, routes, type JsonSchema } from '@octroi/contract';
import { homeCredit } from '@octroi/home-credit';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileSchema } from '../edge/compile-schema.ts';
import { problemStatus } from '../problems/problem-status.ts';
import { openTestServer, post } from '../testing/test-server.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<string, Operation>>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly security?: readonly object[];
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly responses: Readonly<Record<string, object>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: JsonSchema }>> };
  readonly security?: readonly object[];
}

let app: FastifyInstance;
beforeAll(async () => {
  app = await openTestServer();
});
afterAll(() => app.close());

async function documentIn(language: string): Promise<Document> {
  const answer = await app.inject({
    url: '/openapi.json',
    headers: { 'accept-language': language },
  });
  expect(answer.statusCode).toBe(200);
  return answer.json<Document>();
}

const operationsOf = ({ paths }: Document): Operation[] =>
  Object.values(paths).flatMap((methods) =>
    Object.values(methods).filter((operation) => operation !== undefined),
  );

test('the document names every route of the contract, and no other', async () => {
  const document = await documentIn('en');
  expect(document.openapi).toBe('3.1.0');
  expect(operationsOf(document).map(({ operationId }) => operationId)).toEqual(Object.keys(routes));
});

test('every reference within it leads somewhere', async () => {
  const document = await documentIn('en');
  const found = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g);
  const references = [...found].map(([, kind, name]) => [kind, name]);
  expect(references.length).toBeGreaterThan(20);
  for (const [kind, name] of references) expect(document.components[kind]).toHaveProperty(name);
});

test('every status that a problem can have is in it', async () => {
  const said = new Set(
    operationsOf(await documentIn('en')).flatMap(({ responses }) => Object.keys(responses)),
  );
  const elsewhere = new Set([405]);
  for (const status of Object.values(problemStatus)) {
    if (!elsewhere.has(status)) expect(said).toContain(`${status}`);
  }
});

test('it is in the language asked for, and has no keyword of ours', async () => {
  const [en, fr] = [await documentIn('en'), await documentIn('fr')];
  const summaries = (document: Document): string[] =>
    operationsOf(document).map(({ summary }) => summary);
  expect(summaries(en)).toEqual(Object.values(routes).map(({ summary }) => summary.en));
  expect(summaries(fr)).toEqual(Object.values(routes).map(({ summary }) => summary.fr));
  expect(JSON.stringify([en, fr])).not.toMatch(/"x-(?:label|expected)"|"additionalItems"/);
});

test('the examples of every body and parameter are right', () => {
  for (const { body, line, query, parameters } of Object.values(requestSchemas(homeCredit))) {
    for (const schema of [body, line]) {
      if (schema === undefined) continue;
      expect(schema.examples?.length).toBeGreaterThan(0);
      for (const example of schema.examples ?? []) compileSchema(schema)(example);
    }
    for (const schema of [query, parameters]) {
      for (const one of Object.values(schema?.properties ?? {})) {
        for (const example of one.examples ?? []) compileSchema(one)(example);
      }
    }
  }
});

test('the examples of answers are right, and in the document', async () => {
  const { components } = await documentIn('fr');
  const examples = Object.entries(await loadAnswers()).flatMap(([name, schema]) => {
    const given = (schema as JsonSchema).examples ?? [];
    for (const example of given) compileSchema(schema as JsonSchema)(example);
    if (given.length > 0) expect(components['schemas'][name]).toMatchObject({ examples: given });
    return given;
  });
  expect(examples.length).toBeGreaterThan(0);
});

test('the example bodies are answered', async () => {
  for (const [url, methods] of Object.entries((await documentIn('en')).paths)) {
    const schema = methods['post']?.requestBody?.content['application/json']?.schema;
    for (const body of schema?.examples ?? []) {
      expect([url, (await post(app, { url, body })).statusCode]).toEqual([url, 200]);
    }
  }
});

test('a key is asked for in it where one is needed, but not for health', async () => {
  expect((await documentIn('en')).security).toBeUndefined();
  const apiKey = 'a-key-of-sixteen';
  const locked = await openTestServer({ apiKey });
  const answer = await locked.inject({
    url: '/openapi.json',
    headers: { authorization: `Bearer ${apiKey}` },
  });
  const document = answer.json<Document>();
  expect(document.security).toEqual([{ key: [] }]);
  const open = operationsOf(document).filter(({ security }) => security?.length === 0);
  expect(open.map(({ operationId }) => operationId)).toEqual(['live', 'ready']);
  await locked.close();
});
