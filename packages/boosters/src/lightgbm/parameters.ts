/**
 * LightGBM's parameters under LightGBM's own names (version 4.7.0). What is absent has LightGBM's
 * default, except `deterministic` (true), `verbosity` (-1) and, unless one of them is given, `force_row_wise`
 * or, where `feature_fraction` is below .25, `force_col_wise` without `enable_bundle`: without them two runs may
 * differ.
 *
 * Rounds, threads and category columns come from the request.
 */
export interface LightgbmParameters {
  readonly objective?:
    | 'binary'
    | 'cross_entropy'
    | 'regression'
    | 'regression_l1'
    | 'huber'
    | 'quantile'
    | 'poisson'
    | 'tweedie';
  readonly boosting?: 'gbdt' | 'rf' | 'dart';
  readonly data_sample_strategy?: 'bagging' | 'goss';
  /** Metrics on the validation rows; early stopping watches the first. */
  readonly metric?: string | readonly string[];
  readonly learning_rate?: number;
  readonly num_leaves?: number;
  readonly max_depth?: number;
  readonly min_data_in_leaf?: number;
  readonly min_sum_hessian_in_leaf?: number;
  readonly bagging_fraction?: number;
  readonly bagging_freq?: number;
  readonly pos_bagging_fraction?: number;
  readonly neg_bagging_fraction?: number;
  readonly feature_fraction?: number;
  readonly feature_fraction_bynode?: number;
  readonly extra_trees?: boolean;
  readonly lambda_l1?: number;
  readonly lambda_l2?: number;
  readonly linear_lambda?: number;
  readonly min_gain_to_split?: number;
  readonly max_delta_step?: number;
  readonly path_smooth?: number;
  readonly drop_rate?: number;
  readonly max_drop?: number;
  readonly skip_drop?: number;
  readonly top_rate?: number;
  readonly other_rate?: number;
  readonly cat_smooth?: number;
  readonly cat_l2?: number;
  readonly max_cat_threshold?: number;
  readonly max_cat_to_onehot?: number;
  readonly min_data_per_group?: number;
  /** -1, 0 or 1 per column. */
  readonly monotone_constraints?: readonly number[];
  readonly monotone_constraints_method?: 'basic' | 'intermediate' | 'advanced';
  readonly monotone_penalty?: number;
  readonly max_bin?: number;
  readonly min_data_in_bin?: number;
  readonly bin_construct_sample_cnt?: number;
  readonly enable_bundle?: boolean;
  readonly feature_pre_filter?: boolean;
  readonly use_missing?: boolean;
  readonly zero_as_missing?: boolean;
  readonly is_unbalance?: boolean;
  readonly scale_pos_weight?: number;
  readonly sigmoid?: number;
  readonly boost_from_average?: boolean;
  readonly alpha?: number;
  readonly tweedie_variance_power?: number;
  readonly use_quantized_grad?: boolean;
  readonly num_grad_quant_bins?: number;
  readonly seed?: number;
  readonly bagging_seed?: number;
  readonly feature_fraction_seed?: number;
  readonly data_random_seed?: number;
  readonly drop_seed?: number;
  readonly extra_seed?: number;
  readonly objective_seed?: number;
  readonly deterministic?: boolean;
  readonly force_row_wise?: boolean;
  readonly force_col_wise?: boolean;
  readonly verbosity?: number;
}

/** The names above, for a check at run time and against the library. */
export const lightgbmParameterNames: Readonly<Record<keyof LightgbmParameters, true>> = {
  objective: true,
  boosting: true,
  data_sample_strategy: true,
  metric: true,
  learning_rate: true,
  num_leaves: true,
  max_depth: true,
  min_data_in_leaf: true,
  min_sum_hessian_in_leaf: true,
  bagging_fraction: true,
  bagging_freq: true,
  pos_bagging_fraction: true,
  neg_bagging_fraction: true,
  feature_fraction: true,
  feature_fraction_bynode: true,
  extra_trees: true,
  lambda_l1: true,
  lambda_l2: true,
  linear_lambda: true,
  min_gain_to_split: true,
  max_delta_step: true,
  path_smooth: true,
  drop_rate: true,
  max_drop: true,
  skip_drop: true,
  top_rate: true,
  other_rate: true,
  cat_smooth: true,
  cat_l2: true,
  max_cat_threshold: true,
  max_cat_to_onehot: true,
  min_data_per_group: true,
  monotone_constraints: true,
  monotone_constraints_method: true,
  monotone_penalty: true,
  max_bin: true,
  min_data_in_bin: true,
  bin_construct_sample_cnt: true,
  enable_bundle: true,
  feature_pre_filter: true,
  use_missing: true,
  zero_as_missing: true,
  is_unbalance: true,
  scale_pos_weight: true,
  sigmoid: true,
  boost_from_average: true,
  alpha: true,
  tweedie_variance_power: true,
  use_quantized_grad: true,
  num_grad_quant_bins: true,
  seed: true,
  bagging_seed: true,
  feature_fraction_seed: true,
  data_random_seed: true,
  drop_seed: true,
  extra_seed: true,
  objective_seed: true,
  deterministic: true,
  force_row_wise: true,
  force_col_wise: true,
  verbosity: true,
};
