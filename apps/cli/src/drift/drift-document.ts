import type { DriftLevel, DriftReport } from '@octroi/monitoring';
import type { Policy } from '@octroi/features';

/** What drift.json holds: the report, and what was compared. */
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

/** Whose verdict the exit code follows. */
export const driftTests = ['octroi', 'deck', 'evidently'] as const;
export type DriftTests = (typeof driftTests)[number];

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

/** The level by the chosen tests; the deck and Evidently know no watch. */
export function levelBy(tests: DriftTests, report: DriftReport): DriftLevel {
  const { verdict, deck, evidently } = report;
  switch (tests) {
    case 'octroi':
      return verdict.level;
    case 'evidently':
      return evidently.drift ? 'drift' : 'none';
    case 'deck': {
      const { features, prediction, target } = deck;
      const drift = features.share >= 0.5 || prediction?.drift === true || target?.drift === true;
      return drift ? 'drift' : 'none';
    }
  }
}

/** From which level on the command ends with exit code 1. */
export const failingLevels = ['drift', 'watch'] as const;
export type FailingLevel = (typeof failingLevels)[number];

export function fails(level: DriftLevel, from: FailingLevel): boolean {
  return level === 'drift' || level === from;
}
