import type { NumberExpression } from '../expression/expression.ts';
import { aggregateNumbers } from './aggregate-steps.ts';
import { arithmetic, functions } from './arithmetic.ts';
import { numberColumn } from './column-steps.ts';
import { fillNumbers } from './fill.ts';
import { impliedRate } from './implied-rate.ts';
import type { Program } from './program.ts';
import { rowStatistics } from './row-statistics.ts';
import type { TableRows } from './table-rows.ts';
import type { Numbers } from './vectors.ts';

type Of<Kind extends NumberExpression['kind']> = Extract<NumberExpression, { readonly kind: Kind }>;

/** A formula's value for each row of a table. */
export function numberSteps(program: Program, formula: NumberExpression, over: TableRows): Numbers {
  switch (formula.kind) {
    case 'number-column':
      return numberColumn(program, formula, over);
    case 'constant':
      return fillNumbers(program, over, (into, rows) => into.fill(formula.value, 0, rows));
    case 'missing':
      return fillNumbers(program, over, (into, rows) => into.fill(NaN, 0, rows));
    case 'arithmetic':
      return arithmeticSteps(program, formula, over);
    case 'function':
      return functionSteps(program, formula, over);
    case 'row-statistic':
      return rowStatisticSteps(program, formula, over);
    case 'choose':
      return chooseSteps(program, formula, over);
    case 'implied-rate':
      return impliedRateSteps(program, formula, over);
    case 'aggregate':
      return aggregateNumbers(program, formula, over);
    case 'feature':
      throw new Error(`the reference to ${formula.name} is not resolved`);
  }
}

function arithmeticSteps(
  program: Program,
  { operator, left, right }: Of<'arithmetic'>,
  over: TableRows,
): Numbers {
  const [leftOf, rightOf] = [program.number(left, over), program.number(right, over)];
  const combine = arithmetic[operator];
  return fillNumbers(program, over, (into, rows) => {
    combine(into, rows, [leftOf.values, rightOf.values]);
  });
}

function functionSteps(program: Program, { name, of }: Of<'function'>, over: TableRows): Numbers {
  const numbers = program.number(of, over);
  const apply = functions[name];
  return fillNumbers(program, over, (into, rows) => {
    for (let row = 0; row < rows; row += 1) into[row] = apply(numbers.values[row]);
  });
}

function rowStatisticSteps(
  program: Program,
  { statistic, of }: Of<'row-statistic'>,
  over: TableRows,
): Numbers {
  const parts = of.map((part) => program.number(part, over));
  const compute = rowStatistics[statistic];
  return fillNumbers(program, over, (into, rows) => {
    compute(
      into,
      rows,
      parts.map(({ values }) => values),
    );
  });
}

function chooseSteps(program: Program, formula: Of<'choose'>, over: TableRows): Numbers {
  const when = program.condition(formula.when, over);
  const then = program.number(formula.then, over);
  const otherwise = program.number(formula.otherwise, over);
  return fillNumbers(program, over, (into, rows) => {
    const [holds, one, other] = [when.values, then.values, otherwise.values];
    for (let row = 0; row < rows; row += 1) into[row] = holds[row] === 1 ? one[row] : other[row];
  });
}

function impliedRateSteps(program: Program, formula: Of<'implied-rate'>, over: TableRows): Numbers {
  const annuity = program.number(formula.annuity, over);
  const credit = program.number(formula.credit, over);
  const term = program.number(formula.term, over);
  return fillNumbers(program, over, (into, rows) => {
    for (let row = 0; row < rows; row += 1) {
      into[row] = impliedRate(annuity.values[row], credit.values[row], term.values[row]);
    }
  });
}
