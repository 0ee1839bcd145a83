import type { FastifyServerOptions } from 'fastify';

/** Faults of the server: JSON for a collector of logs; a person at a terminal gets the text alone. */
export function logSettings(
  stderr: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
): Exclude<FastifyServerOptions['logger'], boolean | undefined> {
  const stream = {
    write: (line: string): void => {
      stderr.write(stderr.isTTY ? readable(line) : line);
    },
  };
  return { level: 'warn', stream };
}

interface LogLine {
  readonly msg?: string;
  readonly requestId?: string;
  readonly err?: { readonly message?: string; readonly stack?: string };
}

function readable(line: string): string {
  const { msg = '', requestId, err } = JSON.parse(line) as LogLine;
  const request = requestId === undefined ? '' : ` (${requestId})`;
  const stack = err === undefined ? '' : `\n${err.stack ?? err.message ?? ''}`;
  return `octroi: ${msg}${request}${stack}\n`;
}
