import type { Adversary } from './adversary.ts';
import type { BothWindows } from './both-windows.ts';
import type { DeckForm } from './deck/deck-form.ts';
import type { EvidentlyDrift } from './evidently/evidently-drift.ts';
import type { FeatureDrift } from './features/feature-drift.ts';
import type { SchemaChange } from './features/schema-changes.ts';
import type { PredictionDrift } from './predictions/prediction-drift.ts';
import type { TargetDrift } from './predictions/target-drift.ts';
import type { driftThresholds } from './thresholds.ts';
import type { DriftVerdict } from './verdict/drift-verdict.ts';

/**
 * What has changed between two windows of applications: plain data, ready for JSON.
 *
 * Null policy: a figure that the rows do not allow (a variance of one row, a distribution of no values)
 * is null; a part that was not asked for or has no data is null.
 */
export interface DriftReport {
  readonly format: 'octroi-drift';
  readonly formatVersion: 1;
  /** Level of the tests. */
  readonly alpha: number;
  /** Confidence level of the intervals of features. */
  readonly level: number;
  /** Of those of scores, decisions and outcomes. */
  readonly answerLevel: number;
  readonly rows: BothWindows<number>;
  readonly verdict: DriftVerdict;
  /** The reference project's own form: every column tested on its own, nothing adjusted. */
  readonly deck: DeckForm;
  /** The worst first: by level, then by the lower limit of the stability index. */
  readonly features: readonly FeatureDrift[];
  /** Features that could not be compared. */
  readonly schema: readonly SchemaChange[];
  readonly predictions: PredictionDrift | null;
  readonly target: TargetDrift | null;
  readonly adversary: Adversary | null;
  /** What Evidently's default tests say. */
  readonly evidently: EvidentlyDrift;
  readonly thresholds: typeof driftThresholds;
}
