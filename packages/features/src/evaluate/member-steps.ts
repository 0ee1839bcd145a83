import type { Rows } from '../expression/expression.ts';
import { fillNumbers, fillTexts } from './fill.ts';
import type { Program } from './program.ts';
import { selectionSteps } from './selection-steps.ts';
import type { TableRows } from './table-rows.ts';
import type { Numbers, Texts } from './vectors.ts';

/** Rows that belong to one outer row: their places in their own table, in the order. */
export type Members = Int32Array;

/** Rows of one table gathered for each row of another. */
export interface Gathering {
  readonly program: Program;
  readonly rows: Rows;
  /** The outer table. */
  readonly over: TableRows;
}

const none: Members = new Int32Array(0);

/** A number for each outer row, from its members; missing where their table is absent. */
export function numberPerGroup(gathering: Gathering, compute: (of: Members) => number): Numbers {
  const { program, rows, over } = gathering;
  const groups = memberSteps(gathering);
  const table = program.table(rows.table);
  return fillNumbers(program, over, (into, outerRows) => {
    for (let row = 0; row < outerRows; row += 1) {
      into[row] = table.isPresent ? compute(groups[row]) : NaN;
    }
  });
}

/** A text for each outer row, from its members. */
export function textPerGroup(gathering: Gathering, compute: (of: Members) => string | null): Texts {
  const { program, over } = gathering;
  const groups = memberSteps(gathering);
  return fillTexts(program, over, (into, outerRows) => {
    for (let row = 0; row < outerRows; row += 1) into[row] = compute(groups[row]);
  });
}

/** The members of each outer row. */
function memberSteps({ program, rows, over }: Gathering): readonly Members[] {
  const selection = selectionSteps(program, rows);
  const { key } = rows;
  return program.once(['members', rows], over, () => {
    const groups: Members[] = [];
    program.step(() => {
      const keys = over.cells(key) ?? [];
      for (let row = 0; row < over.rows; row += 1) {
        const group = selection.groupOf.get(keys[row]);
        groups[row] =
          group === undefined
            ? none
            : selection.members.subarray(selection.start(group), selection.end(group));
      }
    });
    return groups;
  });
}
