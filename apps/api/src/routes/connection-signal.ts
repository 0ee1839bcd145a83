import type { FastifyReply } from 'fastify';

/** Aborted when the client goes away before it has its answer. */
export function connectionSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new Error('the client went away'));
  });
  return gone.signal;
}
