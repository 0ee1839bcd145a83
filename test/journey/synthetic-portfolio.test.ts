import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { noProgress } from '@octroi/core';
import { homeCredit } from '@octroi/home-credit';
import { ingest, synthesise } from '@octroi/pipeline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const real = process.env['OCTROI_REAL_DATA'] ?? resolve('..', 'shared', 'data', 'home-credit');
const realFile = join(real, 'application_train.csv.gz');

let folder = '';

async function synthesiseInto(out: string): Promise<void> {
  const { synthetic } = homeCredit;
  expect(synthetic).toBeDefined();
  if (synthetic === undefined) return;
  await synthesise({
    portfolio: await synthetic(),
    scale: 0.01,
    seed: 42,
    out,
    progress: noProgress,
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synthetic-portfolio-'));
  await synthesiseInto(join(folder, 'raw'));
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

test('the synthetic files are ingested whole: every row, column and level is known', async () => {
  const report = await ingest({
    source: join(folder, 'raw'),
    tables: homeCredit.tables,
    out: join(folder, 'tables'),
    threads: 1,
  });
  expect(
    report.tables.map(({ table, rowsRead, rowsKept, unknownLevels, unknownColumns }) => ({
      table,
      rowsRead,
      rowsKept,
      unknownLevels,
      unknownColumns,
    })),
  ).toEqual(
    [
      ['application_train', 3075],
      ['application_test', 487],
    ].map(([table, rows]) => ({
      table,
      rowsRead: rows,
      rowsKept: rows,
      unknownLevels: [],
      unknownColumns: [],
    })),
  );
});

test('the same scale and seed give the same bytes', async () => {
  const again = join(folder, 'again');
  await synthesiseInto(again);
  for (const name of ['application_train.csv', 'application_test.csv']) {
    const [first, second] = [join(folder, 'raw', name), join(again, name)];
    expect((await readFile(second)).equals(await readFile(first))).toBe(true);
  }
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
