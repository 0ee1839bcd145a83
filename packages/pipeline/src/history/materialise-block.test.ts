import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  columnsOf,
  count,
  defineTable,
  distinct,
  earliest,
  earliestText,
  entropy,
  type Expression,
  greater,
  impliedRate,
  isMissing,
  latest,
  latestText,
  less,
  max,
  mean,
  min,
  mode,
  newest,
  oldest,
  planFeatures,
  ratio,
  rowsOf,
  share,
  slope,
  std,
  sum,
  textEquals,
  toDuckdb,
  variance,
  weightedMean,
  where,
  within,
} from '@octroi/features';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { query } from '../duckdb/query.ts';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { materialise } from '../frame/materialise.ts';
import { duckdbBlock } from './duckdb-block.ts';
import { materialiseApplicantBlock, materialiseBlock } from './materialise-block.ts';
import * as brute from './testing/brute-force.ts';

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
    rate: { type: 'real' },
    kind: { type: 'text', sentinels: [{ equals: 'XNA', meaning: label }] },
  },
  key: ['loan'],
  references: [],
});
const states = defineTable({
  name: 'states',
  label,
  columns: { loan: { type: 'integer' }, month: { type: 'integer' }, late: { type: 'integer' } },
  key: [],
  references: [],
});

const { income } = columnsOf(clients);
const { amount, day, kind, rate } = columnsOf(loans);
const { late } = columnsOf(states);
const all = rowsOf(loans, { per: clients, by: 'client', when: 'day' });
const months = rowsOf(states, { per: loans, by: 'loan', when: 'month' });

interface Loan {
  readonly client: number | null;
  readonly loan: number;
  readonly day: number | null;
  readonly amount: number | null;
  readonly rate: number | null;
  readonly kind: string | null;
}
interface State {
  readonly loan: number | null;
  readonly month: number | null;
  readonly late: number | null;
}
type Value = number | string | null;

const amountOf = (loan: Loan): number | null => (loan.amount === 0 ? null : loan.amount);
const kindOf = (loan: Loan): string | null => (loan.kind === 'XNA' ? null : loan.kind);
const rateOf = (loan: Loan): number | null => loan.rate;
const dayOf = (loan: Loan): number | null => loan.day;
const isBig = (loan: Loan): boolean => (amountOf(loan) ?? 0) > 100;
const perAmount = (loan: Loan): number | null => {
  const divisor = amountOf(loan);
  return divisor === null || loan.rate === null ? null : loan.rate / divisor;
};
const big = where(all, greater(amount, 100));
/** Big loans among the three newest, then the two oldest of these. */
const chain = oldest(where(newest(all, 3), greater(amount, 100)), 2);
const ofChain = (rows: readonly Loan[]): Loan[] => rows.slice(0, 3).filter(isBig).slice(-2);
const worst = max(months, late);

