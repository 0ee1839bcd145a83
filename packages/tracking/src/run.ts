/** How far a run has come. */
export type RunStatus = 'SCHEDULED' | 'RUNNING' | 'FINISHED' | 'FAILED' | 'KILLED';

/** `deleted` things are kept by the store and can be restored there. */
export type Lifecycle = 'active' | 'deleted';

/** One value of a metric at one step. */
export interface Metric {
  readonly key: string;
  /** NaN and the infinities are allowed; a server that cannot hold an infinity keeps ±1.797e308. */
  readonly value: number;
  /** Milliseconds since 1970, a whole number from 0 on. */
  readonly timestampMs: number;
  /** A whole number; negative ones are allowed. */
  readonly step: number;
}

/** Names and texts. */
export type Texts = Readonly<Record<string, string>>;

/** A data set that a run read. */
export interface DatasetInput {
  readonly name: string;
  /** Tells this content from another: at most 36 characters. */
  readonly digest: string;
  /** Kind of source, such as `local`. */
  readonly sourceType: string;
  /** Where it came from. */
  readonly source: string;
  /** Columns and their types, as text of any form. */
  readonly schema?: string;
  /** Sizes and statistics, as text of any form. */
  readonly profile?: string;
  /** Such as `{ 'mlflow.data.context': 'training' }`. */
  readonly tags?: Texts;
}

/** A tracked run, as its store has it. */
export interface Run {
  readonly id: string;
  readonly experimentId: string;
  readonly name: string;
  readonly status: RunStatus;
  readonly startTimeMs: number;
  /** Absent while the run goes on. */
  readonly endTimeMs?: number;
  readonly lifecycle: Lifecycle;
  /** Where its artifacts are, as its store says it. */
  readonly artifactLocation: string;
  /** The latest value of each metric: of the greatest step, then the latest time, then the greatest value. */
  readonly metrics: readonly Metric[];
  readonly parameters: Texts;
  readonly tags: Texts;
  readonly inputs: readonly DatasetInput[];
}

export interface Experiment {
  readonly id: string;
  readonly name: string;
  readonly lifecycle: Lifecycle;
  readonly artifactLocation: string;
  readonly tags: Texts;
}

/** A file or folder among the artifacts of a run. */
export interface ArtifactEntry {
  /** From the artifacts' root, with / between names. */
  readonly path: string;
  readonly isFolder: boolean;
  /** Absent for a folder. */
  readonly bytes?: number;
}

/** A version of a registered model. */
export interface ModelVersion {
  readonly name: string;
  /** A whole number, as text. */
  readonly version: string;
  /** Where its files are. */
  readonly source: string;
  readonly runId?: string;
  readonly description: string;
  readonly tags: Texts;
  readonly aliases: readonly string[];
}
