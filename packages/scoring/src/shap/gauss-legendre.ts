/** Points in (0, 1) and their weights, which add up to 1. */
export interface Quadrature {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss and Legendre's rule of `size` points: it integrates polynomials up to degree 2 size - 1 over
 * [0, 1] exactly.
 *
 * Roots of the Legendre polynomial by Newton's method (Abramowitz & Stegun, 25.4.30).
 */
export function gaussLegendre(size: number): Quadrature {
  const points = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let index = 0; index < size; index += 1) {
    let x = Math.cos((Math.PI * (index + 0.75)) / (size + 0.5));
    for (let step = 0; step < 8; step += 1) {
      const { value, slope } = legendre(size, x);
      x -= value / slope;
    }
    const { slope } = legendre(size, x);
    points[index] = (1 + x) / 2;
    weights[index] = 1 / ((1 - x * x) * slope * slope);
  }
  return { points, weights };
}

/** The Legendre polynomial of a degree of 1 or more at x in (-1, 1), and its derivative. */
function legendre(degree: number, x: number): { value: number; slope: number } {
  let before = 1;
  let value = x;
  for (let order = 2; order <= degree; order += 1) {
    [before, value] = [value, ((2 * order - 1) * x * value - (order - 1) * before) / order];
  }
  return { value, slope: (degree * (x * value - before)) / (x * x - 1) };
}
