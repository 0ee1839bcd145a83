import { createRandom } from '@octroi/core';
import type { ClientBlock, SyntheticRows, SyntheticTable } from '@octroi/features';
import { expect, test } from 'vitest';
import { tables as contracts } from '../../tables/index.ts';
import { syntheticPortfolio } from '../synthetic-portfolio.ts';

const clients = 4096;
const share = clients / 356_255;
const tables = syntheticPortfolio.parts.flatMap((part) => part.tables);

function blockOf(seed: string, first = 0): ClientBlock {
  const unlabelled = Math.round(clients * 0.137);
  const rangeOf = ({ rows }: SyntheticTable): { first: number; rows: number } => {
    if (rows === 'unlabelled') return { first, rows: unlabelled };
    if (rows === 'labelled') return { first, rows: clients - unlabelled };
    return { first: first * 100, rows: Math.round(rows * share) };
  };
  return {
    first,
    clients,
    unlabelled,
    rows: Object.fromEntries(tables.map((table) => [table.name, rangeOf(table)])),
    random: createRandom(seed),
  };
}

const block = blockOf('history');
const drawn = new Map<string, SyntheticRows>();
for (const part of syntheticPortfolio.parts) {
  for (const rows of part.draw(block)) drawn.set(rows.table, rows);
}

/** Values of a column by row; texts as their level, undefined where missing. */
function column(tableName: string, name: string): (number | string | undefined)[] {
  const table = tables.find((one) => one.name === tableName);
  const rows = drawn.get(tableName);
  const at = table?.columns.findIndex((one) => one.name === name) ?? -1;
  if (table === undefined || rows === undefined || at < 0) throw new RangeError(name);
  const spec = table.columns[at];
  const width = table.columns.length;
  return Array.from({ length: rows.rows }, (_, row) => {
    const value = rows.values[row * width + at];
    if (Number.isNaN(value)) return undefined;
    return spec.form === 'text' ? spec.levels[value] : value;
  });
}

const numbers = (table: string, name: string): number[] =>
  column(table, name).map((value) => (typeof value === 'number' ? value : NaN));

/** Mean of a value by key. */
function meanBy(keys: readonly number[], values: readonly number[]): Map<number, number> {
  const sums = new Map<number, [number, number]>();
  keys.forEach((key, at) => {
    const [sum, count] = sums.get(key) ?? [0, 0];
    if (!Number.isNaN(values[at])) sums.set(key, [sum + values[at], count + 1]);
  });
  return new Map([...sums].map(([key, [sum, count]]) => [key, sum / count]));
}

const missingShares: readonly [string, number][] = [
  ['previous_application', 0.1798],
  ['bureau', 0.135],
  ['credit_card_balance', 0.0665],
  ['POS_CASH_balance', 0.0007],
  ['installments_payments', 0.0001],
  ['bureau_balance', 0],
];

test.each(missingShares)('%s misses as many values as the real file', (name, expected) => {
  const rows = drawn.get(name);
  const missing =
    rows?.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0) ?? NaN;
  // So few clients are a little off; all of them together are within a tenth of that.
  expect(Math.abs(missing / (rows?.values.length ?? NaN) - expected)).toBeLessThan(0.004);
});

test.each(tables.map((table) => [table.name, table] as const))(
  '%s has the columns of its contract in their order, and as many rows as were asked for',
  (name, table) => {
    const contract = contracts.find((one) => one.name === name);
    expect(table.columns.map((one) => one.name)).toEqual(Object.keys(contract?.columns ?? {}));
    expect(drawn.get(name)?.rows).toBe(block.rows[name].rows);
  },
);

test('histories are skewed, and some clients have none', () => {
  const expected: readonly [string, number, number][] = [
    ['bureau', 4.8, 0.14],
    ['previous_application', 4.7, 0.045],
    ['POS_CASH_balance', 28, 0.08],
    ['installments_payments', 38, 0.08],
    ['credit_card_balance', 10.8, 0.74],
  ];
  for (const [table, mean, none] of expected) {
    const counts = new Map<number, number>();
    for (const id of numbers(table, 'SK_ID_CURR')) counts.set(id, (counts.get(id) ?? 0) + 1);
    const rows = drawn.get(table)?.rows ?? NaN;
    expect(Math.abs(rows / clients / mean - 1), table).toBeLessThan(0.03);
    expect(Math.abs(1 - counts.size / clients - none), table).toBeLessThan(0.05);
    expect(Math.max(...counts.values()), table).toBeGreaterThan(5 * mean);
  }
});

