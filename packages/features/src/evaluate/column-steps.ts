import type { NumberColumn, TextColumn } from '../expression/expression.ts';
import type { Sentinel } from '../table-contract.ts';
import { fillNumbers, fillTexts } from './fill.ts';
import type { Program } from './program.ts';
import type { TableRows } from './table-rows.ts';
import type { Numbers, Texts } from './vectors.ts';

const nothing: readonly unknown[] = [];

/** A value of another type is missing, and so is a sentinel. */
export function numberColumn(program: Program, column: NumberColumn, over: TableRows): Numbers {
  const { name, sentinels } = column;
  return fillNumbers(program, over, (into, rows) => {
    const cells = over.cells(name) ?? nothing;
    if (cells instanceof Float64Array) into.set(cells.subarray(0, rows));
    else {
      for (let row = 0; row < rows; row += 1) {
        const cell = cells[row];
        into[row] = typeof cell === 'number' ? cell : NaN;
      }
    }
    if (sentinels.length === 0) return;
    for (let row = 0; row < rows; row += 1) if (isSentinel(sentinels, into[row])) into[row] = NaN;
  });
}

/** A value of another type is missing, and so is a sentinel. */
export function textColumn(program: Program, column: TextColumn, over: TableRows): Texts {
  const { name, sentinels } = column;
  return fillTexts(program, over, (into, rows) => {
    const cells = over.cells(name) ?? nothing;
    for (let row = 0; row < rows; row += 1) {
      const cell = cells[row];
      into[row] = typeof cell === 'string' && !isSentinel(sentinels, cell) ? cell : null;
    }
  });
}

function isSentinel(sentinels: readonly Sentinel[], value: number | string): boolean {
  for (const sentinel of sentinels) {
    if ('below' in sentinel) {
      if (typeof value === 'number' && value < sentinel.below) return true;
    } else if (value === sentinel.equals) return true;
  }
  return false;
}
