import type { Condition, Rows, RowsStep } from '../expression/expression.ts';
import type { Program } from './program.ts';
import { Selection } from './selection.ts';
import { sortedRows } from './sorted-rows.ts';
import type { TableRows } from './table-rows.ts';

type End = Extract<RowsStep, { readonly kind: 'end' }>;

/** The rows that the steps of `rows` keep. */
export function selectionSteps(program: Program, rows: Rows): Selection {
  const { key, order, steps } = rows;
  const table = program.table(rows.table);
  const all = program.once(['all', key, order], table, () => groupSteps(program, rows, table));
  return steps.reduce(
    (before, step, at) =>
      program.once(['some', key, order, steps.slice(0, at + 1)], table, () =>
        step.kind === 'where'
          ? whereSteps(program, step.condition, { before, table })
          : endSteps(program, step, { before, table }),
      ),
    all,
  );
}

function groupSteps(program: Program, { key, order }: Rows, table: TableRows): Selection {
  const all = new Selection();
  program.step(() => {
    const keys = table.cells(key) ?? [];
    const groups: number[][] = [];
    all.groupOf.clear();
    for (const row of sortedRows(table, order)) {
      const value = keys[row];
      if (value === null || value === undefined) continue;
      const known = all.groupOf.get(value);
      if (known === undefined) all.groupOf.set(value, groups.push([row]) - 1);
      else groups[known].push(row);
    }
    all.clear(table.rows);
    for (const group of groups) {
      for (const row of group) all.add(row);
      all.close();
    }
  });
  return all;
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
  const kept = new Selection(before.groupOf);
  program.step(() => {
    const [{ members }, { values }] = [before, holds];
    kept.clear(table.rows);
    for (let group = 0; group < before.groups; group += 1) {
      const end = before.end(group);
      for (let at = before.start(group); at < end; at += 1) {
        if (values[members[at]] === 1) kept.add(members[at]);
      }
      kept.close();
    }
  });
  return kept;
}

function endSteps(program: Program, { end, count }: End, { before, table }: Narrowing): Selection {
  const kept = new Selection(before.groupOf);
  program.step(() => {
    kept.clear(table.rows);
    for (let group = 0; group < before.groups; group += 1) {
      const [first, last] = [before.start(group), before.end(group)];
      const from = end === 'newest' ? first : Math.max(first, last - count);
      const to = end === 'newest' ? Math.min(last, first + count) : last;
      for (let at = from; at < to; at += 1) kept.add(before.members[at]);
      kept.close();
    }
  });
  return kept;
}
