import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { errorTable } from './browser-table.ts';

const packages = path.resolve(import.meta.dirname, '../../..');
const codes = (room: string): string[] =>
  globSync(path.join(packages, room, 'src/**/*.ts'))
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/OctroiError\('(\w+)'/g)])
    .map(([, code]) => code);

test.each(['core', 'statistics', 'features', 'scoring', 'charts', 'contract'])(
  'a page has the texts of every error of %s',
  (room) => {
    expect(codes(room).filter((code) => !Object.hasOwn(errorTable, code))).toEqual([]);
  },
);

test('the rooms are looked through', () => {
  expect(codes('scoring').length).toBeGreaterThan(10);
});
