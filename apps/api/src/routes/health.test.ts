import { requestSchemas } from '@octroi/contract';
import { homeCredit } from '@octroi/home-credit';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { sendProblem } from '../problems/send-problem.ts';
import { healthRoutes } from './health.ts';
import type { RouteContext } from './route-context.ts';

test('a server that closes lives, but is not ready any more', async () => {
  let closing = false;
  const app = Fastify().setErrorHandler(sendProblem);
  const context: Pick<RouteContext, 'schemas' | 'isClosing'> = {
    schemas: requestSchemas(homeCredit),
    isClosing: () => closing,
  };
  healthRoutes(app, context);
  const statuses = async (): Promise<number[]> => [
    (await app.inject('/health/live')).statusCode,
    (await app.inject('/health/ready')).statusCode,
  ];
  expect(await statuses()).toEqual([200, 200]);
  closing = true;
  expect(await statuses()).toEqual([200, 503]);
  const answer = await app.inject('/health/ready');
  expect([answer.json<{ code: string }>().code, answer.headers['retry-after']]).toEqual([
    'API_SHUTTING_DOWN',
    '1',
  ]);
});
