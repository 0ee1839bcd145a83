import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join, resolve } from 'node:path';
import { createGunzip } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { tables } from './index.ts';

const real = process.env['OCTROI_REAL_DATA'] ?? resolve('..', 'shared', 'data', 'home-credit');
const sources = (name: string): string[] =>
  [join('relational', `${name}.csv.gz`), `${name}.csv.gz`, `${name}.csv`]
    .map((file) => join(real, file))
    .filter((file) => existsSync(file));

async function header(file: string): Promise<string[]> {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  for await (const line of createInterface({ input })) {
    bytes.destroy();
    return line.split(',').map((name, index) => (name === '' ? `column${index}` : name));
  }
  return [];
}

test('the shapes are those of the published files', () => {
  expect(tables.map(({ name, columns }) => [name, Object.keys(columns).length])).toEqual([
    ['application_train', 122],
    ['application_test', 121],
    ['bureau', 17],
    ['bureau_balance', 3],
    ['previous_application', 37],
    ['POS_CASH_balance', 8],
    ['installments_payments', 8],
    ['credit_card_balance', 23],
    ['HomeCredit_columns_description', 5],
    ['sample_submission', 2],
  ]);
});

test('every key column exists and is required, every reference finds its column', () => {
  for (const table of tables) {
    for (const column of table.key) expect(table.columns[column]).toMatchObject({ required: true });
    for (const reference of table.references) {
      expect(table.columns).toHaveProperty(reference.column);
      for (const other of reference.tables) {
        expect(tables.find(({ name }) => name === other)?.columns).toHaveProperty(reference.column);
      }
    }
  }
});

test('a text column lists each of its levels once', () => {
  for (const { columns } of tables) {
    for (const column of Object.values(columns)) {
      const levels = column.type === 'text' ? (column.levels ?? []) : [];
      expect(new Set(levels).size).toBe(levels.length);
    }
  }
});

describe.skipIf(!existsSync(real))(
  'against the real files (skipped: OCTROI_REAL_DATA is absent)',
  () => {
    test.each(tables.map((table) => [table.name, table] as const))(
      '%s names the columns of its file in their order',
      async (name, table) => {
        for (const file of sources(name))
          expect(await header(file)).toEqual(Object.keys(table.columns));
      },
    );
  },
);
