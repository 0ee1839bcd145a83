/** From where on an audit speaks up. Each is said in docs/guide/audit-results.md. */
export const auditLimits = {
  /** A mean probability this share away from the default rate is none; a threshold likewise, in odds. */
  calibration: 0.1,
  /** A threshold is on a scale where its odds are within this factor of that scale's best cut. */
  scale: 1.5,
  /** Class weights below this factor cannot be told from none. */
  leastWeight: 2,
  /** A cut-off contradicts the threshold of least cost where their odds differ by more than this factor. */
  cutOff: 1.2,
  /** Two models scored on the same rows err alike: what their errors are taken to correlate by. */
  correlation: 0.9,
  /** Two-sided level of 95 %. */
  standardErrors: 1.96,
  /** Two windows as alike as a chance of less than this are parts of one draw. */
  tooAlike: 0.01,
} as const;
