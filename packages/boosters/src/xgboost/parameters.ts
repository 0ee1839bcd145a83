/**
 * XGBoost's parameters under XGBoost's own names (version 3.4.1). What is absent has XGBoost's
 * default. Rounds, threads and category columns come from the request.
 */
export interface XgboostParameters {
  readonly objective?:
    | 'binary:logistic'
    | 'binary:logitraw'
    | 'binary:hinge'
    | 'reg:squarederror'
    | 'reg:logistic'
    | 'reg:absoluteerror'
    | 'reg:pseudohubererror'
    | 'count:poisson'
    | 'reg:tweedie';
  /** Metric on the validation rows, which early stopping watches. */
  readonly eval_metric?: string;
  readonly tree_method?: 'hist' | 'approx' | 'exact';
  readonly grow_policy?: 'depthwise' | 'lossguide';
  readonly learning_rate?: number;
  readonly max_depth?: number;
  readonly max_leaves?: number;
  readonly max_bin?: number;
  readonly min_child_weight?: number;
  readonly min_split_loss?: number;
  readonly max_delta_step?: number;
  readonly subsample?: number;
  readonly sampling_method?: 'uniform' | 'gradient_based';
  readonly colsample_bytree?: number;
  readonly colsample_bylevel?: number;
  readonly colsample_bynode?: number;
  readonly reg_lambda?: number;
  readonly reg_alpha?: number;
  readonly scale_pos_weight?: number;
  readonly base_score?: number;
  readonly num_parallel_tree?: number;
  /** As `(1,0,-1)`: one sign per column. */
  readonly monotone_constraints?: string;
  /** As `[[0,1],[2,3]]`: columns that may meet in one branch. */
  readonly interaction_constraints?: string;
  readonly max_cat_to_onehot?: number;
  readonly max_cat_threshold?: number;
  readonly rate_drop?: number;
  readonly skip_drop?: number;
  readonly one_drop?: boolean;
  readonly sample_type?: 'uniform' | 'weighted';
  readonly normalize_type?: 'tree' | 'forest';
  readonly tweedie_variance_power?: number;
  readonly huber_slope?: number;
  readonly seed?: number;
  readonly seed_per_iteration?: boolean;
  readonly verbosity?: number;
}

/** The names above, for a check at run time and against the library. */
export const xgboostParameterNames: Readonly<Record<keyof XgboostParameters, true>> = {
  objective: true,
  eval_metric: true,
  tree_method: true,
  grow_policy: true,
  learning_rate: true,
  max_depth: true,
  max_leaves: true,
  max_bin: true,
  min_child_weight: true,
  min_split_loss: true,
  max_delta_step: true,
  subsample: true,
  sampling_method: true,
  colsample_bytree: true,
  colsample_bylevel: true,
  colsample_bynode: true,
  reg_lambda: true,
  reg_alpha: true,
  scale_pos_weight: true,
  base_score: true,
  num_parallel_tree: true,
  monotone_constraints: true,
  interaction_constraints: true,
  max_cat_to_onehot: true,
  max_cat_threshold: true,
  rate_drop: true,
  skip_drop: true,
  one_drop: true,
  sample_type: true,
  normalize_type: true,
  tweedie_variance_power: true,
  huber_slope: true,
  seed: true,
  seed_per_iteration: true,
  verbosity: true,
};
