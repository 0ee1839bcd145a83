import type { NumberExpression } from '../expression/expression.ts';
import { type Exact, largestSafe } from './exact-sums.ts';
import { fillNumbers } from './fill.ts';
import { eachGroup, type Gathering, type Members } from './member-steps.ts';
import { Numbers } from './vectors.ts';

/** A value of so many units or more is missing. */
const largestUnits = 2 ** 45;

/** What is summed: values as whole numbers of their last kept digit. */
export interface Summed {
  readonly of: NumberExpression;
  readonly decimals: number;
}

/** Exact sums of the members’ values that are present, for each outer row. */
export interface Totals {
  readonly counts: Numbers;
  readonly sums: ExactNumbers;
}

/** An exact whole number for each outer row; what a 64-bit float may not hold is kept aside. */
export class ExactNumbers {
  readonly #safe = new Numbers();
  readonly #wide = new Map<number, bigint>();

  clear(rows: number): void {
    this.#safe.reserve(rows);
    this.#wide.clear();
  }

  set(row: number, exact: Exact): void {
    if (typeof exact === 'bigint') this.#wide.set(row, exact);
    this.#safe.values[row] = typeof exact === 'bigint' ? NaN : exact;
  }

  at(row: number): Exact {
    const safe = this.#safe.values[row];
    return Number.isNaN(safe) ? (this.#wide.get(row) ?? NaN) : safe;
  }
}

export function totalSteps(gathering: Gathering, summed: Summed): Totals {
  const { program, over, rows } = gathering;
  const units = unitSteps(gathering, summed);
  return program.once(['totals', rows, summed.of, summed.decimals], over, () => {
    const totals = { counts: new Numbers(), sums: new ExactNumbers() };
    eachGroup(gathering, {
      open: (outerRows) => {
        totals.counts.reserve(outerRows);
        totals.sums.clear(outerRows);
      },
      take: (row, members) => {
        totals.counts.values[row] = countOf(units.values, members);
        totals.sums.set(row, sumOf(units.values, members));
      },
    });
    return totals;
  });
}

/** Exact sums of squares. */
export function squareSteps(gathering: Gathering, summed: Summed): ExactNumbers {
  const { program, over, rows } = gathering;
  const units = unitSteps(gathering, summed);
  return program.once(['squares', rows, summed.of, summed.decimals], over, () => {
    const squares = new ExactNumbers();
    eachGroup(gathering, {
      open: (outerRows) => {
        squares.clear(outerRows);
      },
      take: (row, members) => {
        squares.set(row, sumOfSquares(units.values, members));
      },
    });
    return squares;
  });
}

/** Values of the inner rows as whole numbers of their last kept digit. */
export function unitSteps({ program, rows }: Gathering, { of, decimals }: Summed): Numbers {
  const table = program.table(rows.table);
  const numbers = program.number(of, table);
  const scale = 10 ** decimals;
  return program.once(['units', of, decimals], table, () =>
    fillNumbers(program, table, (into, inner) => {
      const { values } = numbers;
      for (let row = 0; row < inner; row += 1) {
        const units = Math.floor(values[row] * scale + 0.5);
        into[row] = Math.abs(units) < largestUnits ? units : NaN;
      }
    }),
  );
}

function countOf(values: Float64Array, { rows, start, end }: Members): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (!Number.isNaN(values[rows[at]])) count += 1;
  return count;
}

function sumOf(values: Float64Array, { rows, start, end }: Members): Exact {
  let sum = 0;
  let size = 0;
  for (let at = start; at < end; at += 1) {
    const value = values[rows[at]];
    if (Number.isNaN(value)) continue;
    sum += value;
    size += Math.abs(value);
  }
  if (size < largestSafe) return sum;
  let exact = 0n;
  for (const row of rows.subarray(start, end)) exact += wholeOf(values[row]);
  return exact;
}

function sumOfSquares(values: Float64Array, { rows, start, end }: Members): Exact {
  let sum = 0;
  for (let at = start; at < end; at += 1) {
    const value = values[rows[at]];
    if (!Number.isNaN(value)) sum += value * value;
  }
  if (sum < largestSafe) return sum;
  let exact = 0n;
  for (const row of rows.subarray(start, end)) exact += wholeOf(values[row]) ** 2n;
  return exact;
}

const wholeOf = (value: number): bigint => (Number.isNaN(value) ? 0n : BigInt(value));
