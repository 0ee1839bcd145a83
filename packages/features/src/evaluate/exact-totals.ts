import { type Exact, exactSumOfProducts, largestSafe, toDouble } from './exact-sums.ts';
import { memberSteps, type Gathering, type Members } from './member-steps.ts';
import { PresentPairs } from './present-pairs.ts';
import { type Summed, type Units, unitSteps } from './units.ts';
import { Numbers } from './vectors.ts';

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
      addUp(totals, members, units);
    });
    return totals;
  });
}

function addUp({ counts: { values: counts }, sums }: Totals, members: Members, units: Units): void {
  const { values, largest, isComplete } = units;
  const { rows, starts, ends } = members;
  for (let row = 0; row < members.count; row += 1) {
    const [start, end] = [starts[row], ends[row]];
    let [missing, sum] = [0, 0];
    if (isComplete) {
      for (let at = start; at < end; at += 1) sum += values[rows[at]];
    } else {
      for (let at = start; at < end; at += 1) {
        const value = values[rows[at]];
        if (Number.isNaN(value)) missing += 1;
        else sum += value;
      }
    }
    const count = end - start - missing;
    counts[row] = count;
    const isSafe = count * largest < largestSafe;
    sums.set(row, isSafe ? sum : wideSum(values, rows.subarray(start, end)));
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
      addUpSquares(squares, members, units);
    });
    return squares;
  });
}

function addUpSquares(squares: ExactNumbers, members: Members, units: Units): void {
  const { values, largest } = units;
  const { rows, starts, ends } = members;
  const present = new PresentPairs();
  for (let row = 0; row < members.count; row += 1) {
    const [start, end] = [starts[row], ends[row]];
    if ((end - start) * largest * largest < largestSafe) {
      let sum = 0;
      for (let at = start; at < end; at += 1) {
        const value = values[rows[at]];
        if (!Number.isNaN(value)) sum += value * value;
      }
      squares.set(row, sum);
    } else {
      present.take([values, values], { rows, start, end });
      squares.set(row, exactSumOfProducts(present.values, present.others, present.count));
    }
  }
}

function wideSum(values: Float64Array, rows: Int32Array): bigint {
  let exact = 0n;
  for (const row of rows) exact += wholeOf(values[row]);
  return exact;
}

const wholeOf = (value: number): bigint => (Number.isNaN(value) ? 0n : BigInt(value));
