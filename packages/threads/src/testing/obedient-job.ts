import { OctroiError } from '@octroi/core';
import type { StartJob } from '../job.ts';

/** What a test asks of a thread. */
export type Order = 'add' | 'fail as known' | 'fail' | 'wait for ever';

/** Adds a number to the bytes it was given, or does as it is told. */
export const start: StartJob<number, { order: Order; bytes: Uint8Array }, Uint8Array> = (added) => {
  return async ({ order, bytes }) => {
    if (order === 'fail as known')
      throw new OctroiError('TRAINING_ONE_CLASS', { rows: 3, label: 1 });
    if (order === 'fail') throw new RangeError('odd');
    if (order === 'wait for ever') await new Promise(() => undefined);
    return { answer: bytes.map((byte) => byte + added), handedOver: [] };
  };
};
