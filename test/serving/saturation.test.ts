import type { ExplainAnswer, Problem, ScoreAnswer } from '@octroi/contract';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRaw } from '../journey/tiny-portfolio.ts';
import { post } from './ask.ts';
import { startServer, type RunningServer } from './start-server.ts';
import { testWorkspace } from './test-workspace.ts';

let server: RunningServer;
let applicant: number;

beforeAll(async () => {
  const { folder, raw } = await testWorkspace();
  server = await startServer({ workspace: folder });
  applicant = Number(readRaw(path.join(raw, 'application_test.csv')).rows[0][0]);
});
afterAll(() => server[Symbol.asyncDispose]());

test('explanations beyond what can wait are refused for now, and scores go on', async () => {
  const explain = () =>
    post<ExplainAnswer | Problem>(`${server.address}/v1/explain`, {
      applicant,
      against: 'reference',
    });
  const score = () => post<ScoreAnswer>(`${server.address}/v1/score`, { applicant });
  const { body: alone } = await score();
  const explained = Array.from({ length: 400 }, explain);
  const scores = await Promise.all(Array.from({ length: 50 }, score));
  expect(new Set(scores.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(scores.map(({ body }) => body.logOdds))).toEqual(new Set([alone.logOdds]));

  const answers = await Promise.all(explained);
  const refused = answers.filter(({ status }) => status === 503);
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  expect(refused.length).toBeGreaterThan(0);
  expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
  for (const { headers, body } of refused) {
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(body).toMatchObject({ status: 503, code: 'EXPLAIN_QUEUE_FULL' });
  }
  expect((await explain()).status).toBe(200);
});

test('clients that leave before their explanation are no fault of the server', async () => {
  const body = JSON.stringify({ applicant, against: 'reference' });
  const headers = { 'content-type': 'application/json' };
  const url = `${server.address}/v1/explain`;
  const leaving = Array.from({ length: 20 }, (_, at) =>
    fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(1 + at) }),
  );
  const outcomes = await Promise.allSettled(leaving);
  expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
  expect((await post<ExplainAnswer>(url, { applicant })).status).toBe(200);
  const metrics = await (await fetch(`${server.address}/metrics`)).text();
  expect(metrics).not.toMatch(/status="500"/);
  expect(server.printed().stderr).toBe('');
});
