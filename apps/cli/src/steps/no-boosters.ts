import type { Boosters } from '@octroi/boosters';

/** For models that need no native engine: none is looked for, none is started. */
export const noBoosters: Boosters = {
  train: () => Promise.reject(notNeeded()),
  predict: () => Promise.reject(notNeeded()),
  importances: () => Promise.reject(notNeeded()),
  openHandles: 0,
  processId: undefined,
  [Symbol.asyncDispose]: () => Promise.resolve(),
};

function notNeeded(): TypeError {
  return new TypeError('a linear model asked for a native engine');
}
