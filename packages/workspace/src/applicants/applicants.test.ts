import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createRandom, isOctroiError } from '@octroi/core';
import type { History, Row } from '@octroi/features';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openWorkspace } from '../workspace.ts';
import { openApplicants } from './open-applicants.ts';
import { coversNeeds } from './read-history.ts';
import type { Cell } from './row-text.ts';
import { writeApplicants } from './write-applicants.ts';

const workspace = openWorkspace(mkdtempSync(path.join(tmpdir(), 'octroi-applicants-')));
const { applicants: file } = workspace;
beforeEach(() => {
  for (const entry of readdirSync(workspace.root)) rmSync(path.join(workspace.root, entry));
});
afterAll(() => {
  rmSync(workspace.root, { recursive: true });
});

const decided = { name: 'decided', fingerprint: 'a', columns: ['id', 'outcome', 'job'], key: 'id' };
const waiting = { name: 'waiting', fingerprint: 'b', columns: ['job', 'id'], key: 'id' };

/** Two tables: applicants 1 … rows decided, one more waiting, one in both. */
const writeSome = (rows = 3): Promise<void> =>
  writeApplicants(workspace, ({ openTable }) => {
    const add = openTable(decided);
    for (let id = 1; id <= rows; id += 1) add([[id, id % 2, `job ${id}`]]);
    openTable(waiting)([
      ['cook', rows + 1],
      ['second row', 1],
    ]);
    return Promise.resolve();
  });

const findOnce = (id: number): Row | undefined => {
  using store = openApplicants(workspace);
  return store?.find(id);
};

