/** A function along a line: its value and slope at a step. */
type LineFunction = (step: number) => LinePoint;

export interface LinePoint {
  readonly step: number;
  readonly value: number;
  /** Derivative by the step. */
  readonly slope: number;
}

export interface LineSearchRequest {
  readonly line: LineFunction;
  /** The point at step 0; its slope is below 0. */
  readonly origin: LinePoint;
  readonly firstStep: number;
}

const sufficientDecrease = 1e-4;
const curvature = 0.9;
const mostEvaluations = 40;

/**
 * A step that meets the strong Wolfe conditions (c1 = 1e-4, c2 = .9); undefined if none was found in
 * 40 evaluations. The line was last evaluated at the step returned.
 *
 * Source: Nocedal & Wright, "Numerical optimization", 2nd ed., 2006, algorithms 3.5 and 3.6, with
 * cubic interpolation (3.59). A rise of no more than 1e-14 of the value counts as no rise: it is
 * rounding error once the minimum is near.
 */
export function searchStrongWolfe(request: LineSearchRequest): LinePoint | undefined {
  const { line, origin, firstStep } = request;
  let previous = origin;
  let step = firstStep;
  for (let evaluation = 1; evaluation <= mostEvaluations; evaluation += 1) {
    const point = line(step);
    if (!decreasesEnough(origin, point) || (evaluation > 1 && point.value >= previous.value)) {
      return zoom(request, { low: previous, high: point, left: mostEvaluations - evaluation });
    }
    if (isFlatEnough(origin, point)) return point;
    if (point.slope >= 0) {
      return zoom(request, { low: point, high: previous, left: mostEvaluations - evaluation });
    }
    previous = point;
    step *= 2;
  }
  return undefined;
}

interface Bracket {
  /** The end of lower value that decreases enough. */
  low: LinePoint;
  high: LinePoint;
  /** Evaluations left. */
  left: number;
}

function zoom({ line, origin }: LineSearchRequest, bracket: Bracket): LinePoint | undefined {
  for (; bracket.left > 0; bracket.left -= 1) {
    const point = line(stepBetween(bracket.low, bracket.high));
    if (!decreasesEnough(origin, point) || point.value >= bracket.low.value + noise(origin)) {
      bracket.high = point;
      continue;
    }
    if (isFlatEnough(origin, point)) return point;
    if (point.slope * (bracket.high.step - bracket.low.step) >= 0) bracket.high = bracket.low;
    bracket.low = point;
  }
  return undefined;
}

function noise(origin: LinePoint): number {
  return 1e-14 * Math.abs(origin.value);
}

function decreasesEnough(origin: LinePoint, point: LinePoint): boolean {
  const wanted = origin.value + sufficientDecrease * point.step * origin.slope;
  return point.value <= wanted + noise(origin);
}

function isFlatEnough(origin: LinePoint, point: LinePoint): boolean {
  return Math.abs(point.slope) <= -curvature * origin.slope;
}

/** The minimum of the cubic through both ends, or the middle where that is too near an end. */
function stepBetween(low: LinePoint, high: LinePoint): number {
  const width = high.step - low.step;
  const shape = low.slope + high.slope + (3 * (low.value - high.value)) / width;
  const root = Math.sign(width) * Math.sqrt(shape * shape - low.slope * high.slope);
  const cubic =
    high.step - (width * (high.slope + root - shape)) / (high.slope - low.slope + 2 * root);
  const share = (cubic - low.step) / width;
  return share > 0.1 && share < 0.9 ? cubic : low.step + width / 2;
}
