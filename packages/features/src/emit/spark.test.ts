/** Golden queries were run once on Spark 3.5 and gave what DuckDB gives; a change here has to be run there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  count,
  distinct,
  entropy,
  latestText,
  max,
  mean,
  mode,
  slope,
  std,
  weightedMean,
} from '../expression/aggregates.ts';
import { floor, greater, impliedRate, ratio, textEquals } from '../expression/build.ts';
import { columnsOf } from '../expression/columns.ts';
import type { Expression } from '../expression/expression.ts';
import { newest, oldest, rowsOf, where } from '../expression/rows.ts';
import { planFeatures } from '../plan/plan-features.ts';
import { defineTable } from '../table-contract.ts';
import { blockToSpark, toSpark } from './spark.ts';

const label = { en: 'x', fr: 'x' };
const integer = { type: 'integer' } as const;
const clients = defineTable({
  name: 'clients',
  label,
  columns: { client: integer, income: integer },
  key: ['client'],
  references: [],
});
const loans = defineTable({
  name: 'loans',
  label,
  columns: {
    client: integer,
    loan: integer,
    day: { type: 'integer', sentinels: [{ equals: 365243, meaning: label }] },
    amount: { type: 'decimal', scale: 3 },
    kind: { type: 'text', sentinels: [{ equals: "it's\\none", meaning: label }] },
  },
  key: ['loan'],
  references: [],
});
const states = defineTable({
  name: 'states',
  label,
  columns: { loan: integer, month: integer, late: integer },
  key: ['loan', 'month'],
  references: [],
});
const { income } = columnsOf(clients);
const { amount, day, kind } = columnsOf(loans);
const { late, month } = columnsOf(states);
const ofClient = rowsOf(loans, { per: clients, by: 'client', when: 'day' });
const ofLoan = rowsOf(states, { per: loans, by: 'loan', when: 'month' });
const big = where(ofClient, greater(amount, 1000));

const formulas: Readonly<Record<string, Expression>> = {
  loans: count(big),
  kinds: distinct(ofClient, kind),
  variety: entropy(ofClient, kind),
  usual: mode(ofClient, kind),
  last: latestText(oldest(big, 2), kind),
  spread: std(newest(ofClient, 3), amount),
  trend: slope(big, amount, day),
  late: mean(where(ofClient, textEquals(kind, 'b')), weightedMean(ofLoan, late, 0.001)),
  worst: max(ofClient, max(where(ofLoan, greater(month, -12)), late)),
  rate: max(ofClient, impliedRate(ratio(amount, 10), amount, 12)),
  share: floor(ratio(mean(ofClient, amount), income)),
};

const plan = planFeatures(
  Object.entries(formulas).map(([name, expression]) => ({
    name,
    meaning: label,
    unit: 'none' as const,
    expression,
  })),
  new Set(['loans', 'states']),
);

const golden = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'golden', `${name}.spark.sql`), 'utf8').trimEnd();

test.each(plan.blocks.map((block) => [block.name.replaceAll(' ', '-'), block] as const))(
  'the block %s is the golden query',
  (name, block) => {
    expect(blockToSpark(block)).toBe(golden(name));
  },
);

test('a feature over block columns is the golden formula', () => {
  const share = plan.features.find(({ name }) => name === 'share');
  expect(share && toSpark(share.expression)).toBe(golden('share'));
});

test('nothing in it is of DuckDB alone', () => {
  for (const block of plan.blocks) {
    expect(blockToSpark(block)).not.toMatch(
      /"|HUGEINT|FILTER \(|VARCHAR|::|arg_min|histogram|list_/,
    );
  }
});
