/** How far a long action is. `total` is absent while it is not known. */
export interface ProgressUpdate {
  readonly step: string;
  readonly done: number;
  readonly total?: number;
  /** Whether it took long to come here: a log has a line of it, though it shows no other progress. */
  readonly isMilestone?: boolean;
  readonly unit: 'rows' | 'columns' | 'bytes' | 'rounds' | 'files' | 'fits' | 'runs' | 'seconds';
}

/** Told of progress by long actions; passed in, never global. */
export type Progress = (update: ProgressUpdate) => void;

/** For callers that do not watch. */
export const noProgress: Progress = () => undefined;
