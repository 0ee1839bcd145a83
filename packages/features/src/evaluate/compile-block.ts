import type { Block } from '../plan/plan-features.ts';
import { FormulaProgram } from './formula-program.ts';
import type { Cells, HistoryTable } from './history.ts';

/** A block ready to be computed from the rows of its table, any number of times. */
export interface CompiledBlock {
  /**
   * The aggregates for each of some keys over these rows, whose columns are those of the block's table and of
   * the blocks it reads: numbers, of which NaN is missing, or texts, in the order of the block's columns. All
   * rows of a key must be there; those of other keys are passed over. The arrays are good until the next call
   * and may be longer than the keys.
   */
  evaluate(rows: HistoryTable, keys: Cells): (Float64Array | (string | null)[])[];
}

/** Turns the aggregates of a block into steps over many keys at once. */
export function compileBlock({ table, key, columns }: Block): CompiledBlock {
  const program = new FormulaProgram();
  const results = columns.map(({ aggregate }) =>
    aggregate.kind === 'aggregate'
      ? program.number(aggregate, program.outer)
      : program.text(aggregate, program.outer),
  );
  return {
    evaluate: (rows, keys) => {
      program.outer.load({ rows: keys.length, columns: { [key]: keys } });
      program.run({ [table]: rows });
      return results.map(({ values }) => values);
    },
  };
}
