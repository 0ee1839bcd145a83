import type { Portfolio, Preset } from '@octroi/features';
import type { IngestReport, Profile } from '@octroi/pipeline';
import type { Bundle, FairnessDocument, GlobalImportance } from '@octroi/scoring';
import type { ComparisonRow, RunEvaluation } from '@octroi/statistics';
import type { RunRecord } from '@octroi/workspace';
import type { DeckDrift } from './gather/read-drift.ts';
import type { DemoForm } from './gather/demo-form.ts';
import type { TrackedTraining } from './gather/tracked-run.ts';
import type { UntouchedScores } from './gather/untouched-scores.ts';

/**
 * Everything a deck is written from, gathered from a workspace before the first word. What the workspace
 * does not hold is undefined, and its slide names the command that makes it.
 */
export interface DeckData {
  readonly madeAt: Date;
  /** Octroi's version. */
  readonly version: string;
  readonly portfolio: Portfolio;
  readonly run: RunRecord;
  readonly preset: Preset;
  /** The model told of: the one the run chose, where no other is named. */
  readonly chosen: ComparisonRow;
  /** Every run of the workspace, the newest first. */
  readonly runs: readonly RunRecord[];
  readonly evaluation: RunEvaluation | undefined;
  readonly tables: Profile | undefined;
  readonly ingest: IngestReport | undefined;
  /** Whether the tables are the program's own synthetic portfolio. */
  readonly synthetic: boolean;
  /** Of the model told of. */
  readonly bundle: Bundle | undefined;
  readonly untouched: UntouchedScores | undefined;
  readonly importance: GlobalImportance | undefined;
  /** What the model and its rule do to protected groups. */
  readonly fairness: FairnessDocument | undefined;
  readonly form: DemoForm | undefined;
  readonly drift: DeckDrift | undefined;
  /** The run among the tracked ones. */
  readonly tracked: TrackedTraining | undefined;
}
