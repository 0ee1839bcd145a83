/** What `octroi runs` was given beside the action. */
export interface RunsOptions {
  readonly limit: number;
  /** Such as `metrics.auc DESC`, in order. */
  readonly orderBy?: readonly string[];
}
