import type { ProgressUpdate } from '@octroi/core';
import type { SyntheticPortfolio, SyntheticTable } from '@octroi/features';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { synthesise, type SynthesisRequest } from './synthesise.ts';

const loans: SyntheticTable = {
  name: 'loans',
  rows: 'labelled',
  columns: [
    { name: 'id', form: 'integer' },
    { name: 'amount', form: 'real' },
  ],
};
const payments: SyntheticTable = {
  name: 'payments',
  rows: 5000,
  columns: [{ name: 'loan', form: 'integer' }],
};

/** Every client has a loan; every second one a payment. */
const portfolio: SyntheticPortfolio = {
  clients: { labelled: 10_000, unlabelled: 0 },
  parts: [
    {
      tables: [loans, payments],
      draw: ({ first, clients, random }) => [
        {
          table: 'loans',
          rows: clients,
          values: Float64Array.from({ length: 2 * clients }, (_, at) =>
            at % 2 === 0 ? first + at / 2 : random.uniform(),
          ),
        },
        {
          table: 'payments',
          rows: Math.floor(clients / 2),
          values: Float64Array.from({ length: Math.floor(clients / 2) }, (_, at) => first + 2 * at),
        },
      ],
    },
  ],
};

let out = '';
const request = (options: Partial<SynthesisRequest> = {}): SynthesisRequest => ({
  portfolio,
  scale: 1,
  seed: 1,
  out,
  progress: () => undefined,
  ...options,
});
const read = (name: string): Promise<Buffer> => readFile(join(out, name));

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'synthesis-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

test('every table gets a file with a header and all its rows', async () => {
  const files = await synthesise(request());
  expect(files.map(({ table, rows, columns }) => [table, rows, columns])).toEqual([
    ['loans', 10_000, 2],
    ['payments', 5000, 1],
  ]);
  const lines = (await read('loans.csv')).toString().trimEnd().split('\n');
  expect(lines[0]).toBe('id,amount');
  expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual([
    ...Array(10_000).keys(),
  ]);
});

test('the same seed gives the same bytes, another seed others', async () => {
  await synthesise(request());
  const first = await read('loans.csv');
  await synthesise(request());
  expect((await read('loans.csv')).equals(first)).toBe(true);
  await synthesise(request({ seed: 2 }));
  expect((await read('loans.csv')).equals(first)).toBe(false);
});

test('gzip holds the same text, and the same bytes each time', async () => {
  await synthesise(request());
  const packed = request({ gzip: true, out: join(out, 'packed') });
  await synthesise(packed);
  const first = await read('packed/loans.csv.gz');
  expect(gunzipSync(first).equals(await read('loans.csv'))).toBe(true);
  await synthesise(packed);
  expect((await read('packed/loans.csv.gz')).equals(first)).toBe(true);
});

test('progress counts rows up to the whole', async () => {
  const updates: ProgressUpdate[] = [];
  await synthesise(request({ progress: (update) => updates.push(update) }));
  expect(updates.length).toBeGreaterThan(2);
  expect(updates.at(-1)).toMatchObject({ done: 15_000, total: 15_000, unit: 'rows' });
});

test.each([false, true])('a stop leaves the old files as they were (gzip: %s)', async (gzip) => {
  const name = gzip ? 'loans.csv.gz' : 'loans.csv';
  await writeFile(join(out, name), 'old');
  const stop = new AbortController();
  const progress = (): void => {
    stop.abort(new Error('stopped'));
  };
  await expect(synthesise(request({ gzip, progress, signal: stop.signal }))).rejects.toThrow(
    'stopped',
  );
  expect(await readdir(out)).toEqual([name]);
  expect((await read(name)).toString()).toBe('old');
});

test.each([0, -1, NaN, Infinity, 101])('a scale of %f is refused', async (scale) => {
  await expect(synthesise(request({ scale }))).rejects.toMatchObject({
    code: 'SYNTHESIS_SCALE_INVALID',
  });
  expect(await readdir(out)).toEqual([]);
});

test('a folder that holds a table in another format is refused, and left as it is', async () => {
  await synthesise(request({ scale: 0.1 }));
  const before = await read('loans.csv');
  for (const other of [{ format: 'parquet' }, { gzip: true }] as const) {
    await expect(synthesise(request({ ...other, seed: 2 }))).rejects.toMatchObject({
      code: 'SYNTHESIS_OTHER_FORMAT',
      values: { path: join(out, 'loans.csv') },
    });
  }
  expect((await readdir(out)).toSorted()).toEqual(['loans.csv', 'payments.csv']);
  expect(await read('loans.csv')).toEqual(before);
  await synthesise(request({ scale: 0.1, seed: 2 }));
  expect(await read('loans.csv')).not.toEqual(before);
});

test('a folder that cannot be made is named', async () => {
  await writeFile(join(out, 'taken'), '');
  await expect(synthesise(request({ out: join(out, 'taken') }))).rejects.toMatchObject({
    code: 'STORAGE_NOT_WRITABLE',
  });
});
