import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isOctroiError } from '@octroi/core';
import { afterAll, describe, expect, test } from 'vitest';
import {
  fakeTiming,
  sendJson,
  startFakeServer,
  type Answer,
  type FakeServer,
} from '../testing/fake-server.ts';
import { openMlflowClient, type MlflowClient } from './mlflow-client.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-artifacts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const location = 'mlflow-artifacts:/1/abc/artifacts';
const route = '/api/2.0/mlflow-artifacts/artifacts/1/abc/artifacts';

function clientOf({ address }: FakeServer): MlflowClient {
  const credentials = { kind: 'bearer', token: 'own-token' } as const;
  const sizes = { multipartFromBytes: 1000, partBytes: 400 };
  return openMlflowClient({ address, credentials, retries: 1, ...sizes }, fakeTiming());
}

describe('artifacts', () => {
  test('go up and come down under their names, encoded', async () => {
    const bytes = randomBytes(900);
    await using server = await startFakeServer((request, response) => {
      if (request.method === 'GET') response.end(bytes);
      else sendJson(response, {});
    });
    using client = clientOf(server);
    await client.artifacts.upload(location, 'courbes/roc à 5.bin', bytes);
    const file = path.join(folder, 'down.bin');
    await client.artifacts.downloadTo(location, 'courbes/roc à 5.bin', file);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const [put, get] = server.received;
    expect(put).toMatchObject({ method: 'PUT', url: `${route}/courbes/roc%20%C3%A0%205.bin` });
    expect(put.body.equals(bytes)).toBe(true);
    expect(get.url).toBe(put.url);
  });

  test('a file goes up again whole after a failure', async () => {
    const bytes = randomBytes(900);
    const file = path.join(folder, 'up.bin');
    writeFileSync(file, bytes);
    await using server = await startFakeServer((_, response, count) => {
      sendJson(response, {}, count === 0 ? 502 : 200);
    });
    using client = clientOf(server);
    await client.artifacts.upload(location, 'up.bin', { file });
    expect(server.received.map(({ body }) => body.equals(bytes))).toEqual([true, true]);
  });

  test('a file that is not there is no fault of the server', async () => {
    await using server = await startFakeServer((_, response) => {
      sendJson(response, {});
    });
    using client = clientOf(server);
    const upload = client.artifacts.upload(location, 'x', { file: path.join(folder, 'none') });
    await expect(upload).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test.each([
    'file:///srv/artifacts',
    's3://bucket/1',
    'mlflow-artifacts://elsewhere:1/1',
    '/srv/1',
  ])('at %s are not behind the server, and nobody is asked', async (elsewhere) => {
    await using server = await startFakeServer((_, response) => {
      sendJson(response, {});
    });
    using client = clientOf(server);
    const error = await client.artifacts.list(elsewhere).catch((reason: unknown) => reason);
    expect(isOctroiError(error, 'TRACKING_ARTIFACTS_NOT_PROXIED')).toBe(true);
    expect(server.received).toEqual([]);
  });

  test.each(['../other', 'a#b', '/etc/passwd'])('the path %s is refused', async (artifactPath) => {
    await using server = await startFakeServer((_, response) => {
      sendJson(response, {});
    });
    using client = clientOf(server);
    const upload = Promise.resolve().then(() =>
      client.artifacts.upload(location, artifactPath, new Uint8Array(1)),
    );
    await expect(upload).rejects.toMatchObject({ code: 'TRACKING_ARTIFACT_PATH' });
    expect(server.received).toEqual([]);
  });
});

describe('a large artifact', () => {
  const bytes = randomBytes(1100);

  /** An MLflow server and the store behind it, in one. */
  const answers =
    (fail?: string): Answer =>
    (request, response) => {
      const [, action] = /mpu\/(\w+)\//.exec(request.url) ?? [];
      if (fail !== undefined && request.url.startsWith(fail)) sendJson(response, {}, 400);
      else if (action === 'create') {
        const { num_parts: count } = JSON.parse(request.body.toString()) as { num_parts: number };
        const credentials = Array.from({ length: count }, (_, at) => ({
          url: `http://${request.headers.host ?? ''}/store/${at + 1}?signature=s1gned`,
          part_number: at + 1,
          headers: { 'x-part': `${at + 1}` },
        }));
        sendJson(response, { upload_id: 'u1', credentials });
      } else if (request.url.startsWith('/store/')) {
        response.writeHead(200, { etag: `"${request.url.slice(7, 8)}"` }).end();
      } else sendJson(response, {});
    };

  test.each(['bytes', 'a file'])(
    'given as %s goes up in parts, straight to the store',
    async (as) => {
      const file = path.join(folder, 'large.bin');
      writeFileSync(file, bytes);
      await using server = await startFakeServer(answers());
      using client = clientOf(server);
      await client.artifacts.upload(location, 'model/model.bin', as === 'bytes' ? bytes : { file });
      const parts = server.received.filter(({ url }) => url.startsWith('/store/'));
      expect(parts.map(({ body }) => body.byteLength)).toEqual([400, 400, 300]);
      expect(Buffer.concat(parts.map(({ body }) => body)).equals(bytes)).toBe(true);
      expect(parts.map(({ headers }) => headers['x-part'])).toEqual(['1', '2', '3']);
      expect(parts.map(({ headers }) => headers.authorization)).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      const last = server.received.at(-1);
      expect(last?.url).toBe('/api/2.0/mlflow-artifacts/mpu/complete/1/abc/artifacts/model');
      expect(JSON.parse(last?.body.toString() ?? '')).toMatchObject({
        path: 'model.bin',
        upload_id: 'u1',
        parts: [{ part_number: 1, etag: '"1"' }, { part_number: 2 }, { part_number: 3 }],
      });
    },
  );

  test('is taken back where a part fails, and the signature is not told', async () => {
    await using server = await startFakeServer(answers('/store/2'));
    using client = clientOf(server);
    const upload = client.artifacts.upload(location, 'model.bin', bytes);
    const error = await upload.catch((reason: unknown) => reason);
    expect(isOctroiError(error, 'TRACKING_REFUSED')).toBe(true);
    expect(String(error)).not.toContain('s1gned');
    expect(server.received.at(-1)?.url).toContain('/mpu/abort/');
  });

  test('goes up whole where the store behind the server knows no parts', async () => {
    await using server = await startFakeServer((request, response) => {
      const isUnable = request.url.includes('/mpu/');
      sendJson(response, isUnable ? { error_code: 'NOT_IMPLEMENTED' } : {}, isUnable ? 501 : 200);
    });
    using client = clientOf(server);
    await client.artifacts.upload(location, 'model.bin', bytes);
    expect(server.received.map(({ method }) => method)).toEqual(['POST', 'PUT']);
  });
});
