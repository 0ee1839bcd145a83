import type { RunEvaluation } from '@octroi/statistics';
import type { Tracker } from '@octroi/tracking';
import type { TrainingRun } from '@octroi/training';
import type { RunRecord } from '@octroi/workspace';
import type { TrainingTable } from '../steps/training-table.ts';

/** What a training came to. */
export interface Trained {
  readonly record: RunRecord;
  readonly table: TrainingTable;
  readonly run: TrainingRun;
  readonly evaluation: RunEvaluation;
}

/** A training under way, as its log has it. */
export interface TrainingLog {
  readonly tracker: Tracker;
  readonly experimentId: string;
  readonly runId: string;
  readonly startTimeMs: number;
  readonly commit: Promise<string | undefined>;
}
