/** A signal that aborts after a time, or with another signal. */
export interface Deadline extends Disposable {
  readonly signal: AbortSignal;
  /** Starts the time anew. */
  readonly extend: () => void;
  readonly isOver: () => boolean;
}

export function startDeadline(ms: number, outer: AbortSignal | undefined): Deadline {
  const own = new AbortController();
  const expire = (): void => {
    own.abort(new DOMException(`no answer within ${ms} ms`, 'TimeoutError'));
  };
  const timer = setTimeout(expire, ms);
  return {
    signal: outer === undefined ? own.signal : AbortSignal.any([own.signal, outer]),
    extend: () => {
      timer.refresh();
    },
    isOver: () => own.signal.aborted,
    [Symbol.dispose]: () => {
      clearTimeout(timer);
    },
  };
}
