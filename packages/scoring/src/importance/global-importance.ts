/** An estimate with a bootstrap interval over applications. */
export interface ImportanceEstimate {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** How much one feature matters to a model over a sample of applications, three ways. */
export interface FeatureImportance {
  /** A feature of the frame: encoded columns folded back. */
  readonly feature: string;
  /** Mean absolute SHAP value, in log-odds. */
  readonly meanAbsoluteShap: ImportanceEstimate;
  /** Share of the model's total split gain; null for a model without splits. */
  readonly gain: number | null;
  /** Fall of the AUC when the feature's values are permuted among applications. */
  readonly permutation: ImportanceEstimate;
}

export interface GlobalImportance {
  readonly bundle: string;
  readonly model: string;
  /** Applications the estimates come from: rows the model was not fitted on. */
  readonly rows: number;
  readonly seed: number;
  /** Confidence level of the intervals. */
  readonly level: number;
  /** Largest mean absolute SHAP value first. */
  readonly features: readonly FeatureImportance[];
}
