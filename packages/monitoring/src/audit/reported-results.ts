import type { ConfusionMatrix, MisclassificationCosts } from '@octroi/statistics';

/**
 * Results as someone reports them: what a table of models, a slide or a notebook says, and nothing of
 * the data. What is not said is `undefined`; only the models' names and matrices must be there.
 */
export interface ReportedResults {
  readonly title: string | undefined;
  readonly models: readonly ReportedModel[];
  readonly costs: MisclassificationCosts;
  readonly data: ReportedData;
  /** The model that is put forward. */
  readonly winner: string | undefined;
  /** Models the report itself says cannot be told from the winner. */
  readonly tiedWith: readonly string[];
  readonly decision: ReportedDecision | undefined;
  /** Names of what the model reads. */
  readonly inputs: readonly string[] | undefined;
  /** Delicate inputs whose use the report declares and justifies. */
  readonly declaredInputs: readonly string[];
  readonly drift: ReportedDrift | undefined;
}

export interface ReportedModel {
  readonly name: string;
  readonly matrix: ConfusionMatrix;
  readonly auc: number | undefined;
  readonly f1: number | undefined;
  readonly cost: number | undefined;
  readonly threshold: number | undefined;
  readonly logLoss: number | undefined;
  readonly brier: number | undefined;
  /** Of the predicted probabilities. */
  readonly meanProbability: number | undefined;
}

export interface ReportedData {
  /** All labelled rows, before any split. */
  readonly rows: number | undefined;
  readonly defaultRate: number | undefined;
  /** `random` and `stratified` draw one population twice; any other word does not. */
  readonly split: string | undefined;
  readonly reportedRows: number | undefined;
  /** What the reported rows are called. */
  readonly reportedOn: string | undefined;
  /** What the rows are called that the thresholds were chosen on. */
  readonly thresholdChosenOn: string | undefined;
}

/** The rule in use: refused at `cutOff` or more. */
export interface ReportedDecision {
  readonly model: string | undefined;
  readonly cutOff: number;
}

export interface ReportedDrift {
  readonly reference: ReportedWindow;
  readonly current: ReportedWindow;
  readonly scores: ReportedTest | undefined;
  /** On 0/1 outcomes the statistic is the difference of the two default rates. */
  readonly target: ReportedTest | undefined;
}

interface ReportedWindow {
  readonly rows: number;
  readonly what: string | undefined;
}

/** A two-sample Kolmogorov–Smirnov test. */
export interface ReportedTest {
  readonly statistic: number;
  readonly pValue: number | undefined;
  readonly referenceMean: number | undefined;
  readonly currentMean: number | undefined;
  readonly referenceStd: number | undefined;
  readonly currentStd: number | undefined;
}
