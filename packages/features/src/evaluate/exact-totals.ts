import type { NumberExpression } from '../expression/expression.ts';
import { type Exact, largestSafe, toDouble } from './exact-sums.ts';
import { fillNumbers } from './fill.ts';
import { memberSteps, type Gathering, type Members } from './member-steps.ts';
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

  /** Rounded as `toDouble` rounds. */
  rounded(row: number): number {
    const safe = this.#safe.values[row];
    return Number.isNaN(safe) ? toDouble(this.at(row)) : safe;
  }

  at(row: number): Exact {
    const safe = this.#safe.values[row];
    return Number.isNaN(safe) ? (this.#wide.get(row) ?? NaN) : safe;
  }
}

export function totalSteps(gathering: Gathering, summed: Summed): Totals {
  const { program, over, rows } = gathering;
  const units = unitSteps(gathering, summed);
  const members = memberSteps(gathering);
  return program.once(['totals', rows, summed.of, summed.decimals], over, () => {
    const totals = { counts: new Numbers(), sums: new ExactNumbers() };
    program.step(() => {
      totals.counts.reserve(over.rows);
      totals.sums.clear(over.rows);
      addUp(totals, members, units.values);
    });
    return totals;
  });
}

function addUp(
  { counts: { values: counts }, sums }: Totals,
  members: Members,
  values: Float64Array,
): void {
  const { rows, starts, ends } = members;
  for (let row = 0; row < members.count; row += 1) {
    let [count, sum, size] = [0, 0, 0];
    for (let at = starts[row]; at < ends[row]; at += 1) {
      const value = values[rows[at]];
      if (Number.isNaN(value)) continue;
      count += 1;
      sum += value;
      size += Math.abs(value);
    }
    counts[row] = count;
    sums.set(
      row,
      size < largestSafe ? sum : wideSum(values, rows.subarray(starts[row], ends[row])),
    );
  }
}

/** Exact sums of squares. */
export function squareSteps(gathering: Gathering, summed: Summed): ExactNumbers {
  const { program, over, rows } = gathering;
  const units = unitSteps(gathering, summed);
  const members = memberSteps(gathering);
  return program.once(['squares', rows, summed.of, summed.decimals], over, () => {
    const squares = new ExactNumbers();
    program.step(() => {
      squares.clear(over.rows);
      addUpSquares(squares, members, units.values);
    });
    return squares;
  });
}

function addUpSquares(squares: ExactNumbers, members: Members, values: Float64Array): void {
  const { rows, starts, ends } = members;
  for (let row = 0; row < members.count; row += 1) {
    let sum = 0;
    for (let at = starts[row]; at < ends[row]; at += 1) {
      const value = values[rows[at]];
      if (!Number.isNaN(value)) sum += value * value;
    }
    const isSafe = sum < largestSafe;
    squares.set(row, isSafe ? sum : wideSquares(values, rows.subarray(starts[row], ends[row])));
  }
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

function wideSum(values: Float64Array, rows: Int32Array): bigint {
  let exact = 0n;
  for (const row of rows) exact += wholeOf(values[row]);
  return exact;
}

function wideSquares(values: Float64Array, rows: Int32Array): bigint {
  let exact = 0n;
  for (const row of rows) exact += wholeOf(values[row]) ** 2n;
  return exact;
}

const wholeOf = (value: number): bigint => (Number.isNaN(value) ? 0n : BigInt(value));
