/** Scores whose outcomes are known: what a calibration is fitted on. */
export interface ScoredOutcomes {
  /** Log-odds with the effect of class weights taken out. */
  readonly logOdds: Float64Array;
  /** 0 or 1 a row, both there. */
  readonly labels: Float32Array;
}

/**
 * Outcomes a hair inside (0, 1), by one row more of each class: Platt's targets. Without them classes
 * that a score parts without fault would ask for an endless slope.
 */
export function plattTargets(labels: Float32Array): Float64Array {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const negatives = labels.length - positives;
  const [high, low] = [(positives + 1) / (positives + 2), 1 / (negatives + 2)];
  return Float64Array.from(labels, (label) => (label === 1 ? high : low));
}
