import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docsPage } from './docs-page.ts';
import { webPages } from './web-pages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-page-'));
const built = path.join(folder, 'dist');
let app: FastifyInstance;

beforeAll(async () => {
  mkdirSync(path.join(built, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(built, 'index.html'), '<p>the page</p>');
  writeFileSync(path.join(built, 'icon.svg'), '<svg/>');
  writeFileSync(path.join(built, '.stamp'), 'stamp');
  writeFileSync(path.join(built, 'assets', 'index-abc.js'), 'export {};'.repeat(500));
  app = Fastify();
  docsPage(app);
  await webPages(app, built);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

test.each(['/', '/models', '/models?lang=fr'])(
  '%s is the page, asked for each time',
  async (url) => {
    const { statusCode, body, headers } = await app.inject(url);
    expect([statusCode, body]).toEqual([200, '<p>the page</p>']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe-eval|https?:/);
  },
);

test('files with a hash in their name are kept for good', async () => {
  const { headers } = await app.inject({
    url: '/assets/index-abc.js',
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    vary: 'accept-encoding',
  });
});

test.each([
  '/secret.txt',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/.stamp',
  '/index.html',
  '/assets',
  '/assets/',
  '/other',
])('%s is not there', async (url) => {
  expect((await app.inject(url)).statusCode).toBe(404);
});

test.each([undefined, path.join(folder, 'nowhere')])(
  'where the page is not built (%s), a plain one says how to build it, in both languages',
  async (missing) => {
    const plain = Fastify();
    await webPages(plain, missing);
    const ask = (language: string) =>
      plain.inject({ url: '/', headers: { 'accept-language': language } });
    const [en, fr] = [await ask('en'), await ask('fr')];
    expect([en.statusCode, fr.statusCode]).toEqual([503, 503]);
    expect(en.body).toContain('tools/setup.sh web');
    expect(fr.body).toContain('<html lang="fr">');
    await plain.close();
  },
);

test('the documentation of the API loads nothing from elsewhere', async () => {
  const page = await app.inject('/docs');
  const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file);
  expect(files.length).toBe(4);
  for (const file of files) {
    expect(file).toMatch(/^\/docs\//);
    expect((await app.inject(file)).statusCode).toBe(200);
  }
});
