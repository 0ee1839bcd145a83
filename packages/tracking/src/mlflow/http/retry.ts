import type { Timing } from '../../timing.ts';
import { FailedTry } from './failure.ts';

export interface RetryRequest<Result> {
  readonly attempt: () => Promise<Result>;
  /** True where doing it twice is as doing it once. */
  readonly idempotent: boolean;
  /** Tries after the first. */
  readonly retries: number;
  readonly timing: Timing;
  readonly signal?: AbortSignal | undefined;
}

const firstWaitMs = 250;
const longestWaitMs = 8_000;
/** A server that asks for a longer wait is not waited for. */
const longestAskedMs = 60_000;

/**
 * Does a thing until it succeeds, or another try is of no use.
 *
 * The wait doubles with each try, of which a random part is taken, so that many clients of one server
 * do not come back together; it is never shorter than the server asks for.
 *
 * @throws OctroiError of the last try
 */
export async function withRetries<Result>(request: RetryRequest<Result>): Promise<Result> {
  const { attempt, retries, timing, signal } = request;
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof FailedTry)) throw error;
      if (tries >= retries || !mayRepeat(error, request.idempotent)) throw error.error;
      const askedMs = error.afterMs ?? 0;
      if (askedMs > longestAskedMs) throw error.error;
      const spreadMs = timing.random() * Math.min(longestWaitMs, firstWaitMs * 2 ** tries);
      await timing.sleep(askedMs + spreadMs, signal);
    }
  }
}

function mayRepeat({ repeat }: FailedTry, idempotent: boolean): boolean {
  return repeat === 'always' || (repeat === 'if idempotent' && idempotent);
}
