import type { NumberExpression } from '../expression/expression.ts';
import type { Gathering } from './member-steps.ts';
import { Numbers } from './vectors.ts';

/** A value of so many units or more is missing. */
const largestUnits = 2 ** 45;

/** What is summed: values as whole numbers of their last kept digit. */
export interface Summed {
  readonly of: NumberExpression;
  readonly decimals: number;
}

/** Values as whole numbers of their last kept digit. */
export class Units extends Numbers {
  /** None of those there are is larger in either direction. */
  largest = 0;
  /** Whether every row has a value. */
  isComplete = true;

  /** Rounds values, half up; one of too many units is missing. */
  round(numbers: Float64Array, rows: number, scale: number): void {
    const units = this.reserve(rows);
    let [largest, missing] = [0, 0];
    for (let row = 0; row < rows; row += 1) {
      const whole = Math.floor(numbers[row] * scale + 0.5);
      const size = Math.abs(whole);
      if (size < largestUnits) {
        units[row] = whole;
        if (size > largest) largest = size;
      } else {
        units[row] = NaN;
        missing += 1;
      }
    }
    this.largest = largest;
    this.isComplete = missing === 0;
  }
}

/** Values of the inner rows as whole numbers. */
export function unitSteps({ program, rows }: Gathering, { of, decimals }: Summed): Units {
  const table = program.table(rows.table);
  const numbers = program.number(of, table);
  const scale = 10 ** decimals;
  return program.once(['units', of, decimals], table, () => {
    const units = new Units();
    program.step(() => {
      units.round(numbers.values, table.rows, scale);
    });
    return units;
  });
}
