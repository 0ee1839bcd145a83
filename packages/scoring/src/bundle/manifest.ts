/** The first file of a bundle: what it is, how it was made, and the hash of every other file. */
export interface BundleManifest {
  readonly format: 'octroi-bundle';
  readonly formatVersion: (typeof readableFormats)[number];
  readonly id: string;
  readonly createdAt: string;
  readonly portfolio: string;
  readonly preset: string;
  readonly model: BundleModel;
  readonly training: BundleTraining;
  /** sha256, in hexadecimal, of every other file of the bundle. */
  readonly files: Readonly<Record<string, string>>;
}

export interface BundleModel {
  /** log_reg, xgb, lgbm, gb … */
  readonly name: string;
  readonly engine: 'linear' | 'lightgbm' | 'xgboost';
  /** The model's file in the bundle. */
  readonly file: string;
  /** Weight of a default over the weight of a repaid loan in training; 1 where there were none. */
  readonly weightRatio: number;
}

export interface BundleTraining {
  /** sha256 of the labelled table the model was fitted on. */
  readonly dataHash: string;
  /** Development rows: the model was fitted on all of them. */
  readonly rows: number;
  /** Share of defaults among the development rows, in (0, 1). */
  readonly baseRate: number;
  readonly folds: number;
  readonly seed: number;
  readonly threads: number;
  /** 'deck' or 'tuned'. */
  readonly parameters: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** The format that is written: its bundles are calibrated. */
export const bundleFormatVersion = 3;

/** Format 2 has no calibration: only the effect of class weights is taken out of its scores. */
export const readableFormats = [2, bundleFormatVersion] as const;

export const bundleFiles = {
  manifest: 'manifest.json',
  calibration: 'calibration.json',
  encoder: 'encoder.json',
  metrics: 'metrics.json',
  ranges: 'ranges.json',
  reference: 'reference.json',
  typical: 'typical.json',
} as const;
