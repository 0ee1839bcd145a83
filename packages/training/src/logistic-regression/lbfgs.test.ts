import { expect, test } from 'vitest';
import { minimiseLbfgs, type Objective } from './lbfgs.ts';

/** Rosenbrock's valley in many dimensions, minimum 0 at all ones. */
const rosenbrock: Objective = (x, gradient) => {
  gradient.fill(0);
  let value = 0;
  for (let index = 0; index + 1 < x.length; index += 1) {
    const rise = x[index + 1] - x[index] ** 2;
    value += 100 * rise ** 2 + (1 - x[index]) ** 2;
    gradient[index] += -400 * x[index] * rise - 2 * (1 - x[index]);
    gradient[index + 1] += 200 * rise;
  }
  return value;
};

test("finds the minimum of Rosenbrock's valley", async () => {
  const start = Float64Array.of(-1.2, 1, -1.2, 1);
  const request = { objective: rosenbrock, start, tolerance: 1e-9, maxIterations: 500 };
  const { parameters, converged, iterations } = await minimiseLbfgs(request);
  expect(converged).toBe(true);
  expect(iterations).toBeLessThan(100);
  parameters.forEach((value) => {
    expect(Math.abs(value - 1)).toBeLessThan(1e-8);
  });
  expect(Array.from(start)).toEqual([-1.2, 1, -1.2, 1]);
});

test('solves a quadratic with condition number 1e6', async () => {
  const objective: Objective = (x, gradient) =>
    x.reduce((sum, value, index) => {
      const curvature = 10 ** index;
      gradient[index] = curvature * (value - index);
      return sum + (curvature * (value - index) ** 2) / 2;
    }, 0);
  const start = new Float64Array(7).fill(-3);
  const result = await minimiseLbfgs({ objective, start, tolerance: 1e-8, maxIterations: 300 });
  expect(result.converged).toBe(true);
  expect(result.parameters.every((value, index) => Math.abs(value - index) < 1e-7)).toBe(true);
});

test('takes few steps where the second derivatives are known', async () => {
  const curvatures = Float64Array.from({ length: 30 }, (_, index) => 10 ** (index / 5));
  const objective: Objective = (x, gradient) =>
    x.reduce((sum, value, index) => {
      gradient[index] = curvatures[index] * (value - index / 30) + Math.sinh(value - index / 30);
      return (
        sum + (curvatures[index] * (value - index / 30) ** 2) / 2 + Math.cosh(value - index / 30)
      );
    }, 0);
  const request = { objective, start: new Float64Array(30), tolerance: 1e-8, maxIterations: 300 };
  const precondition = (vector: Float64Array): void => {
    vector.forEach((value, index) => (vector[index] = value / curvatures[index]));
  };
  const [blind, seeing] = [
    await minimiseLbfgs(request),
    await minimiseLbfgs({ ...request, precondition }),
  ];
  expect(seeing.converged).toBe(true);
  expect(seeing.iterations).toBeLessThan(blind.iterations / 2);
  expect(seeing.parameters.every((value, index) => Math.abs(value - index / 30) < 1e-7)).toBe(true);
});

test('says that it did not converge when iterations run out', async () => {
  const start = Float64Array.of(-1.2, 1);
  const request = { objective: rosenbrock, start, tolerance: 1e-9, maxIterations: 3 };
  const { converged, iterations, gradientNorm } = await minimiseLbfgs(request);
  expect([converged, iterations]).toEqual([false, 3]);
  expect(gradientNorm).toBeGreaterThan(1e-9);
});

test('ends without a minimum on a function that falls for ever', async () => {
  const objective: Objective = (x, gradient) => {
    gradient[0] = -1;
    return -x[0];
  };
  const start = Float64Array.of(0);
  const { converged } = await minimiseLbfgs({
    objective,
    start,
    tolerance: 1e-9,
    maxIterations: 9,
  });
  expect(converged).toBe(false);
});

test('a start at the minimum takes no iteration', async () => {
  const start = Float64Array.of(1, 1, 1);
  const request = { objective: rosenbrock, start, tolerance: 1e-9, maxIterations: 9 };
  expect(await minimiseLbfgs(request)).toMatchObject({ iterations: 0, converged: true, value: 0 });
});

test('waits for what it tells of an iteration, and ends when that throws', async () => {
  const told: number[] = [];
  const request = {
    objective: rosenbrock,
    start: Float64Array.of(-1.2, 1),
    tolerance: 1e-9,
    maxIterations: 99,
    onIteration: async (iteration: number) => {
      await Promise.resolve();
      told.push(iteration);
      if (iteration === 3) throw new Error('enough');
    },
  };
  await expect(minimiseLbfgs(request)).rejects.toThrow('enough');
  expect(told).toEqual([1, 2, 3]);
});
