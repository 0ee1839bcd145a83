import type { Condition, Expression } from '../expression/expression.ts';
import { isNumberExpression } from '../expression/is-number.ts';
import { comparisons } from './arithmetic.ts';
import { fillFlags } from './fill.ts';
import type { Program } from './program.ts';
import type { TableRows } from './table-rows.ts';
import type { Flags } from './vectors.ts';

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>;

/** Whether a condition holds, for each row of a table. */
export function conditionSteps(program: Program, when: Condition, over: TableRows): Flags {
  switch (when.kind) {
    case 'comparison':
      return comparisonSteps(program, when, over);
    case 'text-equals': {
      const texts = program.text(when.text, over);
      return fillFlags(program, over, (into, rows) => {
        for (let row = 0; row < rows; row += 1)
          into[row] = texts.values[row] === when.value ? 1 : 0;
      });
    }
    case 'is-missing':
      return isMissingSteps(program, when.of, over);
    case 'all':
    case 'any':
      return severalSteps(program, when, over);
    case 'not': {
      const flags = program.condition(when.of, over);
      return fillFlags(program, over, (into, rows) => {
        for (let row = 0; row < rows; row += 1) into[row] = 1 - flags.values[row];
      });
    }
  }
}

function comparisonSteps(program: Program, when: Of<'comparison'>, over: TableRows): Flags {
  const [left, right] = [program.number(when.left, over), program.number(when.right, over)];
  const compare = comparisons[when.operator];
  return fillFlags(program, over, (into, rows) => {
    compare(into, rows, [left.values, right.values]);
  });
}

function isMissingSteps(program: Program, of: Expression, over: TableRows): Flags {
  if (isNumberExpression(of)) {
    const numbers = program.number(of, over);
    return fillFlags(program, over, (into, rows) => {
      for (let row = 0; row < rows; row += 1) into[row] = Number.isNaN(numbers.values[row]) ? 1 : 0;
    });
  }
  const texts = program.text(of, over);
  return fillFlags(program, over, (into, rows) => {
    for (let row = 0; row < rows; row += 1) into[row] = texts.values[row] === null ? 1 : 0;
  });
}

/** All of nothing holds, any of nothing does not. */
function severalSteps(program: Program, when: Of<'all' | 'any'>, over: TableRows): Flags {
  const parts = when.of.map((part) => program.condition(part, over));
  const decisive = when.kind === 'all' ? 0 : 1;
  return fillFlags(program, over, (into, rows) => {
    into.fill(1 - decisive, 0, rows);
    for (const { values } of parts) {
      for (let row = 0; row < rows; row += 1) if (values[row] === decisive) into[row] = decisive;
    }
  });
}
