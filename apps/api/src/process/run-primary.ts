import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { OctroiError } from '@octroi/core';
import { answerMetrics } from '../metrics/cluster-metrics.ts';
import { onEnd } from './on-end.ts';
import { addressOf, readyLine } from './ready-line.ts';
import type { ServerOptions } from './server-options.ts';

/** Workers that end more often than this within a minute are not started again. */
const mostRestarts = 5;
const minuteMs = 60_000;
/** Workers that do not end in time are killed. */
const patienceMs = 12_000;

/**
 * Runs several processes on one port. The first one tells whether all is well: it prints what is not, and
 * the others are not even started. One that dies is started again.
 */
export async function runPrimary(options: ServerOptions): Promise<void> {
  let ending = false;
  const end = (code: number): void => {
    ending = true;
    void endAll(code);
  };
  onEnd(() => {
    end(0);
  });
  answerMetrics();
  const port = await firstWorker();
  if (port === undefined) {
    process.exit(1);
  }
  const others = Array.from({ length: options.workers - 1 }, () => startWorker());
  await Promise.all(
    others.map((worker) => Promise.race([once(worker, 'listening'), once(worker, 'exit')])),
  );
  const restarts: number[] = [];
  cluster.on('exit', () => {
    if (ending) return;
    const now = performance.now();
    restarts.push(now);
    const recent = restarts.filter((time) => now - time < minuteMs).length;
    if (recent <= mostRestarts) startWorker();
    else end(tooManyDeaths(recent, options));
  });
  process.stdout.write(readyLine(addressOf(options.host, port), options.language));
}

function startWorker(): Worker {
  return cluster.fork();
}

/** The port it listens on; undefined where it ended instead, having said why. */
async function firstWorker(): Promise<number | undefined> {
  const worker = startWorker();
  const started = once(worker, 'listening').then(([{ port }]: { port: number }[]) => port);
  return Promise.race([started, once(worker, 'exit').then(() => undefined)]);
}

function tooManyDeaths(count: number, { language }: ServerOptions): number {
  const error = new OctroiError('API_WORKERS_DIE', { count });
  const { message, mend } = error.describe(language);
  process.stderr.write(`octroi: ${error.code}: ${message}\n  ${mend}\n`);
  return 1;
}

async function endAll(code: number): Promise<void> {
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  const ended = workers.map((worker) => once(worker, 'exit'));
  for (const worker of workers) worker.process.kill('SIGTERM');
  const hurry = setTimeout(() => {
    for (const worker of workers) worker.process.kill('SIGKILL');
  }, patienceMs);
  await Promise.all(ended);
  clearTimeout(hurry);
  process.exit(code);
}
