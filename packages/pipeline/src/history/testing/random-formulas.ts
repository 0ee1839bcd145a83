import {
  add,
  all,
  any,
  atLeast,
  category,
  choose,
  codes,
  columnsOf,
  constant,
  count,
  defineTable,
  distinct,
  earliest,
  earliestText,
  entropy,
  flag,
  greater,
  impliedRate,
  isMissing,
  latest,
  latestText,
  less,
  max,
  maxOf,
  mean,
  meanOf,
  min,
  mode,
  multiply,
  newest,
  not,
  oldest,
  ratio,
  rowsOf,
  slope,
  std,
  subtract,
  sum,
  sumOf,
  textEquals,
  variance,
  weightedMean,
  where,
  within,
  type Condition,
  type Expression,
  type NumberExpression,
  type Rows,
  type TextExpression,
} from '@octroi/features';
import fc from 'fast-check';

const label = { en: 'x', fr: 'x' };
const clients = defineTable({
  name: 'clients',
  label,
  columns: { client: { type: 'integer' }, income: { type: 'decimal', scale: 2 } },
  key: ['client'],
  references: [],
});
const loans = defineTable({
  name: 'loans',
  label,
  columns: {
    client: { type: 'integer' },
    loan: { type: 'integer' },
    day: { type: 'integer' },
    amount: { type: 'decimal', scale: 3, sentinels: [{ equals: 0, meaning: label }] },
    rate: { type: 'real', sentinels: [{ below: -5, meaning: label }] },
    kind: { type: 'text', sentinels: [{ equals: 'XNA', meaning: label }] },
  },
  key: ['loan'],
  references: [],
});
/** Without a key: rows alike in every column are possible. */
const states = defineTable({
  name: 'states',
  label,
  columns: {
    loan: { type: 'integer' },
    client: { type: 'integer' },
    month: { type: 'integer' },
    late: { type: 'integer' },
    state: { type: 'text' },
  },
  key: [],
  references: [],
});

type Numbers = fc.Arbitrary<NumberExpression>;
type Texts = fc.Arbitrary<TextExpression>;

interface Formulas {
  readonly number: Numbers;
  readonly text: Texts;
  readonly condition: fc.Arbitrary<Condition>;
}

const constants = fc.constantFrom(0, 1, -2.5, 3, 0.001, 100).map(constant);

/** Formulas over the rows of one table, from its columns and what is gathered for each of them. */
function formulasOver(numbers: Numbers, texts: Texts): Formulas {
  return fc.letrec<{ number: NumberExpression; condition: Condition }>((tie) => {
    const [left, right] = [tie('number'), tie('number')];
    const pair = fc.tuple(left, right);
    return {
      number: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        { weight: 5, arbitrary: numbers },
        constants,
        pair.map(([one, other]) => add(one, other)),
        pair.map(([one, other]) => subtract(one, other)),
        pair.map(([one, other]) => multiply(one, other)),
        pair.map(([one, other]) => ratio(one, other)),
        pair.map(([one, other]) => meanOf(one, other)),
        pair.map(([one, other]) => maxOf(one, other)),
        pair.map(([one, other]) => sumOf(one, other)),
        tie('condition').map((when) => flag(when)),
        fc
          .tuple(tie('condition'), left, right)
          .map(([when, one, other]) => choose(when, one, other)),
        pair.map(([one, other]) => impliedRate(one, other, 12)),
      ),
      condition: fc.oneof(
        { maxDepth: 2 },
        pair.map(([one, other]) => less(one, other)),
        pair.map(([one, other]) => atLeast(one, other)),
        left.map((one) => greater(one, 1)),
        left.map((one) => isMissing(one)),
        fc
          .tuple(texts, fc.constantFrom('a', 'É', ''))
          .map(([one, value]) => textEquals(one, value)),
        texts.map((one) => isMissing(one)),
        tie('condition').map((one) => not(one)),
        fc.tuple(tie('condition'), tie('condition')).map((both) => all(...both)),
        fc.tuple(tie('condition'), tie('condition')).map((both) => any(...both)),
      ),
    };
  }) as unknown as Formulas & { text: Texts };
}

