import cluster from 'node:cluster';
import { isOctroiError, type Language } from '@octroi/core';
import type { ProcessRequest } from './process-request.ts';
import { readServerOptions, type ServerOptions } from './server-options.ts';

/**
 * Runs the server of a portfolio until it is told to end: by SIGTERM, by SIGINT, or by its parent’s end.
 *
 * Known errors at the start are one line and how to mend it, on standard error; the exit code is then 1.
 */
export async function runServerProcess(request: ProcessRequest): Promise<void> {
  let language: Language = 'en';
  try {
    const options = readServerOptions(process.argv.slice(2), process.env);
    language = options.language;
    if (options.workers > 1 && cluster.isPrimary) await runCluster(options);
    else await runSingle(options, request);
  } catch (error) {
    process.stderr.write(startProblem(error, language));
    process.exit(1);
  }
}

async function runCluster(options: ServerOptions): Promise<void> {
  const { runPrimary } = await import('./run-primary.ts');
  await runPrimary(options);
}

async function runSingle(options: ServerOptions, request: ProcessRequest): Promise<void> {
  const { runWorker } = await import('./run-worker.ts');
  await runWorker(options, request);
}

function startProblem(error: unknown, language: Language): string {
  if (!isOctroiError(error)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `octroi: UNEXPECTED: ${stack}\n`;
  }
  const { message, mend } = error.describe(language);
  return `octroi: ${error.code}: ${message}\n  ${mend}\n`;
}
