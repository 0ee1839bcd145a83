import type { Expression } from '../expression/expression.ts';
import { isNumberExpression } from '../expression/is-number.ts';
import { largestValue } from '../expression/largest-value.ts';
import { FormulaProgram } from './formula-program.ts';
import type { HistoryTable } from './history.ts';

/** Numbers, of which NaN is missing, or texts; a value a row. */
export type ColumnValues = Float64Array | (string | null)[];

/**
 * Turns formulas over the columns of one table into steps over many rows at once; aggregates must have become
 * columns: see `planFeatures`. Values are those of `compileFeatures`.
 */
export function compileColumns(
  formulas: readonly Expression[],
): (rows: HistoryTable) => ColumnValues[] {
  const program = new FormulaProgram();
  const results = formulas.map((formula) =>
    isNumberExpression(formula)
      ? program.number(formula, program.outer)
      : program.text(formula, program.outer),
  );
  return (table) => {
    program.outer.load(table);
    program.run({});
    return results.map(({ values }) =>
      values instanceof Float64Array ? featuresOf(values, table.rows) : values.slice(0, table.rows),
    );
  };
}

/** Adding 0 makes -0 and 0, which are equal, the same. */
function featuresOf(values: Float64Array, rows: number): Float64Array {
  const features = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const value = values[row];
    features[row] = Math.abs(value) <= largestValue ? value + 0 : NaN;
  }
  return features;
}