describe('the index of applicants', () => {
  test('finds a row of any table under its own columns; the first of two is kept', async () => {
    await writeSome();
    using store = openApplicants(workspace);
    expect(store?.find(2)).toEqual({ id: 2, outcome: 0, job: 'job 2' });
    expect(store?.find(4)).toEqual({ job: 'cook', id: 4 });
    expect(store?.find(1)).toEqual({ id: 1, outcome: 1, job: 'job 1' });
    expect(store?.tables.map(({ name, fingerprint }) => [name, fingerprint])).toEqual([
      ['decided', 'a'],
      ['waiting', 'b'],
    ]);
  });

  test.each([0, 5, -1, 1.5, NaN, Infinity, 2 ** 60])('has no applicant %d', async (id) => {
    await writeSome();
    expect(findOnce(id)).toBeUndefined();
  });

  test('is not there before it is written', () => {
    expect(openApplicants(workspace)).toBeUndefined();
  });

  test('gives every value back to the bit, with its type', async () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(-0, 5e-324, Number.MAX_VALUE, 2 ** 53 + 2),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', 'null', '-0', '12', '"\u0000\ud800'),
      fc.constant(null),
    );
    const names = fc.uniqueArray(fc.oneof(fc.string(), fc.constant('__proto__')), { maxLength: 8 });
    const tables = names.chain((columns) =>
      fc.tuple(
        fc.constant(columns),
        fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
          minLength: 1,
          maxLength: 5,
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(tables, async ([names, rows]) => {
        const columns = [...names, 'the id'];
        await writeApplicants(workspace, ({ openTable }) => {
          openTable({ ...decided, columns, key: 'the id' })(
            rows.map((cells, at) => [...cells, at]),
          );
          return Promise.resolve();
        });
        for (const [at, cells] of rows.entries()) {
          const expected = columns.map((name, column): [string, Cell] => [
            name,
            [...cells, at][column],
          ]);
          expect(Object.entries(findOnce(at) ?? {})).toEqual(
            Object.entries(Object.fromEntries(expected)),
          );
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('writing', () => {
  test('what fails leaves the index as it was, and nothing beside it', async () => {
    await writeSome();
    const before = readFileSync(file);
    const failing = writeApplicants(workspace, ({ openTable }) => {
      openTable(decided)([[9, 0, null]]);
      return Promise.reject(new Error('the reader failed'));
    });
    await expect(failing).rejects.toThrow('the reader failed');
    await expect(
      writeApplicants(workspace, ({ openTable }) => {
        openTable(decided)([['nine', 0, null]]);
        return Promise.resolve();
      }),
    ).rejects.toThrow('id holds nine, not a whole number');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(workspace.root)).toEqual([path.basename(file)]);
  });

  test('an open index goes on with what it was when it is replaced', async () => {
    await writeSome(3);
    using store = openApplicants(workspace);
    await writeSome(50);
    expect(store?.find(30)).toBeUndefined();
    expect(store?.find(2)).toEqual({ id: 2, outcome: 0, job: 'job 2' });
    expect(findOnce(30)).toMatchObject({ id: 30 });
  });

  test('a folder that cannot be written to is a known error', async () => {
    writeFileSync(file, '');
    const under = openWorkspace(file);
    await expect(writeApplicants(under, () => Promise.resolve())).rejects.toMatchObject({
      code: 'STORAGE_NOT_WRITABLE',
    });
  });
});

describe('a file that is not the index Octroi wrote', () => {
  const damaged = (id: number): string => {
    try {
      findOnce(id);
    } catch (error) {
      if (isOctroiError(error, 'WORKSPACE_APPLICANTS_DAMAGED')) return error.message;
      throw error;
    }
    throw new Error('no error');
  };
  const change = (statement: string): void => {
    const database = new DatabaseSync(file);
    database.exec(statement);
    database.close();
  };

  test.each<[string, string]>([
    ['another program', 'PRAGMA application_id = 1'],
    ['a later Octroi', 'PRAGMA user_version = 3'],
    ['a table more', 'CREATE TABLE more (id)'],
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON tables BEGIN DELETE FROM applicants; END'],
    [
      'a view in place of a table',
      'ALTER TABLE applicants RENAME TO a; CREATE VIEW applicants AS SELECT id, source, cells FROM a',
    ],
    ['columns that are no list', "UPDATE tables SET columns = '{}'"],
    ['columns that are no JSON', "UPDATE tables SET columns = 'x'"],
    ['no table', 'DELETE FROM tables'],
    ['a row cut short', "UPDATE applicants SET cells = '[2, 0'"],
    ['a row of too few cells', "UPDATE applicants SET cells = '[2, 0]'"],
    ['a row that is no list', "UPDATE applicants SET cells = '{}'"],
    ['a cell that is no value', "UPDATE applicants SET cells = '[2, 0, [1]]'"],
    ['an endless number', "UPDATE applicants SET cells = '[2, 1e999, null]'"],
    ['lists in lists', `UPDATE applicants SET cells = '${'['.repeat(500_000)}'`],
    ['a row of 64 MiB', 'UPDATE applicants SET cells = hex(zeroblob(33554432)) WHERE id = 2'],
  ])('%s', async (_, statement) => {
    await writeSome();
    change(statement);
    expect(damaged(2)).toContain(file);
  });

  test.each([
    ['no byte', Buffer.alloc(0)],
    ['a text', Buffer.from('{"champion": 1}'.repeat(1000))],
    ['zeros', Buffer.alloc(100_000)],
  ])('%s', (_, content) => {
    writeFileSync(file, content);
    expect(damaged(2)).toContain('is not the index of applicants');
  });

  test('a file cut anywhere, or with bytes changed, is a known error or right', async () => {
    await writeSome(2_000);
    const whole = readFileSync(file);
    const random = createRandom(11);
    const outcomes = { known: 0, right: 0 };
    for (let round = 0; round < 300; round += 1) {
      writeFileSync(file, whole);
      if (round % 3 === 0) truncateSync(file, random.integer(whole.length));
      else {
        const copy = Buffer.from(whole);
        const within = round % 3 === 1 ? 8192 : whole.length;
        for (let at = 0; at < 16; at += 1) copy[random.integer(within)] = random.integer(256);
        writeFileSync(file, copy);
      }
      try {
        const row = findOnce(1 + random.integer(2_000));
        if (row !== undefined) expect(Object.keys(row)).toHaveLength(3);
        outcomes.right += 1;
      } catch (error) {
        if (!isOctroiError(error, 'WORKSPACE_APPLICANTS_DAMAGED')) throw error;
        outcomes.known += 1;
      }
    }
    expect(outcomes.known).toBeGreaterThan(100);
    expect(existsSync(`${file}-journal`)).toBe(false);
  });
});

describe('what other tables tell of an applicant', () => {
  const loans = {
    table: 'loans',
    fingerprint: 'c',
    columns: ['amount', 'purpose'],
    ties: [{ key: 'id' }],
  };
  const months = {
    table: 'months',
    fingerprint: 'd',
    columns: ['month'],
    ties: [{ key: 'loan', to: 'loans' }],
  };
  const absent = { ...months, table: 'absent', fingerprint: undefined };

  const writeHistories = (): Promise<void> =>
    writeApplicants(workspace, ({ openTable, openHistory }) => {
      openTable(decided)([
        [1, 0, null],
        [2, 1, null],
      ]);
      const add = openHistory(loans);
      add(1, ['[2.5,"é \\""]', '[-0,null]', '[0.30000000000000004,""]']);
      add(2, ['[1,"x"]']);
      openHistory(months)(2, ['[-1]', '[-2]']);
      openHistory(absent);
      return Promise.resolve();
    });
  const historyOnce = (id: number): History | undefined => {
    using store = openApplicants(workspace);
    return store?.history(id);
  };

  test('comes back to the bit; without rows where it has none, not at all where it is absent', async () => {
    await writeHistories();
    expect(historyOnce(1)).toStrictEqual({
      loans: {
        rows: 3,
        columns: { amount: [2.5, -0, 0.1 + 0.2], purpose: ['é "', null, ''] },
      },
      months: { rows: 0, columns: { month: [] } },
    });
    expect(historyOnce(2)).toMatchObject({ months: { rows: 2, columns: { month: [-1, -2] } } });
    expect(historyOnce(9)).toEqual({
      loans: { rows: 0, columns: { amount: [], purpose: [] } },
      months: { rows: 0, columns: { month: [] } },
    });
  });

  test('an index tells which columns and ties it covers', async () => {
    await writeHistories();
    using store = openApplicants(workspace);
    const indexed = store?.historyTables ?? [];
    expect(indexed).toStrictEqual([loans, months, absent]);
    const less = { ...loans, columns: ['purpose'] };
    expect(coversNeeds(indexed, [less, months, absent])).toBe(true);
    expect(coversNeeds(indexed, [{ ...loans, columns: ['amount', 'day'] }])).toBe(false);
    expect(coversNeeds(indexed, [{ ...loans, ties: [{ key: 'id', to: 'months' }] }])).toBe(false);
    expect(coversNeeds(indexed, [{ ...loans, table: 'cards' }])).toBe(false);
  });

  test.each<[string, string]>([
    ['rows that are no packed bytes', "UPDATE histories SET rows = x'ffff'"],
    ['rows of 32 MiB', 'UPDATE histories SET rows = zeroblob(33554432)'],
    [
      'rows of another width',
      'UPDATE histories SET rows = (SELECT rows FROM histories WHERE source = 2) WHERE source = 1',
    ],
    ['columns that are no list', "UPDATE history_tables SET columns = '1'"],
    ['ties that are none', "UPDATE history_tables SET ties = '[1]'"],
    ['ties that are no JSON', "UPDATE history_tables SET ties = 'x'"],
  ])('%s are a known error', async (_, statement) => {
    await writeHistories();
    const database = new DatabaseSync(file);
    database.exec(statement);
    database.close();
    expect(() => historyOnce(2)).toThrow(
      expect.objectContaining({ code: 'WORKSPACE_APPLICANTS_DAMAGED' }),
    );
  });
});
