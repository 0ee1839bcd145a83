import { searchStrongWolfe, type LinePoint } from './wolfe-line-search.ts';

/** A smooth function: returns its value at `parameters` and writes its gradient. */
export type Objective = (parameters: Float64Array, gradient: Float64Array) => number;

export interface LbfgsRequest {
  readonly objective: Objective;
  readonly start: Float64Array;
  /** Done when no entry of the gradient is larger, in absolute value. */
  readonly tolerance: number;
  readonly maxIterations: number;
  /** Multiplies a vector, in place, by about the inverse of the second derivatives; by 1 where absent. */
  readonly precondition?: (vector: Float64Array) => void;
  /** Told after each iteration; the next waits for it, so it may let other work run, or throw. */
  readonly onIteration?: (iteration: number, value: number) => void | Promise<void>;
}

export interface LbfgsResult {
  readonly parameters: Float64Array;
  readonly value: number;
  /** Largest absolute entry of the gradient. */
  readonly gradientNorm: number;
  readonly iterations: number;
  /** False where the iterations ran out or rounding errors left no step that decreases. */
  readonly converged: boolean;
}

/** Steps remembered. */
const memory = 10;

/** One remembered step and the change of the gradient over it. */
interface Correction {
  readonly step: Float64Array;
  readonly change: Float64Array;
  /** 1 / (change . step). */
  readonly rho: number;
}

/**
 * Minimises by limited-memory BFGS.
 *
 * Source: Nocedal & Wright, "Numerical optimization", 2nd ed., 2006, algorithms 7.4 (two loops) and
 * 7.5, first Hessian by (7.20), times the preconditioner. Where the line search fails the memory is dropped once
 * and steepest descent tried.
 */
export async function minimiseLbfgs(request: LbfgsRequest): Promise<LbfgsResult> {
  const { objective, start, tolerance, maxIterations, onIteration } = request;
  let here = evaluate(objective, start.slice());
  let corrections: Correction[] = [];
  let iterations = 0;
  while (here.gradientNorm > tolerance && iterations < maxIterations) {
    const next = takeStep(request, here, corrections);
    if (next === undefined) {
      if (corrections.length === 0) break;
      corrections = [];
      continue;
    }
    corrections = remember(corrections, here, next);
    here = next;
    iterations += 1;
    await onIteration?.(iterations, here.value);
  }
  const { parameters, value, gradientNorm } = here;
  return { parameters, value, gradientNorm, iterations, converged: gradientNorm <= tolerance };
}

interface Point {
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
  readonly gradientNorm: number;
}

function evaluate(objective: Objective, parameters: Float64Array): Point {
  const gradient = new Float64Array(parameters.length);
  const value = objective(parameters, gradient);
  const gradientNorm = gradient.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  return { parameters, gradient, value, gradientNorm };
}

function takeStep(
  { objective, precondition }: LbfgsRequest,
  here: Point,
  corrections: readonly Correction[],
): Point | undefined {
  const direction = descentDirection(here.gradient, corrections, precondition);
  const origin: LinePoint = { step: 0, value: here.value, slope: dot(here.gradient, direction) };
  if (!(origin.slope < 0)) return undefined;
  let tried = here;
  const line = (step: number): LinePoint => {
    const parameters = here.parameters.map((value, index) => value + step * direction[index]);
    tried = evaluate(objective, parameters);
    return { step, value: tried.value, slope: dot(tried.gradient, direction) };
  };
  const length = Math.sqrt(dot(direction, direction));
  const blind = corrections.length === 0 && precondition === undefined;
  const firstStep = blind ? Math.min(1, 1 / length) : 1;
  return searchStrongWolfe({ line, origin, firstStep }) && tried;
}

/** -H gradient by the two-loop recursion. */
function descentDirection(
  gradient: Float64Array,
  corrections: readonly Correction[],
  precondition: LbfgsRequest['precondition'],
): Float64Array {
  const direction = gradient.map((entry) => -entry);
  const alphas = new Float64Array(corrections.length);
  for (let index = corrections.length - 1; index >= 0; index -= 1) {
    const { step, change, rho } = corrections[index];
    alphas[index] = rho * dot(step, direction);
    addScaled(direction, change, -alphas[index]);
  }
  precondition?.(direction);
  const newest = corrections.at(-1);
  if (newest !== undefined) {
    const conditioned = newest.change.slice();
    precondition?.(conditioned);
    const scale = 1 / (newest.rho * dot(newest.change, conditioned));
    for (let index = 0; index < direction.length; index += 1) direction[index] *= scale;
  }
  corrections.forEach(({ step, change, rho }, index) => {
    addScaled(direction, step, alphas[index] - rho * dot(change, direction));
  });
  return direction;
}

/** The strong Wolfe conditions make change . step positive; rounding may not, and is then left out. */
function remember(corrections: readonly Correction[], from: Point, to: Point): Correction[] {
  const step = to.parameters.map((value, index) => value - from.parameters[index]);
  const change = to.gradient.map((value, index) => value - from.gradient[index]);
  const product = dot(change, step);
  if (!(product > 0)) return [...corrections];
  return [...corrections.slice(1 - memory), { step, change, rho: 1 / product }];
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += one[index] * other[index];
  return sum;
}

function addScaled(target: Float64Array, source: Float64Array, scale: number): void {
  for (let index = 0; index < target.length; index += 1) target[index] += scale * source[index];
}
