import type { ArtifactEntry, Run } from '@octroi/tracking';

/** A run with all that belongs to it. */
export interface ShownRun {
  readonly run: Run;
  /** The runs that are a part of it, in the order they were started, the best first. */
  readonly parts: readonly Run[];
  readonly files: readonly ArtifactEntry[];
  /** Addresses of the MLflow servers that have it. */
  readonly servers: readonly string[];
}