test('every row is of a client of the block', () => {
  for (const { name, columns } of tables) {
    if (!columns.some((one) => one.name === 'SK_ID_CURR')) continue;
    const ids = numbers(name, 'SK_ID_CURR');
    expect([
      Math.min(...ids.slice(0, 1e4)) > 100_000,
      ids.every((id) => id <= 100_000 + clients),
    ]).toEqual([true, true]);
  }
});

test.each([
  { table: 'bureau_balance', key: 'SK_ID_BUREAU', parent: 'bureau', lost: 0.053 },
  { table: 'POS_CASH_balance', key: 'SK_ID_PREV', parent: 'previous_application', lost: 0.045 },
  {
    table: 'installments_payments',
    key: 'SK_ID_PREV',
    parent: 'previous_application',
    lost: 0.053,
  },
  { table: 'credit_card_balance', key: 'SK_ID_PREV', parent: 'previous_application', lost: 0.18 },
])('keys of $table are those of $parent, but for a few', ({ table, key, parent, lost }) => {
  const known = new Set(numbers(parent, key));
  const keys = new Set(numbers(table, key));
  expect(known.size).toBe(drawn.get(parent)?.rows);
  const orphans = [...keys].filter((one) => !known.has(one)).length / keys.size;
  expect(Math.abs(orphans - lost)).toBeLessThan(0.03);
});

test('no credit, month or application is there twice', () => {
  const keys: readonly [string, string, string][] = [
    ['bureau_balance', 'SK_ID_BUREAU', 'MONTHS_BALANCE'],
    ['POS_CASH_balance', 'SK_ID_PREV', 'MONTHS_BALANCE'],
    ['credit_card_balance', 'SK_ID_PREV', 'MONTHS_BALANCE'],
  ];
  for (const [table, key, month] of keys) {
    const months = numbers(table, month);
    const pairs = numbers(table, key).map((id, at) => id * 128 - months[at]);
    expect(new Set(pairs).size, table).toBe(pairs.length);
    expect([Math.min(...new Set(months)) >= -96, Math.max(...new Set(months)) <= 0]).toEqual([
      true,
      true,
    ]);
  }
});

test('a closed credit has ended, an active one has not, and months begin with the credit', () => {
  const [state, opened, ended, owed, id] = [
    column('bureau', 'CREDIT_ACTIVE'),
    numbers('bureau', 'DAYS_CREDIT'),
    numbers('bureau', 'DAYS_ENDDATE_FACT'),
    numbers('bureau', 'AMT_CREDIT_SUM_DEBT'),
    numbers('bureau', 'SK_ID_BUREAU'),
  ];
  const oldest = new Map<number, number>();
  const balanceId = numbers('bureau_balance', 'SK_ID_BUREAU');
  numbers('bureau_balance', 'MONTHS_BALANCE').forEach((month, at) => {
    oldest.set(balanceId[at], Math.min(oldest.get(balanceId[at]) ?? 0, month));
  });
  let measured = 0;
  let early = 0;
  state.forEach((one, at) => {
    expect(opened[at]).toBeLessThan(0);
    if (one === 'Active') expect(ended[at]).toBeNaN();
    if (one === 'Closed') {
      expect(ended[at]).toBeGreaterThan(opened[at]);
      expect(ended[at]).toBeLessThan(0);
      expect(owed[at] > 0).toBe(false);
    }
    const month = oldest.get(id[at]);
    if (month === undefined) return;
    measured += 1;
    if (month < Math.floor(opened[at] / 30.4375)) early += 1;
  });
  expect(measured).toBeGreaterThan(1000);
  expect(early).toBe(0);
});

