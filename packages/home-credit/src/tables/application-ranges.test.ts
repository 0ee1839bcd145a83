import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join, resolve } from 'node:path';
import { createGunzip } from 'node:zlib';
import { createRandom } from '@octroi/core';
import type { ColumnContract } from '@octroi/features';
import { describe, expect, test } from 'vitest';
import { applicationPart } from '../synthetic/application.ts';
import { applicationTrain } from './index.ts';

const real = process.env['OCTROI_REAL_DATA'] ?? resolve('..', 'shared', 'data', 'home-credit');
const files = [
  join('relational', 'application_train.csv.gz'),
  'application_train.csv.gz',
  'application_test.csv.gz',
].map((file) => join(real, file));
const columns: Readonly<Record<string, ColumnContract>> = applicationTrain.columns;
const bounded = Object.entries(columns).flatMap(([name, column]) =>
  'range' in column ? [name] : [],
);

/** Whether a new application may hold the value: a number in range, a known level, a sentinel. */
function isAllowed(column: ColumnContract, value: number | string): boolean {
  const isSentinel = column.sentinels?.some((sentinel) =>
    'equals' in sentinel ? sentinel.equals === value : Number(value) < sentinel.below,
  );
  if (isSentinel === true) return true;
  if (column.type === 'text') return column.levels?.includes(String(value)) ?? true;
  const { minimum = -Infinity, maximum = Infinity, above = -Infinity } = column.range ?? {};
  return Number(value) >= minimum && Number(value) <= maximum && Number(value) > above;
}

function fieldsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, ...field]) => field.join(''));
}

/** How many values of each column are not allowed, where there are any, among how many rows. */
async function countRefused(
  file: string,
): Promise<{ rows: number; refused: Record<string, number> }> {
  let rows = 0;
  const refused: Record<string, number> = {};
  let names: string[] | undefined;
  for await (const line of createInterface(createReadStream(file).pipe(createGunzip()))) {
    const fields = fieldsOf(line);
    if (names === undefined) {
      names = fields;
      continue;
    }
    rows += 1;
    for (const [at, name] of names.entries()) {
      const column = columns[name];
      const value = column.type === 'text' ? fields[at] : Number(fields[at]);
      if (fields[at] === '' || isAllowed(column, value)) continue;
      refused[name] = (refused[name] ?? 0) + 1;
    }
  }
  return { rows, refused };
}

test('every number but the key and the target has a range', () => {
  const numbers = Object.keys(columns).filter((name) => columns[name].type !== 'text');
  expect(numbers.filter((name) => !bounded.includes(name))).toEqual(['SK_ID_CURR', 'TARGET']);
});

test.each([
  ['DAYS_BIRTH', [-6574, -36_525], [11_680, 0, -6573, -36_526]],
  ['DAYS_EMPLOYED', [0, -17_000, 365_243], [1, 365_242, -40_000]],
  ['AMT_INCOME_TOTAL', [0.001, 117_000_000], [0, -1, 1e10]],
  ['AMT_CREDIT', [8000], [0, -8000]],
  ['CNT_CHILDREN', [0, 20], [-1]],
  ['CNT_FAM_MEMBERS', [1, 21], [0]],
  ['REGION_RATING_CLIENT_W_CITY', [1, 3, -1], [4]],
  ['REGION_RATING_CLIENT', [1, 3], [0, 4]],
  ['HOUR_APPR_PROCESS_START', [0, 23], [-1, 24]],
  ['FLAG_DOCUMENT_3', [0, 1], [-1, 2]],
  ['EXT_SOURCE_2', [0, 1], [-0.001, 1.001]],
  ['OWN_CAR_AGE', [0, 91], [-1, 151]],
])('%s takes what a person may have and nothing else', (name, right, wrong) => {
  expect(right.filter((value) => !isAllowed(columns[name], value))).toEqual([]);
  expect(wrong.filter((value) => isAllowed(columns[name], value))).toEqual([]);
});

test('synthetic applications lie within the ranges', () => {
  const parts = applicationPart.draw({
    first: 0,
    clients: 5000,
    rows: {},
    unlabelled: 2500,
    random: createRandom('ranges'),
  });
  for (const { table, rows, values } of parts) {
    const { columns: drawn } = applicationPart.tables.find(({ name }) => name === table) ?? {
      columns: [],
    };
    expect(rows * drawn.length).toBe(values.length);
    const outside = values.reduce((found, value, at) => {
      const { name, form } = drawn[at % drawn.length];
      const isFine = form === 'text' || Number.isNaN(value) || isAllowed(columns[name], value);
      return isFine ? found : found.add(`${name} ${value}`);
    }, new Set<string>());
    expect([...outside]).toEqual([]);
  }
});

describe.skipIf(!existsSync(real))(
  'against the real files (skipped: OCTROI_REAL_DATA is absent)',
  () => {
    test.each(files.filter((file) => existsSync(file)))(
      'no application of %s is refused',
      async (file) => {
        const { rows, refused } = await countRefused(file);
        expect(rows).toBeGreaterThanOrEqual(5000);
        expect(refused).toEqual({});
      },
      60_000,
    );
  },
);
