import type { Objective } from './lbfgs.ts';
import {
  addColumns,
  createBlock,
  dotColumns,
  forEachBlock,
  type Block,
} from './design-products.ts';
import type { StandardisedDesign } from './standardised-design.ts';

export interface LogisticData {
  readonly design: StandardisedDesign;
  /** 0 or 1 a row. */
  readonly labels: Float32Array;
  /** One weight a row. */
  readonly weights: Float32Array;
  /** scikit-learn's C: the weight of the loss against the penalty. */
  readonly inverseL2: number;
}

/**
 * The penalised weighted logistic loss, over the total weight S so that tolerances mean the same for
 * any number of rows: (sum s_i loss_i + w'w / (2 C)) / S.
 *
 * Parameters are one coefficient a column (on the standardised scale), then the intercept, which has
 * no penalty. A constant column has the penalty alone, so that its coefficient stays 0. One call
 * passes once over the rows, block by block: predictor, residual, gradient.
 */
export function logisticObjective(data: LogisticData): Objective {
  const { design, labels, weights, inverseL2 } = data;
  const { means, scales, constant } = design.scaler;
  const count = means.length;
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const slopes = new Float64Array(count);
  const sums = new Float64Array(count);
  const block = createBlock(design);

  return (parameters, gradient) => {
    let offset = parameters[count];
    let squares = 0;
    for (let column = 0; column < count; column += 1) {
      const coefficient = parameters[column];
      slopes[column] = coefficient / scales[column];
      offset -= slopes[column] * means[column];
      squares += coefficient * coefficient;
    }
    sums.fill(0);
    let [loss, residualSum] = [0, 0];
    forEachBlock(design, block, () => {
      block.values.fill(offset);
      addColumns(design, slopes, block);
      const ofBlock = toResiduals(labels, weights, block);
      loss += ofBlock.loss;
      residualSum += ofBlock.residualSum;
      dotColumns(design, sums, block);
    });
    for (let column = 0; column < count; column += 1) {
      const centred = constant[column] === 1 ? 0 : sums[column] - means[column] * residualSum;
      const ofLoss = centred / scales[column];
      gradient[column] = (ofLoss + parameters[column] / inverseL2) / totalWeight;
    }
    gradient[count] = residualSum / totalWeight;
    return (loss + squares / (2 * inverseL2)) / totalWeight;
  };
}

/** Turns predictors into weighted residuals s (p - y); gives the block's weighted loss and their sum. */
function toResiduals(
  labels: Float32Array,
  weights: Float32Array,
  { start, end, values: predictor }: Block,
): { readonly loss: number; readonly residualSum: number } {
  let [loss, residualSum] = [0, 0];
  for (let row = start; row < end; row += 1) {
    const logOdds = predictor[row - start];
    const [label, weight] = [labels[row], weights[row]];
    // Never the exponential of a large number: e <= 1.
    const e = Math.exp(-Math.abs(logOdds));
    const probability = (logOdds >= 0 ? 1 : e) / (1 + e);
    loss += weight * (Math.max(logOdds, 0) - label * logOdds + Math.log1p(e));
    const residual = weight * (probability - label);
    predictor[row - start] = residual;
    residualSum += residual;
  }
  return { loss, residualSum };
}
