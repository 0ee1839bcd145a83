/** What is told of applicants stands beside their applications, whatever files these are in. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  add,
  columnsOf,
  count,
  defineTable,
  latestText,
  mean,
  planFeatures,
  ratio,
  rowsOf,
  sum,
} from '@octroi/features';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { materialise } from '../frame/materialise.ts';
import { readFrame } from '../frame/read-frame.ts';
import { materialiseApplicantBlock, materialiseBlock } from './materialise-block.ts';

const folder = mkdtempSync(join(tmpdir(), 'octroi-applicant-block-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const file = (name: string): string => join(folder, `${name}.parquet`);

const label = { en: 'x', fr: 'x' };
const clients = defineTable({
  name: 'clients',
  label,
  columns: {
    client: { type: 'integer' },
    branch: { type: 'integer' },
    income: { type: 'integer' },
  },
  key: ['client'],
  sortedBy: { key: 'client' },
  references: [],
});
const events = defineTable({
  name: 'events',
  label,
  columns: {
    client: { type: 'integer' },
    day: { type: 'integer' },
    value: { type: 'real' },
    kind: { type: 'text' },
  },
  key: [],
  references: [],
});
const visits = defineTable({
  name: 'visits',
  label,
  columns: { branch: { type: 'integer' }, day: { type: 'integer' } },
  key: [],
  references: [],
});
const own = rowsOf(events, { per: clients, by: 'client', when: 'day' });
const { income } = columnsOf(clients);
const { value, kind } = columnsOf(events);
const formulas = {
  income,
  events: count(own),
  mean: mean(own, value),
  kind: latestText(own, kind),
  share: ratio(sum(own, value), income),
  visits: count(rowsOf(visits, { per: clients, by: 'branch', when: 'day' })),
  both: add(count(own), 1),
};
const features = Object.entries(formulas).map(([name, expression]) => ({
  ...{ name, meaning: label, unit: 'none' as const },
  expression,
}));
const plan = planFeatures(features, new Set(['events', 'visits']));
const tables = ['clients-1', 'clients-2'];

/** 20,000 clients, of whom every third is in the second file; events of some, and of nobody. */
beforeAll(() =>
  useDuckdb({}, async (connection) => {
    const copies = {
      'clients-1':
        'SELECT i AS client, i % 7 AS branch, i % 100 + 1 AS income FROM range(20000) r(i) WHERE i % 3 <> 0',
      'clients-2':
        'SELECT i AS client, i % 7 AS branch, i % 90 + 1 AS income FROM range(20000) r(i) WHERE i % 3 = 0',
      events: `SELECT (i * 7919) % 26000 AS client, -(i % 50) AS day, sin(i) AS value, 'k' || (i % 5) AS kind FROM range(60000) r(i)`,
      sorted: `FROM '${file('events')}' ORDER BY client, day`,
      visits: 'SELECT i % 5 AS branch, -i AS day FROM range(100) r(i)',
      unsorted: 'SELECT -i AS client FROM range(10) r(i)',
    };
    for (const [name, sql] of Object.entries(copies)) {
      await connection.run(`COPY (${sql}) TO '${file(name)}' (FORMAT parquet)`);
    }
  }),
);

const select = plan.features.map(({ name, expression }) => ({ name, formula: expression }));

test('a matrix over blocks beside applications is the one over blocks by key', async () => {
  const joined = plan.joined.map(({ name, key }) => ({ path: file(name), key }));
  for (const block of plan.blocks) {
    const request = { block, table: file(block.table), inner: {} };
    await materialiseBlock({ ...request, out: file(block.name) });
    if (block.key !== 'client') continue;
    const applications = tables.map((name) => ({ path: file(name), out: file(`${name} told`) }));
    const rows = await materialiseApplicantBlock({ ...request, applications });
    expect(rows).toEqual([13_333, 6_667]);
  }
  for (const name of tables) {
    const from = file(name);
    await materialise({ from, joined, select, out: file('by key') });
    const others = joined.filter(({ key }) => key !== 'client');
    const beside = [file(`${name} told`)];
    await materialise({ from, beside, joined: others, select, out: file('beside') });
    const [byKey, besides] = await Promise.all(
      ['by key', 'beside'].map((each) => readFrame({ paths: [file(each)] })),
    );
    expect(besides.columns.map(({ name: column }) => column)).toEqual(Object.keys(formulas));
    expect(besides.columns).toEqual(byKey.columns);
  }
});

test('rows that lie by applicant, some of nobody, give the same bytes as rows that are sorted', async () => {
  const [block] = plan.blocks;
  for (const table of ['events', 'sorted']) {
    const applications = tables.map((name) => ({
      path: file(name),
      out: file(`${name} ${table}`),
    }));
    const sortedBy = table === 'sorted' ? 'client' : undefined;
    await materialiseApplicantBlock({
      ...{ block, table: file(table), sortedBy, inner: {}, applications },
    });
  }
  for (const name of tables) {
    const [fromSorted, fromEvents] = ['sorted', 'events'].map((table) =>
      readFileSync(file(`${name} ${table}`)),
    );
    expect(fromSorted.equals(fromEvents)).toBe(true);
  }
});

test('applications that do not lie by ascending key are refused', async () => {
  const [block] = plan.blocks;
  const applications = [{ path: file('unsorted'), out: file('never') }];
  const request = { block, table: file('events'), inner: {}, applications };
  await expect(materialiseApplicantBlock(request)).rejects.toMatchObject({
    code: 'FEATURE_APPLICATIONS_UNSORTED',
  });
});
