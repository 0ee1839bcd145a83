/** Rows of a few numbers and what they are to explain. */
export interface FewColumns {
  /** One array a column. */
  readonly columns: readonly Float64Array[];
  /** Shares in [0, 1], one a row. */
  readonly targets: Float64Array;
}

const mostSteps = 100;
/** Largest entry of the gradient of the mean loss at which to stop. */
const converged = 1e-8;

/**
 * Coefficients, then intercept, of a logistic regression without penalty: Newton's method, steps halved
 * where they would not help. A column that says nothing beside the others has 0.
 */
export function fitFewColumns(data: FewColumns): Float64Array {
  const size = data.columns.length + 1;
  const rows = data.targets.length;
  const weights = new Float64Array(size);
  const share = data.targets.reduce((sum, target) => sum + target, 0) / rows;
  weights[size - 1] = Math.log(share / (1 - share));
  let loss = lossOf(data, weights);
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, hessian } = derivatives(data, weights);
    if (Math.max(...gradient.map(Math.abs)) < converged * rows) break;
    const direction = solve(hessian, gradient);
    const better = halvedUntilBetter({ data, weights, direction, loss });
    if (better === undefined) break;
    weights.set(better.weights);
    loss = better.loss;
  }
  return weights;
}

interface Step {
  readonly data: FewColumns;
  readonly weights: Float64Array;
  readonly direction: Float64Array;
  readonly loss: number;
}

function halvedUntilBetter({ data, weights, direction, loss }: Step) {
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = weights.map((weight, at) => weight - share * direction[at]);
    const own = lossOf(data, next);
    if (own < loss) return { weights: next, loss: own };
  }
  return undefined;
}

function predictorOf({ columns }: FewColumns, weights: Float64Array, row: number): number {
  let sum = weights[columns.length];
  for (let at = 0; at < columns.length; at += 1) sum += weights[at] * columns[at][row];
  return sum;
}

function lossOf(data: FewColumns, weights: Float64Array): number {
  let loss = 0;
  for (let row = 0; row < data.targets.length; row += 1) {
    const x = predictorOf(data, weights, row);
    loss += Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))) - data.targets[row] * x;
  }
  return loss;
}

function derivatives(data: FewColumns, weights: Float64Array) {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  const values = new Float64Array(size).fill(1);
  for (let row = 0; row < data.targets.length; row += 1) {
    const share = 1 / (1 + Math.exp(-predictorOf(data, weights, row)));
    for (let at = 0; at < size - 1; at += 1) values[at] = data.columns[at][row];
    for (let one = 0; one < size; one += 1) {
      gradient[one] += (share - data.targets[row]) * values[one];
      for (let other = 0; other <= one; other += 1) {
        hessian[one][other] += share * (1 - share) * values[one] * values[other];
      }
    }
  }
  return { gradient, hessian };
}

/** Cholesky, for the lower half of a matrix; a pivot of nothing leaves its entry 0. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const factor = matrix.map((row) => row.slice());
  const empty = new Set<number>();
  for (let at = 0; at < size; at += 1) {
    for (let before = 0; before < at; before += 1) {
      let sum = factor[at][before];
      for (let k = 0; k < before; k += 1) sum -= factor[at][k] * factor[before][k];
      factor[at][before] = empty.has(before) ? 0 : sum / factor[before][before];
    }
    let pivot = factor[at][at];
    for (let k = 0; k < at; k += 1) pivot -= factor[at][k] ** 2;
    if (pivot <= 1e-12 * matrix[at][at]) empty.add(at);
    factor[at][at] = Math.sqrt(Math.max(pivot, 0));
  }
  const solution = right.slice();
  for (let at = 0; at < size; at += 1) {
    for (let k = 0; k < at; k += 1) solution[at] -= factor[at][k] * solution[k];
    solution[at] = empty.has(at) ? 0 : solution[at] / factor[at][at];
  }
  for (let at = size - 1; at >= 0; at -= 1) {
    for (let k = at + 1; k < size; k += 1) solution[at] -= factor[k][at] * solution[k];
    solution[at] = empty.has(at) ? 0 : solution[at] / factor[at][at];
  }
  return solution;
}