/** Some rows: as they are, in a window, those of a condition, the first, the last, and these in turn. */
function narrowed(rows: Rows, { condition }: Formulas, date: NumberExpression): fc.Arbitrary<Rows> {
  const step = fc.oneof(
    condition.map((when) => (from: Rows) => where<string, string>(from, when)),
    fc.integer({ min: 1, max: 4 }).map((size) => (from: Rows) => newest(from, size)),
    fc.integer({ min: 1, max: 4 }).map((size) => (from: Rows) => oldest(from, size)),
    fc
      .integer({ min: 0, max: 4 })
      .map((length) => (from: Rows) => within<string, string>(from, date, length)),
  );
  return fc
    .array(step, { maxLength: 3 })
    .map((steps) => steps.reduce((from, narrow) => narrow(from), rows));
}

function aggregatesOf(
  rows: fc.Arbitrary<Rows>,
  { number }: Formulas,
  text: Texts,
): { numbers: Numbers; texts: Texts } {
  const one = fc.tuple(rows, number);
  return {
    numbers: fc.oneof(
      rows.map((from) => count(from)),
      ...[sum, mean, variance, std, min, max, latest, earliest, distinct, entropy].map(
        (aggregate) => one.map(([from, of]) => aggregate<string, string>(from, of)),
      ),
      fc.tuple(rows, text).map(([from, of]) => distinct<string, string>(from, of)),
      fc.tuple(rows, text).map(([from, of]) => entropy<string, string>(from, of)),
      fc
        .tuple(rows, number, number)
        .map(([from, of, over]) => slope<string, string>(from, of, over)),
      fc
        .tuple(rows, number, fc.constantFrom(0.5, 0.8, 0.001))
        .map(([from, of, decay]) => weightedMean<string, string>(from, of, decay)),
    ),
    texts: fc.oneof(
      ...[mode, latestText, earliestText].map((aggregate) =>
        fc.tuple(rows, text).map(([from, of]) => aggregate<string, string>(from, of)),
      ),
      one.map(([from, of]) => codes<string, string>(from, of)),
    ),
  };
}

const state = columnsOf(states);
const ofState = formulasOver(
  fc.constantFrom<NumberExpression>(state.month, state.late),
  fc.constant(state.state),
);
const statesOfLoan = aggregatesOf(
  narrowed(rowsOf(states, { per: loans, by: 'loan', when: 'month' }), ofState, state.month),
  ofState,
  fc.constant(state.state),
);

const loan = columnsOf(loans);
const loanTexts = fc.oneof<Texts[]>(
  fc.constant(loan.kind),
  fc.constant(category(loan.day, 0)),
  statesOfLoan.texts,
);
const ofLoan = formulasOver(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<NumberExpression>(loan.amount, loan.rate, loan.day) },
    statesOfLoan.numbers,
  ),
  loanTexts,
);
const loansOfClient = aggregatesOf(
  narrowed(rowsOf(loans, { per: clients, by: 'client', when: 'day' }), ofLoan, loan.day),
  ofLoan,
  loanTexts,
);
const statesOfClient = aggregatesOf(
  narrowed(rowsOf(states, { per: clients, by: 'client', when: 'month' }), ofState, state.month),
  ofState,
  fc.constant(state.state),
);

const clientTexts = fc.oneof(loansOfClient.texts, statesOfClient.texts);
const ofClient = formulasOver(
  fc.oneof(
    fc.constant<NumberExpression>(columnsOf(clients).income),
    { weight: 4, arbitrary: loansOfClient.numbers },
    statesOfClient.numbers,
  ),
  clientTexts,
);

/** A formula over clients: aggregates of their loans and states, and of the states of each loan. */
export const clientFormula: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 4, arbitrary: ofClient.number },
  clientTexts,
);
