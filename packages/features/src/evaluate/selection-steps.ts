import type { Condition, Rows, RowsStep } from '../expression/expression.ts';
import { KeyGroups } from './key-groups.ts';
import type { Program } from './program.ts';
import { Selection } from './selection.ts';
import { rowOrder } from './row-order.ts';
import type { TableRows } from './table-rows.ts';

type End = Extract<RowsStep, { readonly kind: 'end' }>;

/** The rows that the steps of `rows` keep. */
export function selectionSteps(program: Program, rows: Rows): Selection {
  const { key, order, steps } = rows;
  const table = program.table(rows.table);
  const all = program.once(['all', key, order], table, () => sortSteps(program, rows, table));
  return steps.reduce(
    (before, step, at) =>
      program.once(['some', key, order, steps.slice(0, at + 1)], table, () =>
        step.kind === 'where'
          ? whereSteps(program, step.condition, { before, table })
          : endSteps(program, step, before),
      ),
    all,
  );
}

function sortSteps(program: Program, { key, order }: Rows, table: TableRows): Selection {
  const groups = groupSteps(program, key, table);
  if (order.length === 0) return groups.rows;
  const sorted = new Selection();
  program.step(() => {
    sorted.sort(groups.rows, rowOrder(table, order));
  });
  return sorted;
}

/** The rows of a table by their key. */
export function groupSteps(program: Program, key: string, table: TableRows): KeyGroups {
  return program.once(['groups', key], table, () => {
    const groups = new KeyGroups();
    program.step(() => {
      groups.load(table.cells(key) ?? [], table.rows);
    });
    return groups;
  });
}

interface Narrowing {
  readonly before: Selection;
  readonly table: TableRows;
}

function whereSteps(
  program: Program,
  condition: Condition,
  { before, table }: Narrowing,
): Selection {
  const holds = program.condition(condition, table);
  const kept = new Selection();
  program.step(() => {
    const [{ groups, members, starts }, { values }] = [before, holds];
    kept.reserve(groups, starts[groups]);
    const { members: into, starts: keptStarts } = kept;
    let end = 0;
    for (let group = 0; group < groups; group += 1) {
      const last = starts[group + 1];
      for (let at = starts[group]; at < last; at += 1) {
        const row = members[at];
        into[end] = row;
        end += values[row];
      }
      keptStarts[group + 1] = end;
    }
  });
  return kept;
}

function endSteps(program: Program, { end, count }: End, before: Selection): Selection {
  const kept = new Selection();
  program.step(() => {
    const { groups, members, starts } = before;
    kept.reserve(groups, starts[groups]);
    let kepts = 0;
    for (let group = 0; group < groups; group += 1) {
      const [first, last] = [starts[group], starts[group + 1]];
      const from = end === 'newest' ? first : Math.max(first, last - count);
      const to = end === 'newest' ? Math.min(last, first + count) : last;
      for (let at = from; at < to; at += 1) kept.members[kepts++] = members[at];
      kept.starts[group + 1] = kepts;
    }
  });
  return kept;
}
