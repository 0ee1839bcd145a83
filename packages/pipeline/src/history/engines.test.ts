/** Random formulas over random tables: DuckDB and the evaluator in memory agree to the bit. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  compileFeatures,
  historyOf,
  planFeatures,
  toDuckdb,
  type Feature,
  type Row,
} from '@octroi/features';
import type { DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { query } from '../duckdb/query.ts';
import { quoteText } from '../duckdb/sql.ts';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { materialise } from '../frame/materialise.ts';
import { duckdbBlock } from './duckdb-block.ts';
import { clientFormula } from './testing/random-formulas.ts';

type Value = Row[string];

const folder = mkdtempSync(join(tmpdir(), 'octroi-engines-'));
const file = (name: string): string => join(folder, `${name}.parquet`);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const some = <Kind>(value: fc.Arbitrary<Kind>): fc.Arbitrary<Kind | null> =>
  fc.option(value, { freq: 6 });
const integer = (min: number, max: number): fc.Arbitrary<number | null> =>
  some(fc.integer({ min, max }));
const text = some(fc.constantFrom('a', 'b', 'XNA', '', 'É', '～', '😀', "l'a"));

const clientRows = fc.array(
  fc.record({
    client: integer(1, 5),
    income: some(fc.integer({ min: 0, max: 1e6 }).map((units) => units / 100)),
  }),
  { minLength: 1, maxLength: 6 },
);
const loanRows = fc
  .array(
    fc.record({
      client: integer(1, 6),
      day: integer(-5, 1),
      amount: some(
        fc.oneof(
          fc.constantFrom(0, 35_184_372_088.831, 35_184_372_088.832, -35_184_372_088.831),
          fc.integer({ min: -1e9, max: 1e9 }).map((units) => units / 1000),
          fc.integer({ min: 0, max: 3 }),
        ),
      ),
      rate: some(
        fc.oneof(
          fc.constantFrom(0, -0, 1e30, 0.1, -7),
          fc.double({ min: -6, max: 10, noNaN: true }),
        ),
      ),
      kind: text,
    }),
    { maxLength: 40, size: '+1' },
  )
  .map((rows) => rows.map((row, at) => ({ ...row, loan: at + 1 })));
const stateRows = fc.array(
  fc.record({
    loan: integer(1, 12),
    client: integer(1, 6),
    month: integer(-3, 1),
    late: integer(0, 3),
    state: text,
  }),
  { maxLength: 40 },
);

const types = {
  clients: { client: 'BIGINT', income: 'DECIMAL(18, 2)' },
  loans: {
    loan: 'BIGINT',
    client: 'BIGINT',
    day: 'BIGINT',
    amount: 'DECIMAL(18, 3)',
    rate: 'DOUBLE',
    kind: 'VARCHAR',
  },
  states: { loan: 'BIGINT', client: 'BIGINT', month: 'BIGINT', late: 'BIGINT', state: 'VARCHAR' },
} as const;
type Tables = Readonly<Record<keyof typeof types, readonly Row[]>>;

test('whatever the rows and the formulas', async () => {
  const tables = fc.record({ clients: clientRows, loans: loanRows, states: stateRows });
  const formulas = fc.array(clientFormula, { minLength: 30, maxLength: 30 });
  const absent = fc.option(fc.constant('states'), { freq: 8 });
  let values = 0;
  await fc.assert(
    fc.asyncProperty(tables, formulas, absent, async (rows, expressions, gone) => {
      const features = expressions.map((expression, at): Feature => ({
        name: `f${at}`,
        meaning: { en: '', fr: '' },
        unit: 'none',
        expression,
      }));
      const present = ['loans', 'states'].filter((name) => name !== gone);
      const byDuckdb = await inDuckdb(features, rows, present);
      const inMemory = evaluated(features, rows, present);
      for (const [client, found] of byDuckdb.entries()) {
        for (const [at, value] of found.entries()) {
          values += value === null ? 0 : 1;
          if (Object.is(value, inMemory[client][at])) continue;
          const { expression } = features[at];
          expect({ value: inMemory[client][at], expression, rows }).toEqual({
            value,
            expression,
            rows,
          });
        }
      }
    }),
    { seed: 17, numRuns: 12, endOnFailure: true },
  );
  expect(values).toBeGreaterThan(200);
});

/** Values by client, then by feature; null is missing. */
function evaluated(
  features: readonly Feature[],
  rows: Tables,
  present: readonly string[],
): Value[][] {
  const compiled = compileFeatures(features);
  const tables = present.map((name) => [name, rows[name as keyof Tables]] as const);
  const history = historyOf(Object.fromEntries(tables));
  return rows.clients.map((client) => {
    const { numbers, texts } = compiled.evaluate(client, history);
    return compiled.features.map(({ kind }, at) => {
      if (kind === 'text') return texts[at];
      return Number.isNaN(numbers[at]) ? null : numbers[at];
    });
  });
}

async function inDuckdb(
  features: readonly Feature[],
  rows: Tables,
  present: readonly string[],
): Promise<Value[][]> {
  const plan = planFeatures(features, new Set(present));
  await useDuckdb({ threads: 1 }, async (connection) => {
    for (const name of Object.keys(types) as (keyof Tables)[]) {
      await write(connection, name, rows[name]);
    }
  });
  for (const block of plan.blocks) {
    await duckdbBlock({
      block,
      table: file(block.table),
      inner: Object.fromEntries(block.inner.map(({ name }) => [name, file(name)])),
      out: file(block.name),
      threads: 1,
    });
  }
  await materialise({
    from: file('clients'),
    joined: plan.joined.map(({ name, key }) => ({ path: file(name), key })),
    select: plan.features.map(({ name, expression }) => ({ name, sql: toDuckdb(expression) })),
    out: file('matrix'),
    threads: 1,
  });
  const found = await useDuckdb({ threads: 1 }, (connection) =>
    query(connection, `FROM read_parquet(${quoteText(file('matrix'))})`),
  );
  return found.map((row) => Object.values(row) as Value[]);
}

async function write(
  connection: DuckDBConnection,
  name: keyof Tables,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.entries(types[name]);
  const declared = columns.map(([column, type]) => `"${column}" ${type}`).join(', ');
  await connection.run(`CREATE TABLE ${name} (${declared})`);
  if (rows.length > 0) {
    const lines = rows.map(
      (row) => `(${columns.map(([column]) => literal(row[column])).join(', ')})`,
    );
    await connection.run(`INSERT INTO ${name} VALUES ${lines.join(', ')}`);
  }
  await connection.run(`COPY ${name} TO ${quoteText(file(name))} (FORMAT parquet)`);
}

function literal(value: Value): string {
  if (value === null) return 'NULL';
  return quoteText(Object.is(value, -0) ? '-0' : String(value));
}
