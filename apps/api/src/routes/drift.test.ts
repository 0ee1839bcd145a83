/** The drift reports of a workspace, over the API: whole, absent and damaged ones. */
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DriftListAnswer, type DriftReportAnswer, type Problem } from '@octroi/contract';
import { homeCredit } from '@octroi/home-credit';
import { driftReportFolder, openWorkspace } from '@octroi/workspace';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyTestWorkspace } from '../../../../test/serving/test-workspace.ts';
import { createServer } from '../server/create-server.ts';
import { answerOf } from '../testing/answer-of.ts';
import { openTestServer } from '../testing/test-server.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await openTestServer();
});
afterAll(() => app.close());

const listOf = async (server: FastifyInstance): Promise<DriftListAnswer> =>
  answerOf(await server.inject('/v1/drift'), 'driftListAnswer');

test('/v1/drift lists what octroi drift has kept', async () => {
  const { reports, damaged } = await listOf(app);
  expect(damaged).toEqual([]);
  expect(reports).toHaveLength(1);
  expect(reports[0]).toMatchObject({
    reference: { name: 'application_train.csv' },
    current: { name: 'application_test.csv' },
    preset: homeCredit.defaultPreset,
  });
});

test('/v1/drift/:id gives the report, by its id and as the latest', async () => {
  const [{ id, verdict, features }] = (await listOf(app)).reports;
  const byId = await answerOf<DriftReportAnswer>(
    await app.inject(`/v1/drift/${id}`),
    'driftReportAnswer',
  );
  expect(byId.report.verdict.level).toBe(verdict);
  expect(byId.report.features).toHaveLength(features.compared);
  const latest = (await app.inject('/v1/drift/latest')).json<DriftReportAnswer>();
  expect(latest).toEqual(byId);
});

test('a report comes with the units of its features and the names of their levels', async () => {
  const { report, units, levels } = (
    await app.inject('/v1/drift/latest')
  ).json<DriftReportAnswer>();
  const names = report.features.map(({ name }) => name);
  expect(Object.keys(units).sort()).toEqual([...names].sort());
  expect(units['DAYS_BIRTH']).toBe('days-before');
  expect(Object.keys(levels).length).toBeGreaterThan(3);
  for (const name of Object.keys(levels)) expect(names).toContain(name);
});

test('an id that is none is refused, one that is not there is not found', async () => {
  const refused = await app.inject('/v1/drift/..%2Fruns');
  expect(refused.json<Problem>()).toMatchObject({ status: 422, code: 'API_FIELDS_INVALID' });
  const unknown = await app.inject('/v1/drift/2020-01-01T00-00-00-000Z-00000000');
  expect(unknown.json<Problem>()).toMatchObject({ status: 404, code: 'WORKSPACE_DRIFT_UNKNOWN' });
});

describe('in a workspace whose reports are not whole', () => {
  test('a damaged report is told as such, without its path; the server goes on', async () => {
    using copy = await copyTestWorkspace();
    const workspace = openWorkspace(copy.folder);
    const server = await createServer({ workspace, portfolio: homeCredit, version: '0.0.0' });
    const [{ id }] = (await listOf(server)).reports;
    const folder = driftReportFolder(workspace, id);
    truncateSync(path.join(folder, 'report.json'), 500);
    const problem = (await server.inject(`/v1/drift/${id}`)).json<Problem>();
    expect(problem).toMatchObject({ status: 503, code: 'API_DRIFT_DAMAGED' });
    expect(JSON.stringify(problem)).not.toContain(copy.folder);
    writeFileSync(path.join(folder, 'summary.json'), '[]');
    expect(await listOf(server)).toEqual({ reports: [], damaged: [id] });
    expect((await server.inject('/v1/model')).statusCode).toBe(200);
    rmSync(workspace.drift, { recursive: true });
    expect(await listOf(server)).toEqual({ reports: [], damaged: [] });
    expect((await server.inject('/v1/drift/latest')).statusCode).toBe(404);
    await server.close();
  });
});
