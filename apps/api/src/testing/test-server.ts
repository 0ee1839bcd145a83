import { homeCredit } from '@octroi/home-credit';
import { openWorkspace } from '@octroi/workspace';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { testWorkspace } from '../../../../test/serving/test-workspace.ts';
import { createServer } from '../server/create-server.ts';
import type { ServerSettings } from '../server/server-settings.ts';

let made: ReturnType<typeof testWorkspace> | undefined;

/** The folder of the tests' workspace; the same one for as long as this process tests. */
export async function workspaceFolder(): Promise<string> {
  made ??= testWorkspace();
  return (await made).folder;
}

/** A server of the tests' workspace, without a socket. Close it. */
export async function openTestServer(
  settings: Partial<ServerSettings> = {},
): Promise<FastifyInstance> {
  const folder = await workspaceFolder();
  return createServer({
    workspace: openWorkspace(folder),
    portfolio: homeCredit,
    version: '0.0.0',
    ...settings,
  });
}

/** The reference project's demo applicants: valid bodies of `/predict`. */
export const demoBodies = homeCredit.demoApplicants.map(({ values }) => values);

export interface PostRequest {
  readonly url: string;
  /** A text is sent as it is, anything else as JSON. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** POSTs, as JSON where no other Content-Type is given. */
export function post(
  app: FastifyInstance,
  { url, body, headers = {} }: PostRequest,
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url,
    payload: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
}
