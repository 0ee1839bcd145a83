/** What a model says of one application, before any rule. Each is in (0, 1) but the first. */
export interface Assessment {
  /** Raw log-odds: bit for bit the native engine's. */
  readonly logOdds: number;
  /** The logistic of the log-odds: what the model gives, as it was trained. */
  readonly score: number;
  /** The calibrated probability of default. From a bundle of format 2: the score, class weights taken out. */
  readonly probability: number;
  /** The score as if both classes had weighed the same in training. */
  readonly balancedScore: number;
}
