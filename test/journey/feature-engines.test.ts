/** DuckDB and the in-memory evaluator give the same features, to the bit. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Column, Frame } from '@octroi/core';
import {
  evaluateFeatures,
  resolveFeatures,
  tablesUsed,
  toDuckdb,
  type Feature,
  type Row,
} from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';
import { ingest, materialise, readFrame, synthesise } from '@octroi/pipeline';
import { afterAll, beforeAll, expect, test } from 'vitest';

const realData = path.resolve(
  process.env['OCTROI_REAL_DATA'] ??
    path.join(import.meta.dirname, '../../../shared/data/home-credit'),
);
const table = homeCredit.labelled;
const features = uniqueFeatures();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'octroi-engines-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('on synthetic applications', async () => {
  const source = path.join(folder, 'source');
  await mkdir(source);
  if (homeCredit.synthetic === undefined) throw new Error('no synthetic portfolio');
  await synthesise({
    portfolio: await homeCredit.synthetic(),
    scale: 0.01,
    seed: 7,
    out: source,
    progress: () => undefined,
  });
  await expectEqualEngines(source);
});

test.skipIf(!existsSync(realData))(
  'on real applications (skipped where there are none)',
  async () => {
    await expectEqualEngines(path.join(realData, 'relational'));
  },
);

async function expectEqualEngines(source: string): Promise<void> {
  const tables = await mkdtemp(path.join(folder, 'tables-'));
  const contracts = homeCredit.tables.filter(({ name }) => name === table);
  const applications = contracts.map(({ name }) => path.join(source, name));
  const file = applications.flatMap((base) => [`${base}.csv`, `${base}.csv.gz`]).find(existsSync);
  if (file === undefined) throw new Error(`no ${table} in ${source}`);
  await ingest({ source: file, tables: contracts, out: tables });
  const out = path.join(tables, 'features', 'all.parquet');
  await materialise({
    from: path.join(tables, `${table}.parquet`),
    select: features.map(({ name, expression }) => ({ name, sql: toDuckdb(expression) })),
    out,
  });
  const byDuckdb = await readFrame({ paths: [out] });
  const applicationRows = rowsOf(
    await readFrame({ paths: [path.join(tables, `${table}.parquet`)] }),
  );
  const byEvaluator = evaluateFeatures(features, applicationRows);
  const different = features
    .map(({ name }) => ({
      name,
      rows: differingRows(named(byDuckdb, name), named(byEvaluator, name)),
    }))
    .filter(({ rows }) => rows > 0);
  expect(different).toEqual([]);
}

/** Every feature of every preset that the application alone gives, each name once a preset. */
function uniqueFeatures(): Feature[] {
  return homeCredit.presets.flatMap(({ name, features: own }) =>
    resolveFeatures(own)
      .filter(({ expression }) => tablesUsed(expression).size === 0)
      .map((feature) => ({ ...feature, name: `${name}/${feature.name}` })),
  );
}

/** A logarithm may differ in its last place: libm and V8 each round their own way. */
function differingRows(one: Column, other: Column): number {
  let rows = 0;
  const size = one.kind === 'number' ? one.values.length : one.codes.length;
  for (let row = 0; row < size; row += 1) if (!sameValue(one, other, row)) rows += 1;
  return rows;
}

function sameValue(one: Column, other: Column, row: number): boolean {
  if (one.kind === 'number' && other.kind === 'number') {
    const [left, right] = [one.values[row], other.values[row]];
    const slack = one.name.endsWith('LOG_ODDS') ? 1e-14 : 0;
    return Object.is(left, right) || left === right || Math.abs(left - right) <= slack;
  }
  if (one.kind === 'category' && other.kind === 'category') {
    return one.levels[one.codes[row]] === other.levels[other.codes[row]];
  }
  return false;
}

function named(frame: Frame, name: string): Column {
  const column = frame.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new Error(`no column ${name}`);
  return column;
}

function rowsOf(frame: Frame): Row[] {
  return Array.from({ length: frame.rows }, (_, row) =>
    Object.fromEntries(frame.columns.map((column) => [column.name, cellOf(column, row)])),
  );
}

function cellOf(column: Column, row: number): number | string | null {
  if (column.kind === 'category')
    return column.codes[row] < 0 ? null : column.levels[column.codes[row]];
  return Number.isNaN(column.values[row]) ? null : column.values[row];
}
