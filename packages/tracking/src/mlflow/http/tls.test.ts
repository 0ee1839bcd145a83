import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fakeTiming, sendJson } from '../../testing/fake-server.ts';
import type { MlflowSettings } from '../settings.ts';
import { textIn } from '../json/read-json.ts';
import { openConnection } from './connection.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

test.skipIf(!hasOpenssl)(
  'a certificate nobody vouches for is refused, unless it is named or all are taken (needs openssl)',
  async () => {
    const { key, certificate } = selfSigned();
    const server = createServer({ key, cert: certificate }, (_, response) => {
      sendJson(response, { name: 'x' });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const place = server.address();
    const port = typeof place === 'object' ? place?.port : undefined;
    const ask = async (settings: Partial<MlflowSettings>): Promise<string> => {
      const address = `https://127.0.0.1:${port ?? 0}`;
      const connection = openConnection({ address, retries: 0, ...settings }, fakeTiming());
      const read = (json: Record<string, unknown>): string => textIn(json, 'name');
      const call = { method: 'GET', path: '/', idempotent: true, read } as const;
      const answer = await connection.call(call).catch((error: unknown) => String(error));
      connection.close();
      return answer;
    };
    expect(await ask({})).toContain('self-signed certificate');
    expect(await ask({ insecureTls: true })).toBe('x');
    expect(await ask({ certificates: certificate })).toBe('x');
    server.closeAllConnections();
    server.close();
  },
);

function selfSigned(): { key: string; certificate: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'octroi-tls-'));
  const [key, certificate] = [path.join(folder, 'key'), path.join(folder, 'certificate')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', ...curve, ...names, ...files], { stdio: 'ignore' });
  const made = { key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8') };
  rmSync(folder, { recursive: true });
  return made;
}
