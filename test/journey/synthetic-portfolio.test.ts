import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { noProgress } from '@octroi/core';
import { homeCredit } from '@octroi/home-credit';
import { ingest, synthesise, type IngestReport } from '@octroi/pipeline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const real = process.env['OCTROI_REAL_DATA'] ?? resolve('..', 'shared', 'data', 'home-credit');
const realFile = join(real, 'application_train.csv.gz');

let folder = '';
let report: IngestReport;

/** Rows of the real files, and what share of their values is missing on average. */
const realFiles: Readonly<Record<string, { rows: number; missing: number }>> = {
  application_train: { rows: 307_511, missing: 0.244 },
  application_test: { rows: 48_744, missing: 0.2381 },
  bureau: { rows: 1_716_428, missing: 0.135 },
  bureau_balance: { rows: 27_299_925, missing: 0 },
  previous_application: { rows: 1_670_214, missing: 0.1798 },
  POS_CASH_balance: { rows: 10_001_358, missing: 0.0007 },
  installments_payments: { rows: 13_605_401, missing: 0.0001 },
  credit_card_balance: { rows: 3_840_312, missing: 0.0665 },
};
/** More clients than one block has. */
const scale = 0.012;

async function synthesiseInto(
  out: string,
  options: Partial<Parameters<typeof synthesise>[0]> = {},
): Promise<void> {
  const { synthetic } = homeCredit;
  expect(synthetic).toBeDefined();
  if (synthetic === undefined) return;
  await synthesise({
    portfolio: await synthetic(),
    scale,
    seed: 42,
    out,
    progress: noProgress,
    ...options,
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synthetic-portfolio-'));
  await synthesiseInto(join(folder, 'raw'));
  report = await ingest({
    source: join(folder, 'raw'),
    tables: homeCredit.tables,
    out: join(folder, 'tables'),
    threads: 1,
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Fields that no row shares with another by chance: two dates, credit and annuity. */
function fingerprints(lines: readonly string[]): string[] {
  const names = lines[0].split(',');
  const chosen = ['DAYS_BIRTH', 'DAYS_REGISTRATION', 'AMT_CREDIT', 'AMT_ANNUITY'];
  const places = chosen.map((name) => names.indexOf(name));
  return lines.slice(1).map((line) => {
    const fields = line.replaceAll(/"[^"]*"/g, 'quoted').split(',');
    return places.map((place) => fields[place]).join('|');
  });
}

async function linesOf(path: string): Promise<string[]> {
  const bytes = createReadStream(path);
  const input = path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  const lines: string[] = [];
  for await (const line of createInterface({ input })) lines.push(line);
  return lines;
}

test('the synthetic files are ingested whole: every row, column and level is known', () => {
  const found = report.tables.map(
    ({ table, rowsRead, rowsKept, unknownLevels, unknownColumns, duplicateKeys }) =>
      [table, rowsRead, rowsKept, unknownLevels, unknownColumns, duplicateKeys] as const,
  );
  const expected = Object.entries(realFiles).map(([table, { rows }]) => {
    const scaled = Math.round(rows * scale);
    return [table, scaled, scaled, [], [], 0] as const;
  });
  expect(found.toSorted()).toEqual(expected.toSorted());
});

test('every table has the rows of its scale, whatever that is', async () => {
  for (const other of [0.000_01, 0.000_7]) {
    const out = join(folder, String(other));
    await synthesiseInto(out, { scale: other });
    for (const [table, { rows }] of Object.entries(realFiles)) {
      const lines = await linesOf(join(out, `${table}.csv`));
      expect([table, lines.length - 1]).toEqual([table, Math.round(rows * other)]);
    }
  }
});

test('every table misses as many values as the real file', () => {
  for (const { table, rowsKept, missingValues } of report.tables) {
    const missing = missingValues.reduce((sum, { rows }) => sum + rows, 0);
    const share = missing / missingValues.length / rowsKept;
    // Clients differ by some ten points from each other, and these are few.
    const tolerance = 0.006 + 0.15 / Math.sqrt(rowsKept);
    expect(Math.abs(share - realFiles[table].missing), table).toBeLessThan(tolerance);
  }
});

test('the same scale and seed give the same bytes, on one thread or more', async () => {
  const again = join(folder, 'again');
  await synthesiseInto(again, { threads: 2 });
  for (const table of Object.keys(realFiles)) {
    const [first, second] = ['raw', 'again'].map((each) => join(folder, each, `${table}.csv`));
    expect((await readFile(second)).equals(await readFile(first)), table).toBe(true);
  }
});

test('as Parquet they hold the same rows', async () => {
  const out = join(folder, 'parquet');
  await synthesiseInto(out, { scale: 0.001, format: 'parquet' });
  await synthesiseInto(join(folder, 'small'), { scale: 0.001 });
  expect((await readdir(out)).sort()).toEqual(
    Object.keys(realFiles)
      .map((table) => `${table}.parquet`)
      .sort(),
  );
  const typed = async (source: string, to: string): Promise<Buffer[]> => {
    await ingest({ source, tables: homeCredit.tables, out: join(folder, to), threads: 1 });
    return Promise.all(
      Object.keys(realFiles).map((table) => readFile(join(folder, to, `${table}.parquet`))),
    );
  };
  const [fromParquet, fromCsv] = [
    await typed(out, 'one'),
    await typed(join(folder, 'small'), 'two'),
  ];
  fromParquet.forEach((bytes, at) => {
    expect(bytes.equals(fromCsv[at])).toBe(true);
  });
});

describe.skipIf(!existsSync(realFile))(
  'against the real file (skipped: OCTROI_REAL_DATA is absent)',
  () => {
    test('no synthetic row is a real row', async () => {
      const known = new Set(fingerprints(await linesOf(realFile)));
      const synthetic = fingerprints(await linesOf(join(folder, 'raw', 'application_train.csv')));
      expect(known.size).toBeGreaterThan(1000);
      expect(synthetic.filter((row) => known.has(row))).toEqual([]);
    });
  },
);
