import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { expectation } from './expectation.ts';
import { type CsvRecord, readRecords } from './csv-records.ts';
import { quoteField, splitFields } from '@octroi/core';

const folder = mkdtempSync(join(tmpdir(), 'octroi-records-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function recordsOf(content: string | Uint8Array): Promise<CsvRecord[]> {
  const path = join(folder, 'any.csv');
  writeFileSync(path, content);
  const records: CsvRecord[] = [];
  for await (const batch of readRecords(path)) records.push(...batch);
  return records;
}

test('lines are counted through blank lines, quoted line ends, CRLF and a missing last end', async () => {
  const records = await recordsOf('\uFEFFa,b\r\n1,"x\ny"\n\n2,"say ""so"""\r\n3, "p, q" \n4,5"');
  expect(records.map(({ line, fields }) => [line, fields])).toEqual([
    [1, ['a', 'b']],
    [2, ['1', 'x\ny']],
    [5, ['2', 'say "so"']],
    [6, ['3', 'p, q']],
    [7, ['4', '5"']],
  ]);
});

test('a bad record does not take its neighbours with it', async () => {
  const bad = Buffer.from([0x33, 0x2c, 0xff, 0x0a]);
  const records = await recordsOf(
    Buffer.concat([
      Buffer.from('a,b\n1,"x"y\n2,ok\n'),
      bad,
      Buffer.from('4,"never closed\n5,ok\n'),
    ]),
  );
  expect(records.map(({ line, fields, expected }) => [line, fields ?? expected?.en])).toEqual([
    [1, ['a', 'b']],
    [2, 'a comma after a closing quote'],
    [3, ['2', 'ok']],
    [4, 'text in UTF-8'],
    [5, 'a closing quote'],
    [6, ['5', 'ok']],
  ]);
});

test('a quote left open in a large file ends with its line', async () => {
  const rows = Array.from({ length: 400_000 }, (_, row) => `${row},value ${row}`);
  rows[7] = '7,"open';
  const records = await recordsOf(`a,b\n${rows.join('\n')}\n`);
  expect(records).toHaveLength(400_001);
  expect(records.filter(({ fields }) => fields === undefined)).toEqual([
    { line: 9, raw: '7,"open', expected: expectation.closingQuote },
  ]);
  expect(records.at(-1)).toMatchObject({ line: 400_001, fields: ['399999', 'value 399999'] });
});

test('an endless line is one bad record', async () => {
  const records = await recordsOf(`a,b\n1,"${'x'.repeat(5_000_000)}\n2,ok\n`);
  expect(records.map(({ line, expected }) => [line, expected?.en])).toEqual([
    [1, undefined],
    [2, 'a closing quote'],
    [3, undefined],
  ]);
});

test('fields survive being quoted and split', () => {
  const field = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r', 'é') });
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 6 }), (fields) => {
      expect(splitFields(fields.map(quoteField).join(','))).toEqual(fields);
    }),
    { seed: 3, numRuns: 500 },
  );
});
