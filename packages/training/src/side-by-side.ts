/**
 * Does work on every task, on so many at a time, in their order.
 *
 * The first failure stops the rest: the signal that work is given is aborted, and no other task begins. It is
 * thrown once all that had begun has ended.
 *
 * @throws what work threw first; the reason of `signal`
 */
export async function sideBySide<Task>(
  tasks: readonly Task[],
  { most, signal }: { readonly most: number; readonly signal?: AbortSignal | undefined },
  work: (task: Task, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failure = new AbortController();
  const stop = AbortSignal.any([failure.signal, ...(signal ? [signal] : [])]);
  const waiting = tasks.values();
  const lane = async (): Promise<void> => {
    for (const task of waiting) {
      stop.throwIfAborted();
      await work(task, stop);
    }
  };
  const lanes = Array.from({ length: most }, lane);
  try {
    await Promise.all(lanes);
  } catch (error) {
    failure.abort(error);
    await Promise.allSettled(lanes);
    throw error;
  }
}
