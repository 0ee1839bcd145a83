import type { Policy } from '@octroi/features';
import type { DriftReport } from './drift-report.ts';

/** What drift.json holds, and what a workspace keeps: the report, and what was compared. */
export interface DriftDocument extends DriftReport {
  readonly source: DriftSource;
}

export interface DriftSource {
  readonly createdAt: string;
  /** Octroi's. */
  readonly version: string;
  readonly reference: WindowSource;
  readonly current: WindowSource;
  readonly preset: string;
  /** Null where the workspace has no model: only features were compared. */
  readonly bundle: BundleSource | null;
  readonly policy: Policy | null;
  /**
   * What scored the rows. `model`: the bundle, which was fitted on none of them; `untouched`: the bundle,
   * and of the training's own data only the rows it was not fitted on; `folds`: the models of the folds,
   * each of rows it was not fitted on; `in-sample`: the bundle, rows it was fitted on included; null
   * where there is no model.
   */
  readonly scoring: 'model' | 'untouched' | 'folds' | 'in-sample' | null;
  /** Whether importance was measured, so that features weigh what they weigh for the model. */
  readonly weighted: boolean;
  /** Why no model was fitted to tell the windows apart; null where one was. */
  readonly noAdversary: 'not-asked' | 'few-rows' | 'no-engine' | null;
  readonly seed: number;
  readonly tests: DriftTests;
}

/** Whose verdict an exit code follows. */
export type DriftTests = 'octroi' | 'deck' | 'evidently';

export interface WindowSource {
  /** The file's name (as it was given where both files share one), or what the rows are. */
  readonly name: string;
  readonly kind: 'file' | 'development' | 'untouched';
  /** Rows that could not be read. */
  readonly rejected: number;
  /** Columns of an application that the file has not: all missing. */
  readonly missingColumns: readonly string[];
}

export interface BundleSource {
  readonly id: string;
  readonly model: string;
  /** Whether the reference is the very data the model was trained on. */
  readonly referenceIsTraining: boolean;
  /** sha256 of the features it was trained on, and of those of the reference. */
  readonly trainingHash: string;
  readonly referenceHash: string;
}
