import { setImmediate } from 'node:timers/promises';
import { noProgress, type Matrix, type Progress } from '@octroi/core';
import type { LinearModel } from '@octroi/scoring';
import { checkLogisticRegression } from './check-logistic-regression.ts';
import { minimiseLbfgs } from './lbfgs.ts';
import { logisticObjective, type LogisticData } from './logistic-objective.ts';
import { decompose, solveDecomposed } from '../solve-positive.ts';
import { isCurvatureWorthwhile, sampledCurvature } from './sampled-curvature.ts';
import { standardise, type StandardisedDesign } from './standardised-design.ts';

export interface LogisticRegressionRequest {
  /** Numbers as they come: NaN is missing; no native categories. */
  readonly matrix: Matrix;
  /** Whether the matrix may be written over, which spares a copy of it. */
  readonly overwrite?: boolean;
  /** 0 or 1 a row, both there. */
  readonly labels: Float32Array;
  /** One weight a row, not negative; all 1 where absent. */
  readonly weights?: Float32Array;
  /** Weight of the loss against the L2 penalty: scikit-learn's C. 1 where absent. */
  readonly inverseL2?: number;
  /** Largest entry of the gradient of the mean loss at which to stop; 1e-6 where absent. */
  readonly tolerance?: number;
  /** 1,000 where absent. */
  readonly maxIterations?: number;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

export interface LogisticRegression {
  /** Imputer, scaler, coefficients and intercept in one. */
  readonly model: LinearModel;
  readonly iterations: number;
  /** What was minimised, for one row, after each iteration: mean loss and penalty. */
  readonly losses: readonly number[];
  /** False where iterations ran out or rounding stopped it first; the model is usable still. */
  readonly converged: boolean;
  /** Largest absolute entry of the gradient of the mean loss at the end. */
  readonly gradientNorm: number;
  /** Columns without any value, filled with 0; their coefficient is 0. */
  readonly allMissing: readonly string[];
}

/**
 * Fits an L2-penalised logistic regression on median-imputed, standardised columns.
 *
 * Minimises w'w / 2 + C sum s_i log(1 + exp(-y_i (b + w'z_i))) with y_i = -1 or 1; the intercept b
 * has no penalty. The objective of scikit-learn's LogisticRegression, with the same coefficients
 * (test/parity/logistic-regression). The same input gives the same bits. Other work runs between
 * iterations; `signal` ends the fit there by throwing its reason.
 *
 * @throws OctroiError MODEL_FIT_INVALID, MODEL_VALUE_INFINITE, TRAINING_ONE_CLASS
 */
export async function fitLogisticRegression(
  request: LogisticRegressionRequest,
): Promise<LogisticRegression> {
  const { matrix, labels, progress = noProgress, signal } = request;
  const { inverseL2 = 1, tolerance = 1e-6, maxIterations = 1000, overwrite = false } = request;
  const weights = request.weights ?? new Float32Array(matrix.rows).fill(1);
  checkLogisticRegression({ matrix, labels, weights, inverseL2, tolerance, maxIterations });
  const design = standardise(matrix, { overwrite });
  const data = { design, labels, weights, inverseL2 };
  const precondition = isCurvatureWorthwhile(design) ? preconditioner(data) : undefined;
  const losses: number[] = [];
  const result = await minimiseLbfgs({
    objective: logisticObjective(data),
    ...(precondition && { precondition }),
    start: startingPoint(matrix.columns.length, labels, weights),
    tolerance,
    maxIterations,
    onIteration: async (iteration, loss) => {
      losses.push(loss);
      progress({ step: 'log_reg', done: iteration, unit: 'rounds' });
      await setImmediate();
      signal?.throwIfAborted();
    },
  });
  const { iterations, converged, gradientNorm, parameters } = result;
  return {
    model: linearModel(matrix, design, parameters),
    iterations,
    losses,
    converged,
    gradientNorm,
    allMissing: design.imputer.allMissing,
  };
}

function preconditioner(data: LogisticData): (vector: Float64Array) => void {
  const curvature = sampledCurvature(data);
  decompose(curvature, data.design.scaler.means.length + 1);
  return (vector) => void solveDecomposed(curvature, vector);
}

/** Coefficients 0, intercept at the weighted log-odds of the labels. */
function startingPoint(columns: number, labels: Float32Array, weights: Float32Array): Float64Array {
  let [positive, negative] = [0, 0];
  for (let row = 0; row < labels.length; row += 1) {
    if (labels[row] === 1) positive += weights[row];
    else negative += weights[row];
  }
  const start = new Float64Array(columns + 1);
  start[columns] = Math.log(positive / negative);
  return start;
}

function linearModel(
  { columns }: Matrix,
  { imputer, scaler }: StandardisedDesign,
  parameters: Float64Array,
): LinearModel {
  return {
    kind: 'linear',
    intercept: parameters[columns.length],
    columns: columns.map(({ name }, index) => ({
      name,
      median: imputer.medians[index],
      mean: scaler.means[index],
      scale: scaler.scales[index],
      coefficient: parameters[index],
    })),
  };
}
