import type { Interval } from '@octroi/statistics';

/** A model fitted to tell the current window from the reference, judged on rows it was not fitted on. */
export interface Adversary {
  /** The engine's name. */
  readonly model: string;
  /** Rows of each window it had. */
  readonly rows: { readonly reference: number; readonly current: number };
  readonly folds: number;
  readonly seed: number;
  /** .5: the windows cannot be told apart; 1: every row can be placed. */
  readonly auc: number;
  readonly interval: Interval;
  /** The columns that tell, most telling first; shares of the split gain, at most 1 in all. */
  readonly columns: readonly { readonly name: string; readonly share: number }[];
}
