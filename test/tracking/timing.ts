import { setTimeout } from 'node:timers/promises';
import type { Timing } from '@octroi/tracking';

/** The clock, chance and patience of this machine. */
export const realTiming: Timing = {
  now: Date.now,
  random: Math.random,
  sleep: (ms, signal) => setTimeout(ms, undefined, signal === undefined ? {} : { signal }),
};
