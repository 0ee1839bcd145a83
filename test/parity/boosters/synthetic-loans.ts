import type { BoosterData } from '@octroi/boosters';

const columnCount = 6;
const levels = 4;
const categoryColumn = 2;

/** The rows of make_cases.py: same generator, same order of draws. */
export function syntheticLoans(rows: number): BoosterData & { readonly weights: Float32Array } {
  const draw = createLcg(17);
  const values = new Float32Array(rows * columnCount);
  const labels = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      const missing = draw() < 0.1;
      const value = draw();
      const coded = column === categoryColumn ? Math.floor(value * levels) : value;
      values[column * rows + row] = missing ? NaN : coded;
    }
    const share = values[row] || 0;
    const purpose = values[categoryColumn * rows + row] || 0;
    const risk = 0.1 + 0.4 * share + (purpose === 1 ? 0.3 : 0);
    labels[row] = draw() < risk ? 1 : 0;
  }
  const columns = Array.from({ length: columnCount }, (_, column) =>
    column === categoryColumn ? { name: `c${column}`, levels } : { name: `c${column}` },
  );
  return { matrix: { rows, columns, values }, labels, weights: labels.map((bad) => 1 + 2 * bad) };
}

/** A sum over the bits of the values, missing as -1. */
export function checksumOf(values: Float32Array): number {
  const known = values.map((value) => (Number.isNaN(value) ? -1 : value));
  const bits = new Uint32Array(known.buffer);
  return bits.reduce((sum, word) => (sum + word) % 2 ** 32, 0);
}

/** Numerical Recipes' 32-bit linear congruential generator. */
function createLcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
