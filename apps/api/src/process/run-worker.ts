import type { AddressInfo } from 'node:net';
import cluster from 'node:cluster';
import { OctroiError } from '@octroi/core';
import { openWorkspace } from '@octroi/workspace';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../server/create-server.ts';
import { logSettings } from './log-settings.ts';
import { onEnd } from './on-end.ts';
import { addressOf, readyLine } from './ready-line.ts';
import type { ProcessRequest } from './process-request.ts';
import type { ServerOptions } from './server-options.ts';

/** Requests under way get so long to end. */
const patienceMs = 10_000;

/**
 * Opens the workspace, listens, and says where: the whole server, or one worker of several.
 *
 * @throws OctroiError API_PORT_TAKEN, API_ADDRESS_UNUSABLE; those of `createServer`
 */
export async function runWorker(options: ServerOptions, request: ProcessRequest): Promise<void> {
  const { workspace, web, language, ...others } = options;
  const app = await createServer({
    ...others,
    workspace: openWorkspace(workspace),
    portfolio: request.portfolio,
    version: request.version,
    webFolder: web ?? request.webFolder,
    logger: logSettings(process.stderr),
  });
  onEnd(() => {
    void end(app);
  });
  await listen(app, options);
  if (cluster.isWorker) return;
  const { port } = app.server.address() as AddressInfo;
  process.stdout.write(readyLine(addressOf(options.host, port), language));
}

async function listen(app: FastifyInstance, { host, port }: ServerOptions): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    await app.close();
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new OctroiError('API_PORT_TAKEN', { host, port }, { cause });
    throw new OctroiError('API_ADDRESS_UNUSABLE', { host, port, problem: message }, { cause });
  }
}

/** Takes no more requests, lets those under way end, then ends the process. */
async function end(app: FastifyInstance): Promise<void> {
  const hurry = setTimeout(() => {
    app.server.closeAllConnections();
  }, patienceMs);
  // A client keeps the connection of the request it still had under way: nothing more comes on it.
  const tidy = setInterval(() => {
    app.server.closeIdleConnections();
  }, 100);
  await app.close();
  clearInterval(tidy);
  clearTimeout(hurry);
  process.exit(0);
}
