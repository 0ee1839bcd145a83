import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ColumnContract } from '@octroi/features';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { query } from '../duckdb/query.ts';
import { useDuckdb } from '../duckdb/use-duckdb.ts';
import { typedQuery } from './table-sql.ts';
import { judgeValue } from './value-rule.ts';

const folder = mkdtempSync(join(tmpdir(), 'octroi-rule-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const columns: Record<string, ColumnContract> = {
  integer: { type: 'integer' },
  choice: { type: 'integer', oneOf: [0, 1], required: true },
  decimal: { type: 'decimal', scale: 3 },
  real: { type: 'real' },
  text: { type: 'text', required: true },
};

test.each([
  ['integer', '3', '3'],
  ['integer', ' 3.0 ', '3.0'],
  ['integer', '3.5', undefined],
  ['integer', 'three', undefined],
  ['integer', '+-3', '+-3'],
  ['integer', '9007199254740993', undefined],
  ['integer', '', ''],
  ['choice', '1.0', '1.0'],
  ['choice', '2', undefined],
  ['choice', '', undefined],
  ['decimal', '12.345', '12.345'],
  ['decimal', '12.3456', undefined],
  ['decimal', '0.30000000000000004', '0.300'],
  ['decimal', '1e15', undefined],
  ['real', '1e-5', '1e-5'],
  ['real', 'nan', undefined],
  ['real', '-inf', undefined],
  ['real', '1e400', undefined],
  ['text', ' x ', ' x '],
  ['text', '', undefined],
])('a column %s reads "%s" as %s', (name, text, expected) => {
  const judged = judgeValue(columns[name], text);
  expect('text' in judged ? judged.text : undefined).toBe(expected);
});

describe('beside the engine', () => {
  const number = fc.oneof(
    fc.string({
      unit: fc.constantFrom(...Array.from('0123456789+-._eE inf')),
      minLength: 1,
      maxLength: 8,
    }),
    fc.double({ noNaN: true }).map(String),
    fc.integer().map((value) => String(value / 1000)),
  );

  test('whatever the engine loads without complaint, the rule accepts, and the other way round', async () => {
    const path = join(folder, 'value.csv');
    const file = { path, format: 'csv' as const, bytes: 0 };
    await useDuckdb({ threads: 1 }, async (connection) => {
      const loads = async (name: string, text: string): Promise<boolean> => {
        writeFileSync(path, `${name},other\n"${text}",1\n`);
        const table = {
          name,
          label: { en: '', fr: '' },
          columns: { [name]: columns[name] },
          key: [],
          references: [],
        };
        const rows = await query(connection, typedQuery(table, file, [name, 'other'])).catch(
          () => [],
        );
        return rows.length === 1;
      };
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('integer', 'decimal', 'real'),
          number,
          async (name, text) => {
            const judged = judgeValue(columns[name], text);
            // Sizes beyond exact arithmetic are looked for after loading; float noise is rounded before.
            fc.pre(
              Math.abs(Number(text.replaceAll('_', ''))) < 2 ** 40 || Number.isNaN(Number(text)),
            );
            fc.pre(!('text' in judged) || judged.text === text.trim());
            expect([name, text, await loads(name, text)]).toEqual([name, text, 'text' in judged]);
          },
        ),
        { seed: 5, numRuns: 400 },
      );
    });
  });
});
