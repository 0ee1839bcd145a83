import type {
  Aggregate,
  Expression,
  NumberExpression,
  TextAggregate,
} from '../expression/expression.ts';
import { isNumberExpression } from '../expression/is-number.ts';
import { slopeSteps, spreadSteps, weightedMeanSteps } from './exact-steps.ts';
import { numberPerGroup, textPerGroup, type Gathering, type Members } from './member-steps.ts';
import type { Program } from './program.ts';
import type { TableRows } from './table-rows.ts';
import { entropyOf, modeOf, tallied, type Tally } from './tally.ts';
import type { Numbers, Texts } from './vectors.ts';

type OfNumbers = (values: Float64Array, members: Members) => number;

/** An aggregate for each row of the outer table. */
export function aggregateNumbers(program: Program, aggregate: Aggregate, over: TableRows): Numbers {
  const gathering = { program, rows: aggregate.rows, over };
  switch (aggregate.statistic) {
    case 'count':
      return numberPerGroup(gathering, ({ start, end }) => end - start);
    case 'sum':
    case 'mean':
    case 'variance':
    case 'std':
      return spreadSteps(gathering, aggregate);
    case 'min':
    case 'max':
    case 'latest':
    case 'earliest':
      return chosenSteps(gathering, aggregate.of, chosen[aggregate.statistic]);
    case 'distinct':
      return tallySteps(gathering, aggregate.of, (tally) => tally.size);
    case 'entropy':
      return tallySteps(gathering, aggregate.of, entropyOf);
    case 'slope':
      return slopeSteps(gathering, aggregate);
    case 'weighted-mean':
      return weightedMeanSteps(gathering, aggregate);
  }
}

/** A text aggregate for each row of the outer table. */
export function aggregateTexts(program: Program, aggregate: TextAggregate, over: TableRows): Texts {
  const gathering = { program, rows: aggregate.rows, over };
  const { values } = program.text(aggregate.of, program.table(aggregate.rows.table));
  switch (aggregate.statistic) {
    case 'mode':
      return textPerGroup(gathering, (members) => modeOf(tallied(values, members)));
    case 'latest':
      return textPerGroup(gathering, (members) => endOf(values, members, 'latest'));
    case 'earliest':
      return textPerGroup(gathering, (members) => endOf(values, members, 'earliest'));
    case 'list':
      return textPerGroup(gathering, (members) => listOf(values, members));
  }
}

function listOf(values: readonly (string | null)[], { rows, start, end }: Members): string | null {
  const texts = Array.from(rows.subarray(start, end), (row) => values[row]);
  const present = texts.filter((text) => text !== null);
  return present.length === 0 ? null : present.join(' ');
}

function endOf(
  values: readonly (string | null)[],
  { rows, start, end }: Members,
  statistic: 'latest' | 'earliest',
): string | null {
  return start === end ? null : values[rows[statistic === 'latest' ? start : end - 1]];
}

function chosenSteps(gathering: Gathering, of: NumberExpression, choose: OfNumbers): Numbers {
  const { program, rows } = gathering;
  const numbers = program.number(of, program.table(rows.table));
  return numberPerGroup(gathering, (members) => choose(numbers.values, members));
}

/** Of nothing each is missing; the least and the greatest are never -0. */
const chosen: Readonly<Record<'min' | 'max' | 'latest' | 'earliest', OfNumbers>> = {
  min: (values, { rows, start, end }) => {
    let least = NaN;
    for (let at = start; at < end; at += 1) {
      const value = values[rows[at]];
      if (value < least || Number.isNaN(least)) least = value;
    }
    return least + 0;
  },
  max: (values, { rows, start, end }) => {
    let greatest = NaN;
    for (let at = start; at < end; at += 1) {
      const value = values[rows[at]];
      if (value > greatest || Number.isNaN(greatest)) greatest = value;
    }
    return greatest + 0;
  },
  latest: (values, { rows, start, end }) => (start === end ? NaN : values[rows[start]]),
  earliest: (values, { rows, start, end }) => (start === end ? NaN : values[rows[end - 1]]),
};

function tallySteps(
  gathering: Gathering,
  of: Expression,
  compute: (tally: Tally<number | string>) => number,
): Numbers {
  const { program, rows } = gathering;
  const table = program.table(rows.table);
  if (isNumberExpression(of)) {
    const numbers = program.number(of, table);
    return numberPerGroup(gathering, (members) => compute(tallied(numbers.values, members)));
  }
  const { values } = program.text(of, table);
  return numberPerGroup(gathering, (members) => compute(tallied(values, members)));
}
