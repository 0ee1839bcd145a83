import type { Calibration } from '../calibration/calibration.ts';
import type { Interval } from '../intervals/interval.ts';
import type { Verdict } from './verdict.ts';

/** What a model does on the untouched rows, in the few points a picture needs. */
export interface ModelEvaluation {
  readonly name: string;
  readonly rows: number;
  readonly defaults: number;
  /** Weight of a default over that of a repaid loan in training: 1 without class weights. */
  readonly weightRatio: number;
  /** From its scores, class weights taken out, to probabilities; absent in runs from before there was any. */
  readonly calibration?: Calibration;
  /** From (0, 0) to (1, 1), at most 200 points; the area under them is the AUC to .001. */
  readonly roc: readonly RocPoint[];
  /** At most 200 cut-offs on the score, ascending, the row's threshold and `bayesThreshold` among them. */
  readonly cost: readonly CostPoint[];
  /** The score at which granting and refusing cost the same, were the calibrated probability behind it exact. */
  readonly bayesThreshold: number;
  /** Its cost at its threshold beside that of the cheapest model; null for the cheapest. */
  readonly againstCheapest: CostDifference | null;
  readonly scores: ScoreHistogram;
}

export interface CostDifference {
  /** This model's cost - the cheapest one's, on the same rows. */
  readonly difference: number;
  /** Paired bootstrap. */
  readonly interval: Interval;
  readonly verdict: Exclude<Verdict, 'best'>;
}

export interface RocPoint {
  readonly falsePositiveRate: number;
  readonly truePositiveRate: number;
}

/** The untouched rows when applications at or above `threshold` are refused. */
export interface CostPoint {
  readonly threshold: number;
  /** falseNegativeCost x false negatives + falsePositiveCost x false positives. */
  readonly cost: number;
  /** Bootstrap interval of the cost, 95 %, cut-off by cut-off. */
  readonly lower: number;
  readonly upper: number;
  /** Share of applications granted. */
  readonly approved: number;
  /** Share of defaults among the applications granted; null where none is. */
  readonly badRate: number | null;
}

/** Counts of scores by class in `[edges[bin], edges[bin + 1])`; the last bin holds its upper edge. */
export interface ScoreHistogram {
  /** Evenly spaced, ascending; one more than there are bins. */
  readonly edges: readonly number[];
  readonly repaid: readonly number[];
  readonly defaulted: readonly number[];
}

/**
 * "Linearly separable?": a sample of untouched rows in the plane of a linear model's own direction and
 * of a direction orthogonal to it: the one along which the ten columns that weigh most, standardised,
 * vary most.
 */
export interface ClassProjection {
  /** Name of the linear model. */
  readonly model: string;
  readonly points: readonly ProjectedRow[];
  /** Log-odds of the model's threshold: its boundary. Null where the threshold grants or refuses all. */
  readonly boundary: number | null;
  /** AUC of the model on all untouched rows: 1 where its boundary can part the classes, .5 by chance. */
  readonly auc: number;
  /** The features whose columns weigh most in each direction, the heaviest first; at most three. */
  readonly heaviest: { readonly x: readonly string[]; readonly y: readonly string[] };
}

export interface ProjectedRow {
  /** The model's log-odds. */
  readonly x: number;
  /** Along the second direction, in standard deviations of one column. */
  readonly y: number;
  readonly defaulted: boolean;
}

export interface RunEvaluation {
  /** The run's id. */
  readonly run: string;
  readonly models: readonly ModelEvaluation[];
  /** Null where no linear model was trained. */
  readonly projection: ClassProjection | null;
}
