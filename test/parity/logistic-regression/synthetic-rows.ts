import type { Matrix } from '@octroi/core';

export interface SyntheticRows {
  readonly matrix: Matrix;
  readonly labels: Float32Array;
}

const names = ['amount', 'days', 'score', 'year', 'constant', 'empty'];
const levels = ['level 0', 'level 1', 'level 2', 'level 3', 'level 4', 'rare'];

/** The rows of make_cases.py: same generator, same order of draws. */
export function syntheticRows(rows: number, seed: number): SyntheticRows {
  const draw = createLcg(seed);
  const columns = [...names, ...levels].map((name) => ({ name }));
  const values = new Float32Array(rows * columns.length);
  const labels = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const risk = draw() - draw();
    const amount = 1000 * (1 + risk + 3 * draw());
    const days = -20000 + 9000 * draw();
    const score = draw() < 0.4 ? NaN : 0.5 - 0.3 * risk + 0.2 * draw();
    const year = draw() < 0.05 ? NaN : 2000 + Math.floor(10 * draw());
    const level = Math.floor(5 * draw() * draw());
    const rare = draw() < 0.03 ? 1 : 0;
    const indicators = [0, 1, 2, 3, 4].map((other) => (level === other ? 1 : 0));
    const all = [amount, days, score, year, 7.25, NaN, ...indicators, rare];
    all.forEach((value, column) => (values[column * rows + row] = value));
    labels[row] = draw() < 0.1 + 0.4 * Math.max(risk, 0) + 0.2 * rare ? 1 : 0;
  }
  return { matrix: { rows, columns, values }, labels };
}

/** Numerical Recipes' 32-bit linear congruential generator. */
function createLcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
