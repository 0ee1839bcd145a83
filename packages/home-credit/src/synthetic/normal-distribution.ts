const step = 0.005;
const reach = 6;

const table = cumulative();

/** Probability that a standard normal is below `z`; from a table, exact to about 1e-6. */
export function normalProbability(z: number): number {
  const place = (Math.min(Math.max(z, -reach), reach) + reach) / step;
  const below = Math.min(Math.floor(place), table.length - 2);
  return table[below] + (table[below + 1] - table[below]) * (place - below);
}

/** The inverse of `normalProbability`, by bisection. */
export function normalQuantile(probability: number): number {
  let low = -reach;
  let high = reach;
  for (let turn = 0; turn < 50; turn += 1) {
    const middle = (low + high) / 2;
    if (normalProbability(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Simpson's rule over the density, one step at a time. */
function cumulative(): Float64Array {
  const points = Math.round((2 * reach) / step) + 1;
  const sums = new Float64Array(points);
  for (let point = 1; point < points; point += 1) {
    const left = (point - 1) * step - reach;
    const area = (density(left) + 4 * density(left + step / 2) + density(left + step)) * (step / 6);
    sums[point] = sums[point - 1] + area;
  }
  return sums;
}

function density(z: number): number {
  return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
}
