import { createRandom, type Frame } from '@octroi/core';
import type { Preset } from '@octroi/features';

export interface SyntheticLoans {
  readonly frame: Frame;
  readonly labels: Float32Array;
  /** Each row stands alone. */
  readonly groups: Int32Array;
}

const jobs = ['baker', 'clerk', 'cook', 'driver', 'nurse', 'pilot'];

/**
 * Made-up loans: debt over income and two of six jobs make a default likelier.
 *
 * A tenth of the incomes and jobs is missing; one column is constant, one has no value at all, and
 * one text differs in nearly every row.
 */
export function syntheticLoans(rows: number, seed: number): SyntheticLoans {
  const random = createRandom(seed);
  const numbers = (draw: (row: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => draw(row));
  const income = numbers(() => (random.uniform() < 0.1 ? NaN : 1 + 4 * random.uniform()));
  const debt = numbers(() => 3 * random.uniform());
  const job = Int32Array.from({ length: rows }, () => random.integer(jobs.length + 1) - 1);
  const streets = Array.from(
    { length: rows },
    (_, row) => `street ${String(row).padStart(5, '0')}`,
  );
  const labels = Float32Array.from({ length: rows }, (_, row) => {
    const burden = Number.isNaN(income[row]) ? 0.6 : debt[row] / income[row];
    const risk = 0.05 + 0.3 * burden + (job[row] === 1 || job[row] === 3 ? 0.2 : 0);
    return random.uniform() < Math.min(risk, 0.9) ? 1 : 0;
  });
  return {
    frame: {
      rows,
      columns: [
        { kind: 'number', name: 'income', values: income },
        { kind: 'number', name: 'debt', values: debt },
        { kind: 'number', name: 'constant', values: numbers(() => 7) },
        { kind: 'number', name: 'never there', values: numbers(() => NaN) },
        { kind: 'category', name: 'job', levels: jobs, codes: job },
        {
          kind: 'category',
          name: 'street',
          levels: streets,
          codes: Int32Array.from({ length: rows }, () => random.integer(rows)),
        },
      ],
    },
    labels,
    groups: Int32Array.from({ length: rows }, (_, row) => row),
  };
}

/** A preset with all that is learnt inside folds: levels, medians, target means, knots. */
export const loanPreset: Preset = {
  name: 'loans',
  meaning: { en: 'loans', fr: 'prêts' },
  features: [],
  learnt: [
    {
      kind: 'group-median-difference',
      name: 'debt against job',
      meaning: { en: 'debt against job', fr: 'dette selon le métier' },
      unit: 'euro',
      value: 'debt',
      by: ['job'],
    },
  ],
  levels: {},
  twoLevel: [],
  weak: [],
  bending: ['income', 'debt'],
  categories: 'native',
};
