import type {
  Aggregate,
  Expression,
  NumberExpression,
  TextAggregate,
} from '../expression/expression.ts';
import { isNumberExpression } from '../expression/is-number.ts';
import { slopeSteps, spreadSteps, weightedMeanSteps } from './exact-steps.ts';
import {
  eachSpan,
  numberPerGroup,
  textPerGroup,
  type Gathering,
  type Members,
  type Span,
} from './member-steps.ts';
import type { Program } from './program.ts';
import type { TableRows } from './table-rows.ts';
import { entropyOf, modeOf, Tally } from './tally.ts';
import type { Numbers, Texts } from './vectors.ts';

/** Fills in a number for each outer row. */
type OfNumbers = (into: Float64Array, members: Members, values: Float64Array) => void;

/** An aggregate for each row of the outer table. */
export function aggregateNumbers(program: Program, aggregate: Aggregate, over: TableRows): Numbers {
  const gathering = { program, rows: aggregate.rows, over };
  switch (aggregate.statistic) {
    case 'count':
      return numberPerGroup(gathering, (into, { starts, ends, count }) => {
        for (let row = 0; row < count; row += 1) into[row] = ends[row] - starts[row];
      });
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
      return modeSteps(gathering, values);
    case 'latest':
      return textPerGroup(gathering, (members) => endOf(values, members, 'latest'));
    case 'earliest':
      return textPerGroup(gathering, (members) => endOf(values, members, 'earliest'));
    case 'list':
      return textPerGroup(gathering, (members) => listOf(values, members));
  }
}

function modeSteps(gathering: Gathering, values: readonly (string | null)[]): Texts {
  const tally = new Tally<string>();
  return textPerGroup(gathering, (members) => modeOf(tally.count(values, members)));
}

function listOf(values: readonly (string | null)[], { rows, start, end }: Span): string | null {
  const texts = Array.from(rows.subarray(start, end), (row) => values[row]);
  const present = texts.filter((text) => text !== null);
  return present.length === 0 ? null : present.join(' ');
}

function endOf(
  values: readonly (string | null)[],
  { rows, start, end }: Span,
  statistic: 'latest' | 'earliest',
): string | null {
  return start === end ? null : values[rows[statistic === 'latest' ? start : end - 1]];
}

function chosenSteps(gathering: Gathering, of: NumberExpression, choose: OfNumbers): Numbers {
  const { program, rows } = gathering;
  const numbers = program.number(of, program.table(rows.table));
  return numberPerGroup(gathering, (into, members) => {
    choose(into, members, numbers.values);
  });
}

/** Of nothing each is missing; the least and the greatest are never -0. */
const chosen: Readonly<Record<'min' | 'max' | 'latest' | 'earliest', OfNumbers>> = {
  min: (into, { rows, starts, ends, count }, values) => {
    for (let row = 0; row < count; row += 1) {
      let least = NaN;
      for (let at = starts[row]; at < ends[row]; at += 1) {
        const value = values[rows[at]];
        if (value < least || Number.isNaN(least)) least = value;
      }
      into[row] = least + 0;
    }
  },
  max: (into, { rows, starts, ends, count }, values) => {
    for (let row = 0; row < count; row += 1) {
      let greatest = NaN;
      for (let at = starts[row]; at < ends[row]; at += 1) {
        const value = values[rows[at]];
        if (value > greatest || Number.isNaN(greatest)) greatest = value;
      }
      into[row] = greatest + 0;
    }
  },
  latest: (into, { rows, starts, ends, count }, values) => {
    for (let row = 0; row < count; row += 1) {
      into[row] = starts[row] === ends[row] ? NaN : values[rows[starts[row]]];
    }
  },
  earliest: (into, { rows, starts, ends, count }, values) => {
    for (let row = 0; row < count; row += 1) {
      into[row] = starts[row] === ends[row] ? NaN : values[rows[ends[row] - 1]];
    }
  },
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
    const tally = new Tally<number>();
    return numberPerGroup(gathering, (into, members) => {
      eachSpan(into, members, (span) => compute(tally.count(numbers.values, span)));
    });
  }
  const { values } = program.text(of, table);
  const tally = new Tally<string>();
  return numberPerGroup(gathering, (into, members) => {
    eachSpan(into, members, (span) => compute(tally.count(values, span)));
  });
}
