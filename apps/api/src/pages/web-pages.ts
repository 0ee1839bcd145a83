import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pageHeaders } from '../edge/security-headers.ts';
import { preferredLanguage } from '../problems/preferred-language.ts';
import { noPage } from './no-page.ts';
import { sendFile } from './send-file.ts';
import { servedFile, type ServedFile } from './served-file.ts';

/** Addresses of the page's views: each is the same document. */
const views = ['/', '/models', '/decision', '/drift'];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The built page: one route a file, from memory, so that no address can reach another file.
 *
 * Files under /assets have a hash in their names and are kept for good; others are asked for each time.
 */
export async function webPages(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(path.join(folder, 'index.html'))) {
    for (const view of views) unbuiltView(app, view);
    return;
  }
  const files = await readPages(folder);
  for (const [url, file] of files) {
    for (const address of url === '/index.html' ? views : [url]) {
      app.get(address, (request, reply) => sendFile(file, request, reply.headers(pageHeaders)));
    }
  }
}

function unbuiltView(app: FastifyInstance, view: string): void {
  app.get(view, (request, reply) => {
    const language = preferredLanguage(request.headers['accept-language']);
    return reply
      .code(503)
      .headers({ ...pageHeaders, 'content-type': types['.html'], vary: 'accept-language' })
      .send(noPage(language));
  });
}

async function readPages(folder: string): Promise<Map<string, ServedFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && path.extname(entry.name) in types);
  const pages = await Promise.all(
    files.map(async ({ parentPath, name }): Promise<[string, ServedFile]> => {
      const file = path.join(parentPath, name);
      const url = `/${path.relative(folder, file).split(path.sep).join('/')}`;
      const isHashed = url.startsWith('/assets/');
      const cache = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
      const type = types[path.extname(name)];
      return [url, servedFile(await readFile(file), { type, cache })];
    }),
  );
  return new Map(pages);
}
