/** What a model does on the untouched rows, in the few points a picture needs. */
export interface ModelEvaluation {
  readonly name: string;
  readonly rows: number;
  readonly defaults: number;
  /** From (0, 0) to (1, 1), at most 200 points; the area under them is the AUC to .001. */
  readonly roc: readonly RocPoint[];
  /** At most 200 cut-offs in ascending order. */
  readonly cost: readonly CostPoint[];
  /** Counts of scores between consecutive edges. */
  readonly scores: {
    readonly edges: readonly number[];
    readonly repaid: readonly number[];
    readonly defaulted: readonly number[];
  };
}

export interface RocPoint {
  readonly falsePositiveRate: number;
  readonly truePositiveRate: number;
}

export interface CostPoint {
  readonly threshold: number;
  /** falseNegativeCost x false negatives + falsePositiveCost x false positives. */
  readonly cost: number;
  /** Bootstrap interval. */
  readonly lower: number;
  readonly upper: number;
  /** Share of applications granted. */
  readonly approved: number;
}

/**
 * "Linearly separable?": a sample of applications in the plane that shows the classes furthest apart,
 * with the line that parts them best.
 */
export interface ClassProjection {
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly defaulted: boolean;
  }[];
  /** Ends of the boundary, within the picture. */
  readonly boundary: readonly [readonly [number, number], readonly [number, number]];
  /** AUC of the side of the boundary: 1 is separable, .5 is not at all. */
  readonly auc: number;
  readonly axes: readonly [x: string, y: string];
}

export interface RunEvaluation {
  /** The run's id. */
  readonly run: string;
  readonly models: readonly ModelEvaluation[];
  readonly projection: ClassProjection;
}
