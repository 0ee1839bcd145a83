import { createRandom, type Matrix } from '@octroi/core';
import type { BoosterData } from '../data-check.ts';

const purposes = 5;

/**
 * Made-up loans: income (a tenth missing), debt, a purpose that is a category, and a constant.
 * Debt over income, a bad purpose and a missing income make a default likelier.
 */
export function loanData(rows: number, seed: number): BoosterData {
  const random = createRandom(seed);
  const values = new Float32Array(rows * 4);
  const labels = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const income = random.uniform() < 0.1 ? Number.NaN : 1000 + 4000 * random.uniform();
    const debt = 3000 * random.uniform();
    const purpose = Math.floor(random.uniform() * purposes);
    values.set([income], row);
    values.set([debt], rows + row);
    values.set([purpose], 2 * rows + row);
    values.set([7], 3 * rows + row);
    const missing = Number.isNaN(income);
    const risk = (missing ? 0.5 : debt / income) + (purpose % 2 === 1 ? 0.3 : 0);
    labels[row] = random.uniform() < Math.min(0.9, risk / 2) ? 1 : 0;
  }
  return { matrix: loanMatrix(rows, values), labels };
}

function loanMatrix(rows: number, values: Float32Array): Matrix {
  const columns = [
    { name: 'income' },
    { name: 'debt: "total", [all]' },
    { name: 'purpose', levels: purposes },
    { name: 'constant' },
  ];
  return { rows, columns, values };
}
