/** How a server starts, refuses to start, and ends. */
import { appendFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { request } from 'node:http';
import path from 'node:path';
import type { ModelAnswer, PredictAnswer, Problem } from '@octroi/contract';
import { homeCredit } from '@octroi/home-credit';
import { describe, expect, test } from 'vitest';
import { get, post } from './ask.ts';
import { mappedFiles, processesFrom } from './processes.ts';
import { serverThatRefuses, startServer, type ServerRequest } from './start-server.ts';
import { copyTestWorkspace, testWorkspace } from './test-workspace.ts';

const [{ values }] = homeCredit.demoApplicants;

async function expectRefusal(request_: ServerRequest, code: string): Promise<string> {
  const { exitCode, stdout, stderr } = await serverThatRefuses(request_);
  expect(stderr).toMatch(new RegExp(`^octroi: ${code}: .+\n  .+\n$`, 'm'));
  expect(stderr).not.toMatch(/\n +at |node:internal/);
  expect([exitCode, stdout]).toEqual([1, '']);
  return stderr;
}

describe('a server that refuses to start', () => {
  test.each(['model.*', 'encoder.json', 'ranges.json', 'reference.json'])(
    'because %s of the bundle was altered on disk',
    async (file) => {
      using copy = await copyTestWorkspace();
      for (const found of globSync(path.join(copy.folder, 'bundles', '*', file))) {
        appendFileSync(found, ' ');
      }
      await expectRefusal({ workspace: copy.folder }, 'BUNDLE_ALTERED');
    },
  );

  test('because the bundle is of a newer version', async () => {
    using copy = await copyTestWorkspace();
    for (const found of globSync(path.join(copy.folder, 'bundles', '*', 'manifest.json'))) {
      const manifest = JSON.parse(readFileSync(found, 'utf8')) as { formatVersion: number };
      writeFileSync(found, JSON.stringify({ ...manifest, formatVersion: 99 }));
    }
    expect(await expectRefusal({ workspace: copy.folder }, 'BUNDLE_VERSION')).toContain('99');
  });

  test('because an alias points nowhere', async () => {
    using copy = await copyTestWorkspace();
    const file = path.join(copy.folder, 'aliases.json');
    const aliases = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const lost = Object.fromEntries(Object.keys(aliases).map((name) => [name, 'gone']));
    writeFileSync(file, JSON.stringify(lost));
    const said = await expectRefusal({ workspace: copy.folder }, 'WORKSPACE_ALIAS_DANGLING');
    expect(said).toContain('gone');
  });

  test('because the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { folder } = await testWorkspace();
    expect(await expectRefusal({ workspace: folder, port }, 'API_PORT_TAKEN')).toContain(`${port}`);
    other.close();
  });

  test.each([
    ['none', {}],
    ['an empty one', { OCTROI_API_KEY: '' }],
    ['a short one', { OCTROI_API_KEY: 'secret' }],
  ])('because others could reach it without a key: %s', async (_, environment) => {
    const { folder } = await testWorkspace();
    const options = ['--host', '0.0.0.0'];
    await expectRefusal({ workspace: folder, options, environment }, 'API_UNPROTECTED');
  });
});

test('with a key, every answer but the health checks needs it', async () => {
  const key = 'a-long-enough-key-for-a-test-of-it';
  const { folder } = await testWorkspace();
  await using server = await startServer({
    workspace: folder,
    environment: { OCTROI_API_KEY: key },
  });
  const url = `${server.address}/predict`;
  const without = await post<Problem>(url, values);
  expect([without.status, without.body.code]).toEqual([401, 'API_KEY_WRONG']);
  for (const wrong of ['Bearer ', 'Bearer wrong', `Basic ${key}`, key, `Bearer ${key}x`]) {
    expect((await post<Problem>(url, values, { authorization: wrong })).status).toBe(401);
  }
  const authorization = `Bearer ${key}`;
  expect((await post<PredictAnswer>(url, values, { authorization })).status).toBe(200);
  expect((await get<Problem>(`${server.address}/v1/model`)).status).toBe(401);
  expect((await get<ModelAnswer>(`${server.address}/v1/model`, { authorization })).status).toBe(
    200,
  );
  expect((await get(`${server.address}/health/live`)).status).toBe(200);
  expect(JSON.stringify(server.printed())).not.toContain(key);
});

test('SIGTERM lets the requests under way end, takes no more, and exits with 0', async () => {
  const { folder } = await testWorkspace();
  await using server = await startServer({ workspace: folder });
  const body = JSON.stringify(values);
  const asked = request(`${server.address}/predict`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  });
  asked.write(body.slice(0, 40));
  await once(asked, 'socket');
  await get(`${server.address}/health/live`);
  const ending = server.stop();
  await new Promise((resolve) => setTimeout(resolve, 300));
  asked.end(body.slice(40));
  const [response] = (await once(asked, 'response')) as [
    NodeJS.ReadableStream & { statusCode: number },
  ];
  expect(response.statusCode).toBe(200);
  response.resume();
  const answered = performance.now();
  const { exitCode } = await ending;
  expect(exitCode).toBe(0);
  expect(performance.now() - answered, 'the client keeps its connection').toBeLessThan(4000);
  await expect(fetch(`${server.address}/health/live`)).rejects.toThrow();
  expect(processesFrom(server.processId)).toEqual([]);
});

test.skipIf(process.platform !== 'linux')(
  'no process of a server has a native engine in it (Linux only)',
  async () => {
    const { folder } = await testWorkspace();
    await using server = await startServer({ workspace: folder, options: ['--workers', '2'] });
    await post(`${server.address}/predict`, values);
    const { body } = await get<ModelAnswer>(`${server.address}/v1/model`);
    expect(body.models.length).toBe(2);
    await post(`${server.address}/v1/explain`, { applicant: 100_001 });
    const mapped = processesFrom(server.processId).flatMap(mappedFiles);
    expect(mapped.some((file) => file.endsWith('/node'))).toBe(true);
    expect(mapped.filter((file) => /lightgbm|xgboost|duckdb|koffi|\.node$/i.test(file))).toEqual(
      [],
    );
  },
);
