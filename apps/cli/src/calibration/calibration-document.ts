import type { BundleCalibration } from '@octroi/scoring';

/** How a bundle's scores become probabilities, and how true those are. */
export interface CalibrationDocument extends BundleCalibration {
  readonly bundle: string;
  readonly model: string;
  readonly preset: string;
  /** From this distance on between mean and base rate, the bundle is not promoted. */
  readonly bound: number;
  /** The diagram, an absolute path. */
  readonly chart: string;
}
