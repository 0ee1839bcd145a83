import { parentPort } from 'node:worker_threads';
import { OctroiError } from '@octroi/core';
import { errorAnswer } from '../pool/messages.ts';

/** What a test asks of a worker. */
export type Order =
  | { readonly say: string; readonly afterMs: number }
  | { readonly die: string }
  | { readonly fail: 'known' | 'unknown' };

parentPort?.on('message', (order: Order) => {
  if ('die' in order) throw new Error(order.die);
  if ('fail' in order) {
    const known = new OctroiError('MODEL_REFERENCE_EMPTY', {});
    parentPort?.postMessage(errorAnswer(order.fail === 'known' ? known : new Error('odd')));
    return;
  }
  setTimeout(() => parentPort?.postMessage({ result: order.say }), order.afterMs);
});
