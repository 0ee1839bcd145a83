/** What MLflow 3.17 takes. Lengths are in Unicode characters, as its server counts them. */
export const limits = {
  metricsPerBatch: 1000,
  /** Parameters of one batch; of tags, the same. */
  textsPerBatch: 100,
  /** Metrics, parameters and tags together. */
  entriesPerBatch: 1000,
  /** Of the JSON body, with room for what stands around the entries. */
  batchBytes: 1_000_000,
  key: 250,
  /** A server with MLFLOW_TRUNCATE_LONG_VALUES (its default) cuts longer ones in silence. */
  parameter: 6000,
  /** As of `parameter`. */
  tag: 8000,
  experimentName: 500,
  datasetName: 500,
  datasetDigest: 36,
  datasetSource: 65_535,
  datasetSchema: 1_048_575,
  datasetProfile: 16_777_215,
  inputTagKey: 255,
  inputTag: 500,
  modelTag: 100_000,
  alias: 255,
  pageOfRuns: 50_000,
} as const;
