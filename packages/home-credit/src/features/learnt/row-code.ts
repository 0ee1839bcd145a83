import {
  add,
  choose,
  constant,
  isMissing,
  less,
  multiply,
  textEquals,
  type NumberExpression,
  type TextExpression,
} from '@octroi/features';

const otherwise = 9;

/** A digit from 1 on: in which of the bands between ascending edges a number lies; 9 where it is missing. */
export function bandOf<Table extends string>(
  number: NumberExpression<Table>,
  ...edges: readonly number[]
): NumberExpression<Table> {
  const last: NumberExpression<Table> | number = edges.length + 1;
  const band = edges.reduceRight<NumberExpression<Table> | number>(
    (above, edge, at) => choose(less(number, edge), at + 1, above),
    last,
  );
  return choose(isMissing(number), otherwise, band);
}

/** A digit from 1 on: which of some texts it is; 9 for any other, and where it is missing. */
export function kindOf<Table extends string>(
  text: TextExpression<Table>,
  ...kinds: readonly string[]
): NumberExpression<Table> {
  return kinds.reduceRight<NumberExpression<Table>>(
    (others, kind, at) => choose(textEquals(text, kind), at + 1, others),
    constant(otherwise),
  );
}

/** Digits from 1 to 9 as one number, the first in front. */
export function rowCode<Table extends string>(
  ...digits: readonly NumberExpression<Table>[]
): NumberExpression<Table> {
  return digits.reduce((before, digit) => add(multiply(before, 10), digit));
}
