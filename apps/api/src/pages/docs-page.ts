import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pageHeaders } from '../edge/security-headers.ts';
import { sendFile } from './send-file.ts';
import { servedFile, type ServedFile } from './served-file.ts';

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Octroi API</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const start = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
});
`;

const ours: Readonly<Record<string, { readonly text: string; readonly type: string }>> = {
  '/docs': { text: html, type: 'text/html; charset=utf-8' },
  '/docs/start.js': { text: start, type: 'text/javascript; charset=utf-8' },
};

const theirs: Readonly<Record<string, string>> = {
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'swagger-ui.css': 'text/css; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

/** Swagger UI at `/docs`, from files of its package; they are read when first asked for. */
export function docsPage(app: FastifyInstance): void {
  const cache = 'no-cache';
  for (const [url, { text, type }] of Object.entries(ours)) {
    const file = servedFile(Buffer.from(text), { type, cache });
    app.get(url, (request, reply) => sendFile(file, request, reply.headers(pageHeaders)));
  }
  for (const [name, type] of Object.entries(theirs)) {
    let file: Promise<ServedFile> | undefined;
    app.get(`/docs/${name}`, async (request, reply) => {
      file ??= readSwaggerFile(name).then((bytes) => servedFile(bytes, { type, cache }));
      return sendFile(await file, request, reply.headers(pageHeaders));
    });
  }
}

const require = createRequire(import.meta.url);

function readSwaggerFile(name: string): Promise<Buffer> {
  const manifest = require.resolve('@fastify/swagger-ui/package.json');
  return readFile(path.join(path.dirname(manifest), 'static', name));
}
