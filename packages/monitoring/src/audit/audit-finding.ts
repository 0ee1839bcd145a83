/** What a figure of one model should be, beside what is printed. */
export interface PrintedFigure {
  readonly model: string;
  readonly printed: number;
  readonly recomputed: number;
}

export interface F1Finding {
  readonly check: 'f1-at-another-cutoff';
  readonly models: readonly (PrintedFigure & {
    readonly matrix: readonly [
      truePositives: number,
      falsePositives: number,
      falseNegatives: number,
    ];
    /**
     * The least F1 that any precision gives at the matrix's recall; a printed one below it can only be of
     * another cut-off.
     */
    readonly leastAtRecall: number;
    readonly threshold: number | null;
  })[];
  /** Best by printed F1, and best by F1 of the matrices. */
  readonly bestPrinted: string;
  readonly bestRecomputed: string;
  readonly worstPrinted: string;
  /** Whether the gaps are what an F1 at 0.5 would give: larger, the further the threshold is from 0.5. */
  readonly fitsOneHalf: boolean;
}

export interface ProbabilityFinding {
  readonly check: 'scores-not-probabilities';
  readonly baseRate: number;
  /** Odds by which balanced class weights raise every score: (1 - base rate) / base rate. */
  readonly classWeight: number;
  /** 1 / (1 + FN cost / FP cost). */
  readonly bayesThreshold: number;
  readonly models: readonly {
    readonly model: string;
    readonly meanProbability: number | null;
    readonly threshold: number | null;
    /** The threshold with balanced class weights taken out; null where they do not explain it. */
    readonly unweightedThreshold: number | null;
  }[];
  readonly outOf: number;
}

export interface MixedScalesFinding {
  readonly check: 'mixed-scales';
  readonly bayesThreshold: number;
  readonly costRatio: number;
  readonly calibrated: readonly { readonly model: string; readonly threshold: number }[];
  readonly weighted: readonly { readonly model: string; readonly threshold: number }[];
}

export interface CutOffFinding {
  readonly check: 'cutoff-against-cost';
  readonly model: string;
  readonly cutOff: number;
  readonly threshold: number;
  /** Of the odds of the two. */
  readonly factor: number;
  readonly costRatio: number;
  /** The cost ratio at which the cut-off would be the best one. */
  readonly impliedRatio: number;
}

export interface ThresholdRowsFinding {
  readonly check: 'threshold-on-reported-rows';
  readonly rows: string;
  readonly count: number;
  readonly model: string;
  readonly cost: number;
  readonly costError: number;
}

export interface NoiseFinding {
  readonly check: 'winner-within-noise';
  readonly winner: string;
  readonly cost: number;
  readonly costError: number;
  readonly auc: number | null;
  readonly aucError: number | null;
  /** That the two models' errors are taken to correlate by. */
  readonly correlation: number;
  readonly rivals: readonly {
    readonly model: string;
    readonly cost: Lead;
    readonly auc: Lead | null;
  }[];
}

/** How far the winner is ahead of one rival. */
export interface Lead {
  /** Positive where the winner is better. */
  readonly lead: number;
  /** Of the lead, at the assumed correlation. */
  readonly standardError: number;
  /** What the errors of the two would have to correlate by for the lead to be beyond chance at 95 %. */
  readonly neededCorrelation: number;
  readonly withinNoise: boolean;
}

export interface DriftFinding {
  readonly check: 'drift-within-one-split';
  readonly referenceRows: number;
  readonly currentRows: number;
  /** Where the windows add up to all labelled rows of the data. */
  readonly allRows: number | null;
  /** Where the report says that the split is drawn by chance. */
  readonly split: string | null;
  readonly target: {
    readonly difference: number;
    readonly standardError: number;
    /** Of two windows as alike, had each been drawn on its own from one population. */
    readonly chance: number;
  } | null;
  readonly scores: { readonly statistic: number; readonly pValue: number } | null;
}

export interface ProtectedInputFinding {
  readonly check: 'protected-input';
  readonly inputs: readonly { readonly name: string; readonly attribute: ProtectedAttribute }[];
  readonly outOf: number;
}

export type ProtectedAttribute =
  'gender' | 'age' | 'marital-status' | 'origin' | 'religion' | 'health' | 'opinion';

export interface CostFinding {
  readonly check: 'cost-not-from-matrix';
  readonly falseNegativeCost: number;
  readonly falsePositiveCost: number;
  readonly models: readonly (PrintedFigure & {
    readonly falseNegatives: number;
    readonly falsePositives: number;
  })[];
}

export interface MatrixFinding {
  readonly check: 'matrix-does-not-add-up';
  readonly rows: readonly {
    readonly model: string;
    readonly sum: number;
    readonly expected: number;
  }[];
  /** Models whose classes are not those of the first. */
  readonly classes: readonly {
    readonly model: string;
    readonly positives: number;
    readonly negatives: number;
    readonly ofFirst: readonly [positives: number, negatives: number];
  }[];
  readonly rate: { readonly printed: number; readonly recomputed: number } | null;
}

export interface TrivialFinding {
  readonly check: 'no-better-than-trivial';
  readonly models: readonly {
    readonly model: string;
    readonly measure: 'cost' | 'logLoss' | 'brier';
    readonly value: number;
    readonly trivial: number;
  }[];
}

export interface AucFinding {
  readonly check: 'auc-impossible';
  readonly models: readonly {
    readonly model: string;
    readonly auc: number;
    /** Shares of defaults and of good loans refused: a point of the ROC curve. */
    readonly recall: number;
    readonly fallOut: number;
    readonly least: number;
    readonly most: number;
  }[];
}

export interface PValueFinding {
  readonly check: 'p-value-not-of-statistic';
  readonly tests: readonly {
    readonly test: 'scores' | 'target';
    readonly statistic: number;
    readonly printed: number;
    readonly recomputed: number;
  }[];
  readonly referenceRows: number;
  readonly currentRows: number;
}

/** One fault, with the figures it follows from. */
export type AuditFinding =
  | F1Finding
  | ProbabilityFinding
  | MixedScalesFinding
  | CutOffFinding
  | ThresholdRowsFinding
  | NoiseFinding
  | DriftFinding
  | ProtectedInputFinding
  | CostFinding
  | MatrixFinding
  | TrivialFinding
  | AucFinding
  | PValueFinding;

export type AuditCheckName = AuditFinding['check'];

/** What one check says: a fault, nothing to say, or which fields of the file it lacks. */
export type CheckOutcome<F extends AuditFinding> =
  F | 'clear' | { readonly missing: readonly string[] };
