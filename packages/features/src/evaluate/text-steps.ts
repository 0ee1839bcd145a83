import type { TextExpression } from '../expression/expression.ts';
import { aggregateTexts } from './aggregate-steps.ts';
import { textColumn } from './column-steps.ts';
import { fillTexts } from './fill.ts';
import type { Program } from './program.ts';
import type { TableRows } from './table-rows.ts';
import type { Texts } from './vectors.ts';

/** A formula's text for each row of a table. */
export function textSteps(program: Program, formula: TextExpression, over: TableRows): Texts {
  switch (formula.kind) {
    case 'text-column':
      return textColumn(program, formula, over);
    case 'category': {
      const numbers = program.number(formula.of, over);
      const scale = 10 ** formula.decimals;
      return fillTexts(program, over, (into, rows) => {
        for (let row = 0; row < rows; row += 1) {
          const value = numbers.values[row];
          into[row] = Number.isNaN(value) ? null : String(Math.floor(value * scale + 0.5));
        }
      });
    }
    case 'text-aggregate':
      return aggregateTexts(program, formula, over);
  }
}