/** Each formula, and the same from the loans of one client, the newest first. */
const cases: readonly (readonly [Expression, (rows: readonly Loan[]) => Value])[] = [
  [count(all), (rows) => rows.length],
  [count(big), (rows) => rows.filter(isBig).length],
  [sum(all, amount), (rows) => brute.sum(rows.map(amountOf), 3)],
  [sum(all, rate), (rows) => brute.sum(rows.map(rateOf), 6)],
  [mean(all, ratio(rate, amount)), (rows) => brute.mean(rows.map(perAmount), 6)],
  [
    mean(within(all, day, 3), amount),
    (rows) => brute.mean(rows.filter((row) => row.day !== null && row.day >= -3).map(amountOf), 3),
  ],
  [variance(all, amount), (rows) => brute.variance(rows.map(amountOf), 3)],
  [std(big, rate), (rows) => brute.std(rows.filter(isBig).map(rateOf), 6)],
  [std(newest(all, 4), amount), (rows) => brute.std(rows.slice(0, 4).map(amountOf), 3)],
  [min(all, amount), (rows) => brute.extreme(rows.map(amountOf), Math.min)],
  [max(big, rate), (rows) => brute.extreme(rows.filter(isBig).map(rateOf), Math.max)],
  [min(all, ratio(rate, amount)), (rows) => brute.extreme(rows.map(perAmount), Math.min)],
  [max(all, day), (rows) => brute.extreme(rows.map(dayOf), Math.max)],
  [latest(all, amount), (rows) => rows.map(amountOf).at(0) ?? null],
  [earliest(big, rate), (rows) => rows.filter(isBig).map(rateOf).at(-1) ?? null],
  [latestText(all, kind), (rows) => rows.map(kindOf).at(0) ?? null],
  [earliestText(chain, kind), (rows) => ofChain(rows).map(kindOf).at(-1) ?? null],
  [mode(all, kind), (rows) => brute.mode(rows.map(kindOf))],
  [distinct(all, kind), (rows) => brute.distinct(rows.map(kindOf))],
  [distinct(big, rate), (rows) => brute.distinct(rows.filter(isBig).map(rateOf))],
  [entropy(all, kind), (rows) => brute.entropy(rows.map(kindOf))],
  [entropy(big, rate), (rows) => brute.entropy(rows.filter(isBig).map(rateOf))],
  [
    share(all, textEquals(kind, 'b')),
    (rows) =>
      brute.mean(
        rows.map((row) => (kindOf(row) === 'b' ? 1 : 0)),
        0,
      ),
  ],
  [
    share(chain, isMissing(rate)),
    (rows) =>
      brute.mean(
        ofChain(rows).map((row) => (row.rate === null ? 1 : 0)),
        0,
      ),
  ],
  [sum(chain, amount), (rows) => brute.sum(ofChain(rows).map(amountOf), 3)],
  [count(oldest(all, 2)), (rows) => rows.slice(-2).length],
  [slope(all, amount, day), (rows) => brute.slope(rows.map(amountOf), rows.map(dayOf), [3, 0])],
  [
    slope(newest(big, 3), rate, amount),
    (rows) =>
      brute.slope(
        rows.filter(isBig).slice(0, 3).map(rateOf),
        rows.filter(isBig).slice(0, 3).map(amountOf),
        [6, 3],
      ),
  ],
  [weightedMean(all, amount, 0.5), (rows) => brute.weightedMean(rows.map(amountOf), 3, 0.5)],
  [
    weightedMean(chain, share(months, greater(late, 0)), 0.001),
    (rows) =>
      brute.weightedMean(
        ofChain(rows).map((row) => brute.mean(statesOf(row).map(isLate), 0)),
        6,
        0.001,
      ),
  ],
  [sum(all, worst), (rows) => brute.sum(rows.map(worstOf), 0)],
  [
    sum(where(all, greater(worst, 1)), count(months)),
    (rows) =>
      brute.sum(
        rows.filter((row) => (worstOf(row) ?? 0) > 1).map((row) => statesOf(row).length),
        0,
      ),
  ],
  [
    ratio(sum(where(all, less(day, -2)), amount), income),
    (rows) =>
      brute.over(
        brute.sum(rows.filter((row) => row.day !== null && row.day < -2).map(amountOf), 3),
        12.5,
      ),
  ],
];

let statesNow: readonly State[] = [];
const statesOf = ({ loan }: Loan): State[] =>
  brute.newestFirst(
    statesNow.filter((state) => state.loan === loan && (state.month ?? 0) <= 0),
    ['month', 'late'],
  );
const isLate = (state: State): number => ((state.late ?? 0) > 0 ? 1 : 0);
const worstOf = (loan: Loan): number | null =>
  brute.extreme(
    statesOf(loan).map((state) => state.late),
    Math.max,
  );

const someClients = [1, 2, 3, 4, 5, 6, 7];

const base = mkdtempSync(join(tmpdir(), 'octroi-block-'));
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

const few = <Kind>(value: fc.Arbitrary<Kind>): fc.Arbitrary<Kind | null> =>
  fc.option(value, { freq: 6 });
const loanRows = fc.array(
  fc.record({
    client: few(fc.integer({ min: 1, max: 6 })),
    day: few(fc.integer({ min: -5, max: 1 })),
    amount: few(
      fc.oneof(
        fc.constantFrom(0, 99.999, 100.001, 35_184_372_088.832, -35_184_372_088.831),
        fc.integer({ min: -1e9, max: 1e9 }).map((units) => units / 1000),
        fc.integer({ min: 0, max: 300 }),
      ),
    ),
    rate: few(
      fc.oneof(fc.constantFrom(0, -0, 1e38, 0.1), fc.double({ min: -10, max: 10, noNaN: true })),
    ),
    kind: few(fc.constantFrom('a', 'b', 'XNA', 'É', '～', '😀', "l'a")),
  }),
  { maxLength: 60, size: '+1' },
);
const stateRows = fc.array(
  fc.record({
    loan: few(fc.integer({ min: 1, max: 12 })),
    month: few(fc.integer({ min: -3, max: 1 })),
    late: few(fc.integer({ min: 0, max: 3 })),
  }),
  { maxLength: 40 },
);

test.each<[string, Computing]>([
  ['in memory', {}],
  ['in memory, beside applications', { isBeside: true }],
  ['by DuckDB', { compute: duckdbBlock }],
])('aggregates %s are what the rows say, whatever the rows', async (_, computing) => {
  await fc.assert(
    fc.asyncProperty(loanRows, stateRows, async (someLoans, someStates) => {
      const rows = someLoans.map((loan, at) => ({ ...loan, loan: at + 1 }));
      statesNow = someStates;
      const found = await computed([rows, someStates], computing);
      for (const [at, client] of someClients.entries()) {
        const own = brute.newestFirst(
          rows.filter((row) => row.client === client && (row.day ?? 0) <= 0),
          ['day', 'loan'],
        );
        expect(found[at].map(zero)).toEqual(cases.map(([, expected]) => zero(expected(own))));
      }
    }),
    { seed: 6, numRuns: 6 },
  );
});

