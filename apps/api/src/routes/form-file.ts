import { OctroiError } from '@octroi/core';
import type { FastifyInstance } from 'fastify';
import { sendFile } from '../pages/send-file.ts';
import { servedFile, type ServedFile } from '../pages/served-file.ts';
import { addRoute, type Asked } from './add-route.ts';
import { modelFor } from './model-for.ts';
import type { RouteContext } from './route-context.ts';

interface Parameters {
  readonly file: string;
}

/**
 * `GET /v1/form/bundle/:file`: the form's model for the page, which checks and scores with the same code.
 *
 * The bytes are those that were checked when the bundle was opened; nothing is read from the disk.
 */
export function formFileRoute(app: FastifyInstance, context: RouteContext): void {
  const { service } = context;
  const files = new Map<string, ServedFile>();
  for (const [name, bytes] of service.form?.files ?? []) {
    files.set(name, servedFile(bytes, { type: typeOf(name), cache: 'no-cache' }));
  }
  addRoute(app, context, {
    name: 'formFile',
    answer: ({ parameters, request, reply }: Asked<unknown, unknown, Parameters>) => {
      modelFor(service, 'form');
      const file = files.get(parameters.file);
      if (file === undefined) throw new OctroiError('API_FILE_UNKNOWN', parameters);
      return sendFile(file, request, reply);
    },
  });
}

function typeOf(name: string): string {
  if (name.endsWith('.json')) return 'application/json; charset=utf-8';
  return name.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}
