import type { StartJob } from '@octroi/threads';
import {
  fitLogisticRegression,
  type LogisticRegression,
  type LogisticRegressionRequest,
} from './fit-logistic-regression.ts';

/** What crosses to the thread. */
export type LogisticRegressionTask = Omit<
  LogisticRegressionRequest,
  'overwrite' | 'progress' | 'signal'
>;

/** Fits one logistic regression after the other; matrices here are the thread's own. */
export const start: StartJob<null, LogisticRegressionTask, LogisticRegression> =
  () => async (task) => ({
    answer: await fitLogisticRegression({ ...task, overwrite: true }),
    handedOver: [],
  });
