import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineTable } from '@octroi/features';
import { afterAll, expect, test } from 'vitest';
import { ingest } from '../ingest/ingest.ts';
import { profile } from './profile.ts';

const label = { en: 'test', fr: 'essai' };
const people = defineTable({
  name: 'people',
  label,
  columns: {
    id: { type: 'integer', required: true },
    late: { type: 'integer', oneOf: [0, 1] },
    amount: { type: 'decimal', scale: 2 },
    town: { type: 'text', sentinels: [{ equals: 'XNA', meaning: label }] },
  },
  key: ['id'],
  references: [],
});
const calls = defineTable({
  name: 'calls',
  label,
  columns: { id: { type: 'integer' }, note: { type: 'text' } },
  key: [],
  references: [{ column: 'id', tables: ['people'] }],
});
const tables = [people, calls];
const target = { table: 'people', column: 'late' };

const folder = mkdtempSync(join(tmpdir(), 'octroi-profile-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
writeFileSync(
  join(folder, 'people.csv'),
  'id,late,amount,town\n1,0,,XNA\n2,1,5,\n3,0,,\n4,0,1,Lyon\n',
);
writeFileSync(join(folder, 'calls.csv'), 'id,note\n1,\n9,\n4,\n2,x\n');

const expected = [
  {
    table: 'calls',
    rows: 4,
    columns: 2,
    meanMissingPercent: 37.5,
    key: [],
    duplicateKeys: 0,
    orphans: [{ column: 'id', tables: ['people'], rows: 1 }],
  },
  {
    table: 'people',
    rows: 4,
    columns: 4,
    meanMissingPercent: 25,
    key: ['id'],
    duplicateKeys: 0,
    orphans: [],
  },
];

test('a raw source is profiled on its raw values, most missing first', async () => {
  const result = await profile({ source: folder, tables, target });
  expect(result.tables).toMatchObject(expected);
  expect(result.classBalance).toEqual({
    ...target,
    classes: [
      { value: 0, rows: 3, share: 0.75 },
      { value: 1, rows: 1, share: 0.25 },
    ],
  });
});

test('typed tables give the same profile', async () => {
  const out = join(folder, 'typed');
  await ingest({ source: folder, tables, out });
  const [raw, typed] = [
    await profile({ source: folder, tables, target }),
    await profile({ source: out, tables, target }),
  ];
  expect({ ...typed, source: '' }).toEqual({ ...raw, source: '' });
});

test('bad rows do not hide the shape of a table', async () => {
  const source = join(mkdtempSync(join(folder, 'bad-')), 'people.csv');
  writeFileSync(source, 'id,late,amount,town,more\n1,0,,,\n1,0,,,\nx,0,,,\n');
  const { tables: profiles, classBalance } = await profile({ source, tables });
  expect(profiles).toMatchObject([{ rows: 3, columns: 5, duplicateKeys: 1 }]);
  expect(classBalance).toBeUndefined();
});
