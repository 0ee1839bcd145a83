import type {
  ArtifactEntry,
  DatasetInput,
  Experiment,
  Lifecycle,
  Metric,
  ModelVersion,
  Run,
  RunStatus,
  Texts,
} from './run.ts';

export interface StartRun {
  readonly experimentId: string;
  readonly name: string;
  /** The run this one is a part of: the run of a fold within that of its model, say. */
  readonly parentRunId?: string;
  /** Now where absent. */
  readonly startTimeMs?: number;
  readonly tags?: Texts;
}

/** What is logged of a run in one go. */
export interface LogBatch {
  readonly metrics?: readonly Metric[];
  /** A parameter has one value for good: logging another is an error. */
  readonly parameters?: Texts;
  /** A tag set again has its new value. */
  readonly tags?: Texts;
}

/** Bytes, or the path of a file that holds them. */
export type ArtifactContent = Uint8Array | { readonly file: string };

export interface FinishRun {
  readonly status: Exclude<RunStatus, 'SCHEDULED' | 'RUNNING'>;
  /** Now where absent. */
  readonly endTimeMs?: number;
}

export interface SearchRuns {
  /** All experiments that are not deleted where absent. */
  readonly experimentIds?: readonly string[];
  /** In the language of docs/guide/tracking.md; all runs where absent. */
  readonly filter?: string;
  /** Such as `metrics.auc DESC`; last of all, the latest start comes first. */
  readonly orderBy?: readonly string[];
  /** Runs a page, from 1 to 50,000; 100 where absent. */
  readonly maxResults?: number;
  /** From the page before, of the same search. */
  readonly pageToken?: string;
  /** `active` where absent. */
  readonly lifecycle?: Lifecycle;
}

export interface RunPage {
  readonly runs: readonly Run[];
  /** Absent on the last page. */
  readonly nextPageToken?: string;
}

export interface RegisterModel {
  readonly name: string;
  readonly runId: string;
  /** Folder of the model among the artifacts of the run. */
  readonly artifactPath: string;
  readonly description?: string;
  readonly tags?: Texts;
  /** Names that stand for this version from now on, such as `champion`. */
  readonly aliases?: readonly string[];
}

/**
 * A place where runs are kept: what was run with which parameters on which data, and what came of it.
 *
 * A call that ended without an error has its content kept. Logging the same metric value of the same
 * step and time again changes nothing, so that a call that failed half way can be made again whole.
 *
 * Every call throws OctroiError TRACKING_NAME_INVALID, TRACKING_TOO_LONG or TRACKING_VALUE_INVALID,
 * before anything is logged, for what MLflow would not take; so that what one tracker kept, another
 * takes as well.
 */
export interface Tracker extends AsyncDisposable {
  /**
   * The id of the experiment of this name; it is made where there is none.
   *
   * @throws OctroiError TRACKING_EXPERIMENT_DELETED
   */
  openExperiment(name: string): Promise<string>;

  listExperiments(): Promise<Experiment[]>;

  /**
   * Starts a run.
   *
   * @returns its id
   * @throws OctroiError TRACKING_EXPERIMENT_DELETED
   */
  startRun(request: StartRun): Promise<string>;

  /** @throws OctroiError TRACKING_PARAMETER_CHANGED */
  log(runId: string, batch: LogBatch): Promise<void>;

  /** Data sets the run read; one of a name and digest that it has already is left as it is. */
  logInputs(runId: string, datasets: readonly DatasetInput[]): Promise<void>;

  /**
   * Keeps a file with the run; one of the same path is replaced.
   *
   * @param path - from the artifacts' root, with / between names
   * @throws OctroiError TRACKING_ARTIFACT_PATH
   */
  logArtifact(runId: string, path: string, content: ArtifactContent): Promise<void>;

  finishRun(runId: string, request: FinishRun): Promise<void>;

  getRun(runId: string): Promise<Run>;

  /** @throws OctroiError TRACKING_FILTER_INVALID, TRACKING_PAGE_INVALID */
  searchRuns(request?: SearchRuns): Promise<RunPage>;

  /** Every value of a metric, by step, then time, then value. */
  metricHistory(runId: string, key: string): Promise<Metric[]>;

  /** Files and folders in one folder of a run's artifacts (the root where absent), by path. */
  listArtifacts(runId: string, folder?: string): Promise<ArtifactEntry[]>;

  /** @throws OctroiError TRACKING_ARTIFACT_UNKNOWN */
  readArtifact(runId: string, path: string): Promise<Uint8Array>;

  /** A new version of a registered model; the model is made where there is none. */
  registerModel(request: RegisterModel): Promise<ModelVersion>;

  /** The version an alias stands for; undefined where there is none. */
  modelByAlias(name: string, alias: string): Promise<ModelVersion | undefined>;

  close(): Promise<void>;
}

/** Tag of the run that a run is a part of, as MLflow knows it. */
export const parentRunTag = 'mlflow.parentRunId';
