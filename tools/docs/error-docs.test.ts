import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorTable } from '@octroi/core';
import { expect, test } from 'vitest';
import { errorDocs } from './error-docs.ts';

const docs = readFileSync(path.resolve(import.meta.dirname, '../../docs/errors.md'), 'utf8');

test('docs/errors.md describes the errors of the table, and no others', () => {
  const described = [...docs.matchAll(/^## (\w+)$/gm)].map(([, code]) => code);
  expect(described.sort()).toEqual(Object.keys(errorTable).sort());
});

test('docs/errors.md says what the table says (node tools/write-error-docs.ts)', () => {
  expect(docs).toBe(errorDocs());
});
