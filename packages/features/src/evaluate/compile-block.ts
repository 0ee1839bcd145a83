import type { Block } from '../plan/plan-features.ts';
import { FormulaProgram } from './formula-program.ts';
import type { Cell, HistoryTable } from './history.ts';

/** What a block tells of each key, in the order in which the keys first appear. */
export interface BlockValues {
  readonly keys: readonly Cell[] | Float64Array;
  /** The block's columns, in their order: numbers, of which NaN is missing, or texts. */
  readonly columns: readonly (Float64Array | (string | null)[])[];
}

/** A block ready to be computed from the rows of its table, any number of times. */
export interface CompiledBlock {
  /**
   * The aggregates over these rows, whose columns are those of the block's table and of the blocks it
   * reads. Rows of one key must come together in one call.
   */
  evaluate(rows: HistoryTable): BlockValues;
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
    evaluate: (rows) => {
      const keys = keysOf(rows, key);
      program.outer.load({ rows: keys.length, columns: { [key]: keys } });
      program.run({ [table]: rows });
      return { keys, columns: results.map(({ values }) => values.slice(0, keys.length)) };
    },
  };
}

function keysOf({ rows, columns }: HistoryTable, key: string): Float64Array | Cell[] {
  const all = columns[key];
  const found = new Set<Cell>();
  for (let row = 0; row < rows; row += 1) {
    if (all[row] !== null && !Number.isNaN(all[row])) found.add(all[row]);
  }
  return all instanceof Float64Array ? Float64Array.from(found as Set<number>) : [...found];
}