test('a matrix over blocks is the same bytes over threads and memory limits', async () => {
  const rows = Array.from({ length: 6_000 }, (_, at) => ({
    client: (at * 7919) % 900,
    loan: at,
    day: -(at % 17),
    amount: (at % 1000) / 8,
    rate: Math.sin(at),
    kind: 'abc'[at % 3],
  }));
  const clients = Array.from({ length: 900 }, (_, at) => at);
  const outs: Buffer[] = [];
  for (const [threads, memoryBytes] of [
    [1, 2 ** 30],
    [2, 2 ** 30],
    [2, 2 ** 28],
  ]) {
    await computed([rows, []], { threads, memoryBytes, clients, isBeside: true });
    outs.push(readFileSync(join(base, 'matrix.parquet')));
  }
  expect(outs[1].equals(outs[0])).toBe(true);
  expect(outs[2].equals(outs[0])).toBe(true);
});

test('an implied rate is solved', async () => {
  const loan = { client: 1, loan: 1, day: -1, amount: 1000, rate: 100, kind: 'a' };
  const solved = max(all, impliedRate(rate, amount, 12));
  const [row] = await computed([[loan, { ...loan, loan: 2, rate: 50 }], []], {
    formulas: [solved],
  });
  expect(row).toEqual([0.029229]);
});

interface Computing {
  readonly compute?: typeof materialiseBlock;
  /** Whether what is told of clients stands beside them, or by key. */
  readonly isBeside?: boolean;
  readonly threads?: number;
  readonly memoryBytes?: number;
  readonly clients?: readonly number[];
  readonly formulas?: readonly Expression[];
}

/** Parquet does not tell -0 from 0. */
const zero = (value: Value): Value => (value === 0 ? 0 : value);

/** Values of formulas for each client, of whom the last has no loan. */
async function computed(
  [loanRows, stateRows]: readonly [readonly Loan[], readonly State[]],
  {
    compute = materialiseBlock,
    isBeside = false,
    threads = 2,
    memoryBytes = 2 ** 30,
    clients: outer = someClients,
    formulas = cases.map(([formula]) => formula),
  }: Computing = {},
): Promise<Value[][]> {
  const features = formulas.map((expression, at) => ({
    name: `f${at}`,
    meaning: label,
    unit: 'none' as const,
    expression,
  }));
  const plan = planFeatures(features, new Set(['loans', 'states']));
  const path = (name: string): string => join(base, `${name}.parquet`);
  await write(
    path('loans'),
    'client BIGINT, loan BIGINT, day BIGINT, amount DECIMAL(18, 3), rate DOUBLE, kind VARCHAR',
    loanRows.map((row) => [row.client, row.loan, row.day, row.amount, row.rate, row.kind]),
  );
  await write(
    path('states'),
    'loan BIGINT, month BIGINT, late BIGINT',
    stateRows.map((row) => [row.loan, row.month, row.late]),
  );
  await write(
    path('clients'),
    'client BIGINT, income DECIMAL(18, 2)',
    outer.map((client) => [client, 12.5]),
  );
  for (const block of plan.blocks) {
    const inner = Object.fromEntries(block.inner.map(({ name }) => [name, path(name)]));
    const own = { block, table: path(block.table), inner, threads, memoryBytes };
    if (isBeside && plan.joined.includes(block)) {
      const applications = [{ path: path('clients'), out: path(block.name) }];
      await materialiseApplicantBlock({ ...own, applications });
    } else await compute({ ...own, out: path(block.name) });
  }
  await materialise({
    from: path('clients'),
    ...(isBeside
      ? { beside: plan.joined.map(({ name }) => path(name)) }
      : { joined: plan.joined.map(({ name, key }) => ({ path: path(name), key })) }),
    select: plan.features.map(({ name, expression }) =>
      isBeside ? { name, formula: expression } : { name, sql: toDuckdb(expression) },
    ),
    out: path('matrix'),
    threads,
    memoryBytes,
  });
  const found = await useDuckdb({}, (connection) =>
    query(connection, `FROM read_parquet('${path('matrix')}')`),
  );
  return found.map((row) => Object.values(row) as Value[]);
}

async function write(
  path: string,
  columns: string,
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const cell = (value: Value): string =>
    typeof value === 'string'
      ? `'${value.replaceAll("'", "''")}'`
      : Object.is(value, -0)
        ? "'-0'"
        : value === null
          ? 'NULL'
          : `'${value}'`;
  await useDuckdb({}, async (connection) => {
    await connection.run(`CREATE TABLE t (${columns})`);
    for (let start = 0; start < rows.length; start += 5000) {
      const lines = rows.slice(start, start + 5000).map((row) => `(${row.map(cell).join(', ')})`);
      await connection.run(`INSERT INTO t VALUES ${lines.join(', ')}`);
    }
    await connection.run(`COPY t TO '${path}' (FORMAT parquet)`);
  });
}
