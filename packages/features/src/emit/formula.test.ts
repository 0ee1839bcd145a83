import { expect, test } from 'vitest';
import {
  count,
  latestText,
  max,
  mean,
  share,
  slope,
  sum,
  weightedMean,
} from '../expression/aggregates.ts';
import {
  add,
  all,
  any,
  category,
  choose,
  constant,
  equal,
  featureNamed,
  flag,
  greater,
  impliedRate,
  isMissing,
  less,
  log,
  meanOf,
  missing,
  multiply,
  not,
  ratio,
  subtract,
  textEquals,
} from '../expression/build.ts';
import { columnsOf } from '../expression/columns.ts';
import type { Expression } from '../expression/expression.ts';
import { newest, oldest, where, within } from '../expression/rows.ts';
import { toFormula } from './formula.ts';
import { clients, loans, months, ofClient, ofLoan } from '../testing/loan-tables.ts';

const { income } = columnsOf(clients);
const { credit, day, debt, status } = columnsOf(loans);
const { late } = columnsOf(months);
const open = where(ofClient, textEquals(status, 'open'));

test.each<[string, Expression]>([
  ['income', income],
  ['-income', subtract(0, income)],
  ['income / (income + 1)', ratio(income, add(income, 1))],
  ['income - (income - 1)', subtract(income, subtract(income, 1))],
  ['income + income - 1', subtract(add(income, income), 1)],
  ['income * 2 / 3', ratio(multiply(income, 2), 3)],
  ['log(income)', log(income)],
  ['mean of (income, 2)', meanOf(income, constant(2))],
  ['class(income, 1 decimals)', category(income, 1)],
  ['[income > 3]', flag(greater(income, 3))],
  ['2 * (if income < 3 then 3 else income)', multiply(2, choose(less(income, 3), 3, income))],
  ['if income is missing then missing else 1', choose(isMissing(income), missing, 1)],
  ['rate(income, RENT, 12)', impliedRate(income, featureNamed('RENT'), 12)],
])('%s', (printed, expression) => {
  expect(toFormula(expression)).toBe(printed);
});

test.each<[string, Expression]>([
  [
    "sum(debt) / sum(credit) over loans where status = 'open'",
    ratio(sum(open, debt), sum(open, credit)),
  ],
  ['count() over loans', count(ofClient)],
  [
    'sum(debt) / income over loans where day >= -365',
    ratio(sum(within(ofClient, day, 365), debt), income),
  ],
  ['max(debt) over loans, the newest 3', max(newest(ofClient, 3), debt)],
  [
    "latest(status) over loans where status = 'open' and debt > 0, the oldest 2 where credit > 0",
    latestText(where(oldest(where(open, greater(debt, 0)), 2), greater(credit, 0)), status),
  ],
  ["share(status = 'open') over loans", share(ofClient, textEquals(status, 'open'))],
  ['slope(debt by day) over loans', slope(ofClient, debt, day)],
  ['weighted-mean(debt, decay 0.8) over loans', weightedMean(ofClient, debt, 0.8)],
  [
    "sum(debt over loans where status = 'open') / sum(debt over loans)",
    ratio(sum(open, debt), sum(ofClient, debt)),
  ],
  ["count(loans where status = 'open') / count(loans)", ratio(count(open), count(ofClient))],
  ['mean(max(late over months)) over loans', mean(ofClient, max(ofLoan, late))],
  [
    'sum(count(months)) over loans where count(months) > 0',
    sum(where(ofClient, greater(count(ofLoan), 0)), count(ofLoan)),
  ],
])('%s', (printed, expression) => {
  expect(toFormula(expression)).toBe(printed);
});

test.each([
  ["status in ('open', 'late')", any(textEquals(status, 'open'), textEquals(status, 'late'))],
  ["status = 'open' or debt = 0", any(textEquals(status, 'open'), equal(debt, 0))],
  [
    'debt > 0 and (credit > 0 or day < -9)',
    all(greater(debt, 0), any(greater(credit, 0), less(day, -9))),
  ],
  ['not (debt is missing)', not(isMissing(debt))],
  ['(if debt < 0 then 0 else debt) > 7', greater(choose(less(debt, 0), 0, debt), 7)],
])('where %s', (printed, condition) => {
  expect(toFormula(count(where(ofClient, condition)))).toBe(`count() over loans where ${printed}`);
});
