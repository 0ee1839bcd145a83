import type { Translated } from '@octroi/core';
import type { Interval } from '@octroi/statistics';

/** Something the reader should know before trusting the figures, with the figures that show it. */
export type Limit =
  | { readonly kind: 'synthetic' }
  | {
      readonly kind: 'miscalibrated';
      /** Of the model's own scores. */
      readonly meanScore: number;
      /** Share of defaults among the same rows. */
      readonly defaulted: number;
    }
  | {
      readonly kind: 'tie';
      readonly chosen: string;
      /** Models that the data cannot tell from it. */
      readonly others: readonly string[];
    }
  | {
      readonly kind: 'small-sample';
      readonly defaults: number;
      readonly auc: Interval;
      readonly cost: Interval;
    }
  | {
      readonly kind: 'rule-against-cost';
      readonly rule: Translated;
      readonly refused: number;
      readonly cost: number;
      readonly leastCost: number;
    }
  | {
      readonly kind: 'unfaithful';
      readonly rule: Translated;
      /** Share of those not granted whose reasons account for the decision. */
      readonly faithful: number;
    }
  | {
      readonly kind: 'adverse-impact';
      readonly rule: Translated;
      readonly attribute: Translated;
      /** Lowest share granted to a group over the highest. */
      readonly ratio: number;
      readonly interval: Interval;
    }
  | { readonly kind: 'fairness-unknown' }
  | {
      readonly kind: 'protected';
      readonly columns: readonly Translated[];
      /** Features that read one of them. */
      readonly features: number;
    }
  | { readonly kind: 'missing'; readonly columns: number; readonly of: number }
  | {
      readonly kind: 'outside-training';
      readonly applicants: readonly { readonly label: Translated; readonly fields: number }[];
    }
  | {
      readonly kind: 'unused-tables';
      /** In the workspace, read by no feature. */
      readonly present: readonly string[];
      /** Of the portfolio, not in the workspace. */
      readonly absent: readonly string[];
    }
  | { readonly kind: 'random-split'; readonly untouched: number }
  /** `split`: what was compared are the parts of one draw. */
  | { readonly kind: 'drift-unknown'; readonly split: boolean }
  | {
      readonly kind: 'drift-found';
      readonly level: 'watch' | 'drift';
      readonly auc: number | undefined;
    };