test('only approved applications have payments, and only of cards card months', () => {
  const [id, type, status] = ['SK_ID_PREV', 'NAME_CONTRACT_TYPE', 'NAME_CONTRACT_STATUS'].map(
    (name) => column('previous_application', name),
  );
  const kinds = new Map(id.map((one, at) => [one, `${String(type[at])} ${String(status[at])}`]));
  const kindsIn = (table: string): unknown[] =>
    [...new Set(column(table, 'SK_ID_PREV').map((one) => kinds.get(one) ?? 'lost'))].sort();
  const loans = ['Cash loans Approved', 'Consumer loans Approved'];
  expect(kindsIn('POS_CASH_balance')).toEqual([...loans, 'lost']);
  expect(kindsIn('credit_card_balance')).toEqual(['Revolving loans Approved', 'lost']);
  expect(kindsIn('installments_payments')).toEqual([...loans, 'Revolving loans Approved', 'lost']);
});

test('instalments follow the term of their application, and the months count down', () => {
  const ids = numbers('previous_application', 'SK_ID_PREV');
  const terms = new Map(
    numbers('previous_application', 'CNT_PAYMENT').map((term, at) => [ids[at], term]),
  );
  const decided = new Map(
    numbers('previous_application', 'DAYS_DECISION').map((day, at) => [ids[at], day]),
  );
  const [loan, version, number, due, paid] = [
    'SK_ID_PREV',
    'NUM_INSTALMENT_VERSION',
    'NUM_INSTALMENT_NUMBER',
    'DAYS_INSTALMENT',
    'DAYS_ENTRY_PAYMENT',
  ].map((name) => numbers('installments_payments', name));
  const wrong = loan.filter((id, at) => {
    if (!terms.has(id) || version[at] === 0) return false;
    const inTerm = number[at] <= (terms.get(id) ?? NaN) && due[at] > (decided.get(id) ?? NaN);
    return !(inTerm && due[at] < 0 && !(paid[at] > 0));
  });
  expect(wrong).toEqual([]);
  const months = numbers('POS_CASH_balance', 'MONTHS_BALANCE');
  const left = numbers('POS_CASH_balance', 'CNT_INSTALMENT_FUTURE');
  const posLoan = numbers('POS_CASH_balance', 'SK_ID_PREV');
  const rising = posLoan.filter(
    (id, at) =>
      at > 0 &&
      id === posLoan[at - 1] &&
      months[at] === months[at - 1] + 1 &&
      left[at] > left[at - 1],
  );
  expect(rising).toEqual([]);
});

test('hidden risk shows in late payments, refusals and use of credit', () => {
  const target = new Map<number, number>();
  const ids = numbers('application_train', 'SK_ID_CURR');
  numbers('application_train', 'TARGET').forEach((label, at) => target.set(ids[at], label));
  const differs = (table: string, values: number[]): number => {
    const means = meanBy(numbers(table, 'SK_ID_CURR'), values);
    const of = (label: number): number[] =>
      [...means].filter(([id]) => target.get(id) === label).map(([, mean]) => mean);
    const mean = (list: number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
    return mean(of(1)) / mean(of(0));
  };
  const isIn = (table: string, name: string, level: string): number[] =>
    column(table, name).map((one) => (one === level ? 1 : 0));
  const paid = numbers('installments_payments', 'DAYS_ENTRY_PAYMENT');
  const late = numbers('installments_payments', 'DAYS_INSTALMENT').map(
    (due, at) => +(paid[at] > due),
  );
  expect(differs('installments_payments', late)).toBeGreaterThan(1.2);
  expect(
    differs(
      'previous_application',
      isIn('previous_application', 'NAME_CONTRACT_STATUS', 'Refused'),
    ),
  ).toBeGreaterThan(1.15);
  expect(differs('bureau', isIn('bureau', 'CREDIT_ACTIVE', 'Active'))).toBeGreaterThan(1.05);
});

test('one seed gives one history, another seed another', () => {
  const draw = (seed: string): Buffer =>
    Buffer.concat(
      syntheticPortfolio.parts[2]
        .draw(blockOf(seed))
        .map(({ values }) => Buffer.from(values.buffer)),
    );
  const one = draw('one');
  expect(draw('one').equals(one)).toBe(true);
  expect(draw('two').equals(one)).toBe(false);
});
