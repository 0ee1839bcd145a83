import type { Rows } from '../expression/expression.ts';
import { fillNumbers } from './fill.ts';
import type { Program } from './program.ts';
import { groupSteps, selectionSteps } from './selection-steps.ts';
import type { TableRows } from './table-rows.ts';
import { Texts, type Numbers } from './vectors.ts';

/** Rows of one table gathered for each row of another. */
export interface Gathering {
  readonly program: Program;
  readonly rows: Rows;
  /** The outer table. */
  readonly over: TableRows;
}

/**
 * Rows that belong to each outer row, in the order: those of outer row i are `rows` from `starts[i]` to before
 * `ends[i]`, places in their table. The arrays may be longer, and others after each load.
 */
export class Members {
  rows = new Int32Array(0);
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  /** How many outer rows there are. */
  count = 0;

  reserve(count: number): void {
    this.count = count;
    if (this.starts.length >= count) return;
    this.starts = new Int32Array(2 * count);
    this.ends = new Int32Array(2 * count);
  }
}

/** None belong to an outer row where their table is absent. */
export function memberSteps({ program, rows, over }: Gathering): Members {
  const selection = selectionSteps(program, rows);
  const groupOf = groupOfSteps({ program, rows, over });
  return program.once(['members', rows], over, () => {
    const members = new Members();
    program.step(() => {
      members.reserve(over.rows);
      members.rows = selection.members;
      for (let row = 0; row < over.rows; row += 1) {
        const group = groupOf.values[row];
        members.starts[row] = group < 0 ? 0 : selection.starts[group];
        members.ends[row] = group < 0 ? 0 : selection.starts[group + 1];
      }
    });
    return members;
  });
}

/** The group of rows that each outer row’s key has; -1 is none. */
function groupOfSteps({ program, rows: { key, table: name }, over }: Gathering): Numbers {
  const groups = groupSteps(program, key, program.table(name));
  return program.once(['group of', name, key], over, () =>
    fillNumbers(program, over, (into, outerRows) => {
      const keys = over.cells(key) ?? [];
      for (let row = 0; row < outerRows; row += 1) into[row] = groups.find(keys[row]);
    }),
  );
}

/** A number for each outer row, from its members; missing where their table is absent. */
export function numberPerGroup(
  gathering: Gathering,
  fill: (into: Float64Array, members: Members) => void,
): Numbers {
  const { program, rows, over } = gathering;
  const table = program.table(rows.table);
  const members = memberSteps(gathering);
  return fillNumbers(program, over, (into, outerRows) => {
    if (table.isPresent) fill(into, members);
    else into.fill(NaN, 0, outerRows);
  });
}

/** Places of the members of one outer row: from `start` to before `end`. */
export interface Span {
  readonly rows: Int32Array;
  readonly start: number;
  readonly end: number;
}

/** Fills in what `compute` makes of the members of each outer row; the same span holds those of each. */
export function eachSpan<Value>(
  into: Value[] | Float64Array,
  { rows, starts, ends, count }: Members,
  compute: (members: Span) => Value,
): void {
  const span = { rows, start: 0, end: 0 };
  for (let row = 0; row < count; row += 1) {
    span.start = starts[row];
    span.end = ends[row];
    (into as Value[])[row] = compute(span);
  }
}

/** A text for each outer row, from its members. */
export function textPerGroup(gathering: Gathering, compute: (of: Span) => string | null): Texts {
  const texts = new Texts();
  const members = memberSteps(gathering);
  gathering.program.step(() => {
    eachSpan(texts.values, members, compute);
  });
  return texts;
}
