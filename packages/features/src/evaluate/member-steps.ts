import type { Rows } from '../expression/expression.ts';
import { fillNumbers } from './fill.ts';
import type { Program } from './program.ts';
import type { Selection } from './selection.ts';
import { groupSteps, selectionSteps } from './selection-steps.ts';
import type { TableRows } from './table-rows.ts';
import { Numbers, Texts } from './vectors.ts';

/** Rows that belong to one outer row, in the order: `rows` from `start` to before `end`, places in their table. */
export interface Members {
  readonly rows: Int32Array;
  readonly start: number;
  readonly end: number;
}

/** Rows of one table gathered for each row of another. */
export interface Gathering {
  readonly program: Program;
  readonly rows: Rows;
  /** The outer table. */
  readonly over: TableRows;
}

interface GroupVisitor {
  /** Is told, before each pass, how many outer rows there are. */
  readonly open: (outerRows: number) => void;
  /** The same object holds the members of each. */
  readonly take: (outerRow: number, members: Members) => void;
}

/** Visits each outer row with its members; none where their table is absent. */
export function eachGroup(gathering: Gathering, { open, take }: GroupVisitor): void {
  const { program, over } = gathering;
  const members = memberSteps(gathering);
  program.step(() => {
    open(over.rows);
    members.open();
    for (let row = 0; row < over.rows; row += 1) take(row, members.of(row));
  });
}

/** A number for each outer row, from its members; missing where their table is absent. */
export function numberPerGroup(gathering: Gathering, compute: (of: Members) => number): Numbers {
  const { program, rows } = gathering;
  const table = program.table(rows.table);
  const numbers = new Numbers();
  eachGroup(gathering, {
    open: (outerRows) => numbers.reserve(outerRows),
    take: (row, members) => {
      numbers.values[row] = table.isPresent ? compute(members) : NaN;
    },
  });
  return numbers;
}

/** A text for each outer row, from its members. */
export function textPerGroup(gathering: Gathering, compute: (of: Members) => string | null): Texts {
  const texts = new Texts();
  eachGroup(gathering, {
    open: () => undefined,
    take: (row, members) => {
      texts.values[row] = compute(members);
    },
  });
  return texts;
}

function memberSteps({ program, rows, over }: Gathering): OuterMembers {
  const selection = selectionSteps(program, rows);
  const { key } = rows;
  const table = program.table(rows.table);
  const groups = groupSteps(program, key, table);
  const groupOf = program.once(['group of', rows.table, key], over, () =>
    fillNumbers(program, over, (into, outerRows) => {
      const keys = over.cells(key) ?? [];
      for (let row = 0; row < outerRows; row += 1) into[row] = groups.find(keys[row]);
    }),
  );
  return new OuterMembers(selection, groupOf);
}

/** The members of each outer row; one object, that is filled again. */
class OuterMembers implements Members {
  rows = new Int32Array(0);
  start = 0;
  end = 0;
  readonly #selection: Selection;
  readonly #groupOf: Numbers;

  constructor(selection: Selection, groupOf: Numbers) {
    this.#selection = selection;
    this.#groupOf = groupOf;
  }

  open(): void {
    this.rows = this.#selection.members;
  }

  of(row: number): Members {
    const group = this.#groupOf.values[row];
    this.start = group < 0 ? 0 : this.#selection.start(group);
    this.end = group < 0 ? 0 : this.#selection.end(group);
    return this;
  }
}
