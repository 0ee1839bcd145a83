import { inThread } from '@octroi/threads';
import { fitLogisticRegression, type LogisticRegression } from './fit-logistic-regression.ts';
import type { LogisticRegressionTask } from './logistic-regression-job.ts';

/** Below so many cells a fit is done sooner than a thread has started. */
const fewCells = 1e6;

interface Aside {
  /** Whether the matrix may be handed over to the thread: nobody reads it afterwards. */
  readonly mayTakeMatrix?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fits a logistic regression in a thread of its own, where it is large enough: to the same bits, while
 * other work goes on. Throws as `fitLogisticRegression` does.
 */
export async function fitAside(
  task: LogisticRegressionTask,
  { mayTakeMatrix = false, signal }: Aside,
): Promise<LogisticRegression> {
  if (task.matrix.values.length < fewCells) {
    return fitLogisticRegression({ ...task, ...(signal && { signal }) });
  }
  const file = new URL('./logistic-regression-job.ts', import.meta.url);
  const handedOver = ({ matrix }: LogisticRegressionTask): ArrayBuffer[] =>
    mayTakeMatrix ? [matrix.values.buffer as ArrayBuffer] : [];
  return inThread({ file, data: null, handedOver, signal }, task);
}
